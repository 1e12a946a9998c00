package org.legation.adapters.read;

import java.net.URI;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.legation.adapters.web.Web;
import org.legation.adapters.web.WebRequest;
import org.legation.adapters.weibo.UnknownShapeException;
import org.legation.adapters.weibo.WeiboBody;
import org.legation.adapters.weibo.WeiboPost;
import org.legation.core.observe.ShownPost;
import org.legation.core.poll.Page;
import org.legation.core.poll.PageRequest;
import org.legation.core.poll.PageSource;
import org.legation.core.poll.PostAnswers;
import org.legation.core.poll.Profile;
import org.legation.core.poll.Traits;
import org.legation.core.post.Mid;
import org.legation.core.source.SourceException;
import org.legation.core.source.SourceFailure;
import org.legation.core.source.SourceStore;

/**
 * The mobile site, m.weibo.cn, with the operator's own cookie. A visitor's cookie sees the first page of a list, profiles
 * and long texts; what lies deeper is out of its reach, which is no failure of the site.
 *
 * <p>How a single post stands is asked by {@code statuses/show}: it alone says in one request whether a post is there,
 * gone or not for everybody, and what kind of post it is. {@code statuses/extend} knows the counts, too, and nothing else.
 */
public final class MobileSource implements PageSource {

    /** Where the site is. */
    public static final URI BASE = URI.create("https://m.weibo.cn");

    private static final Protocol PROTOCOL = Protocol.MOBILE;
    private static final String LIST = "/api/container/getIndex";
    private static final int PAGE_SIZE = 10;
    private static final int MOST_REQUESTS = 4;

    /** What it can do, as far as that is known before it is asked. */
    public static final Traits UNASKED = new Traits(PROTOCOL.source(), PAGE_SIZE, MOST_REQUESTS, false, 1, 0);

    private static final String AGENT = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15"
            + " (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1";

    private final URI base;
    private final MobileCookies cookies;
    private final Desk desk;
    private final InstantSource clock;
    private volatile boolean showsSinglePosts = true;

    /**
     * The site at an address, for one identity.
     *
     * @param cookie {@code SUB=…}, as a browser sends it; others are left out
     */
    public MobileSource(URI base, String cookie, Web web, SourceStore store, InstantSource clock) {
        this.base = base;
        this.cookies = new MobileCookies(cookie);
        this.desk = new Desk(PROTOCOL, web, store, clock);
        this.clock = clock;
    }

    @Override
    public Traits traits() {
        return new Traits(PROTOCOL.source(), PAGE_SIZE, MOST_REQUESTS, false, showsSinglePosts ? 1 : 0, 0);
    }

    @Override
    public Page page(PageRequest request) throws SourceException {
        String uid = uid(request.accountId());
        Map<String, String> query = new LinkedHashMap<>();
        query.put("type", "uid");
        query.put("value", uid);
        query.put("containerid", "107603" + uid);
        Cursor cursor = Cursor.parse(request.next(), Set.of("since_id", "page"));
        if (cursor != null) {
            query.put(cursor.parameter(), cursor.value());
        }
        Asked asked = cursor == null ? Asked.FIRST_PAGE : Asked.LATER_PAGE;
        return desk.ask(get(LIST, query, "/u/" + uid), asked, answer -> {
            cookies.take(answer.raw().all("Set-Cookie"));
            return page(posts(answer, uid), uid, asked, answer);
        });
    }

