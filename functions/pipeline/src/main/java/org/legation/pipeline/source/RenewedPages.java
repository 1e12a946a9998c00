package org.legation.pipeline.source;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.legation.core.poll.Page;
import org.legation.core.poll.PageRequest;
import org.legation.core.poll.PageSource;
import org.legation.core.poll.PostAnswers;
import org.legation.core.poll.Profile;
import org.legation.core.poll.Traits;
import org.legation.core.post.Mid;
import org.legation.core.source.SourceException;

/**
 * A source that is made when it is first asked, and anew when its secret is renewed. So who only wants to know what a
 * source can bear needs no secret.
 */
final class RenewedPages implements PageSource {

    private final Traits unasked;
    private final Supplier<String> secret;
    private final Function<String, PageSource> make;
    private @Nullable Made made;

    private record Made(String secret, PageSource source) {}

    /**
     * A source to be made.
     *
     * @param unasked what is known of it before it is made
     * @param make makes it with a secret
     */
    RenewedPages(Traits unasked, Supplier<String> secret, Function<String, PageSource> make) {
        this.unasked = unasked;
        this.secret = secret;
        this.make = make;
    }

    private synchronized PageSource source() {
        String current = secret.get();
        Made before = made;
        if (before == null || !before.secret().equals(current)) {
            before = new Made(current, make.apply(current));
            made = before;
        }
        return before.source();
    }

    /** Makes it now, so that a secret which cannot be used is refused now. */
    RenewedPages made() {
        source();
        return this;
    }

    @Override
    public synchronized Traits traits() {
        return made == null ? unasked : made.source().traits();
    }

    @Override
    public int preparations() {
        return source().preparations();
    }

    @Override
    public void prepare() throws SourceException {
        source().prepare();
    }

    @Override
    public Page page(PageRequest request) throws SourceException {
        return source().page(request);
    }

    @Override
    public PostAnswers posts(String accountId, List<Mid> mids) throws SourceException {
        return source().posts(accountId, mids);
    }

    @Override
    public WholeText wholeText(String accountId, Mid mid) throws SourceException {
        return source().wholeText(accountId, mid);
    }

    @Override
    public Profile profile(String accountId) throws SourceException {
        return source().profile(accountId);
    }
}