    private static Page page(WeiboBody.Posts list, String uid, Asked asked, Desk.Answer answer) throws SourceException {
        boolean nothing = list.posts().isEmpty()
                && list.left().others() == 0
                && list.left().promoted() == 0;
        if (nothing && asked == Asked.FIRST_PAGE) {
            throw new SourceException(SourceFailure.EMPTY_SUSPECT, PROTOCOL.source() + ": a list without posts");
        }
        List<WeiboPost> ordinary =
                list.posts().stream().filter(post -> !post.pinned()).toList();
        List<WeiboPost> pinned = list.posts().stream().filter(WeiboPost::pinned).toList();
        Cursor next = list.paging().ends() ? null : Cursor.of(list.paging());
        Optional<Mid> lowest = ordinary.stream().map(WeiboPost::mid).min(Mid::compareTo);
        boolean endsBelow = list.paging().ends() && (lowest.isPresent() || asked == Asked.LATER_PAGE);
        return new Page(
                answer.at(),
                list.account().followers(),
                shown(ordinary, uid),
                shown(pinned, uid),
                endsBelow ? new Mid(1) : lowest.orElse(null),
                next == null ? null : next.toString(),
                0);
    }

    private static List<ShownPost> shown(List<WeiboPost> posts, String uid) {
        return posts.stream().flatMap(post -> post.shown(uid).stream()).toList();
    }

    @Override
    public PostAnswers posts(String accountId, List<Mid> mids) throws SourceException {
        String uid = uid(accountId);
        Mid mid = mids.get(0);
        WebRequest request = get("/statuses/show", Map.of("id", mid.toString()), "/detail/" + mid);
        try {
            return desk.ask(request, Asked.POST, answer -> {
                cookies.take(answer.raw().all("Set-Cookie"));
                return SinglePosts.mobile(posts(answer, uid), uid, mid, answer.at());
            });
        } catch (SourceException e) {
            if (e.failure() == SourceFailure.OUT_OF_REACH) {
                showsSinglePosts = false;
            }
            return SinglePosts.absent(e, mid, clock.instant());
        }
    }

    @Override
    public WholeText wholeText(String accountId, Mid mid) throws SourceException {
        String uid = uid(accountId);
        WebRequest request = get("/statuses/extend", Map.of("id", mid.toString()), "/detail/" + mid);
        return desk.ask(request, Asked.POST, answer -> {
            cookies.take(answer.raw().all("Set-Cookie"));
            if (desk.body(answer, uid) instanceof WeiboBody.LongText text) {
                return new WholeText(Optional.ofNullable(text.text()), 0);
            }
            throw new UnknownShapeException("data.longTextContent: expected a long text");
        });
    }

    @Override
    public Profile profile(String accountId) throws SourceException {
        String uid = uid(accountId);
        return desk.ask(get(LIST, Map.of("type", "uid", "value", uid), "/u/" + uid), Asked.PROFILE, answer -> {
            cookies.take(answer.raw().all("Set-Cookie"));
            if (desk.body(answer, uid) instanceof WeiboBody.Profile profile) {
                return new Profile(
                        profile.account().followers(), profile.account().posts(), 0);
            }
            throw new UnknownShapeException("data.userInfo: expected a profile");
        });
    }

    private WeiboBody.Posts posts(Desk.Answer answer, String uid) {
        if (desk.body(answer, uid) instanceof WeiboBody.Posts posts) {
            return posts;
        }
        throw new UnknownShapeException("data.cards: expected posts");
    }

    private String uid(String accountId) throws SourceException {
        return Uid.require(accountId, PROTOCOL, clock.instant());
    }

    private WebRequest get(String path, Map<String, String> query, String from) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("User-Agent", AGENT);
        headers.put("Accept", "application/json, text/plain, */*");
        headers.put("Accept-Language", "zh-CN,zh;q=0.9");
        headers.put("Referer", BASE + from);
        headers.put("X-Requested-With", "XMLHttpRequest");
        headers.put("MWeibo-Pwa", "1");
        headers.put("Sec-Fetch-Mode", "cors");
        headers.put("Sec-Fetch-Site", "same-origin");
        headers.put("Sec-Fetch-Dest", "empty");
        headers.put("Cookie", cookies.header());
        cookies.xsrfToken().ifPresent(token -> headers.put("X-XSRF-TOKEN", token));
        return WebRequest.get(base, path, query, headers);
    }
}
