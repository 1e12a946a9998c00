package org.legation.core.poll;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.legation.core.Samples;
import org.legation.core.observe.Absence;
import org.legation.core.observe.ShownPost;
import org.legation.core.post.Count;
import org.legation.core.post.Engagement;
import org.legation.core.post.Mid;
import org.legation.core.post.PostType;
import org.legation.core.source.SourceException;
import org.legation.core.source.SourceFailure;

/** A small site with the posts of one account, each named by the minute after noon in which it was published. */
final class Site implements PageSource {

    private static final String NEWEST = "newest";

    final TreeMap<Integer, Post> posts = new TreeMap<>(Comparator.reverseOrder());
    /** What was asked, in order. */
    final List<String> asked = new ArrayList<>();
    /** The nth request from now on fails, counted from 0. */
    final Map<Integer, SourceFailure> failures = new HashMap<>();

    Traits traits = new Traits("site", 3, 6, false, 2, 0);
    /** Older pages are not shown. */
    int depth = Integer.MAX_VALUE;

    Count statuses = Count.missing();
    /** Each page names this one as the next. */
    @Nullable String loop;

    private final Supplier<Instant> clock;
    private int failuresFrom;

    Site(Supplier<Instant> clock) {
        this.clock = clock;
    }

    /** A post as it stands. */
    record Post(
            int minute,
            Engagement counts,
            String text,
            @Nullable String whole,
            int edits,
            boolean pinned,
            State state) {

        enum State {
            PUBLIC,
            GONE,
            HIDDEN
        }

        ShownPost shown() {
            return new ShownPost(mid(minute), at(minute), PostType.ORIGINAL, counts, text, edits, whole != null);
        }
    }

    static Instant at(int minute) {
        return Samples.NOON.plus(Duration.ofMinutes(minute));
    }

    static Mid mid(int minute) {
        return Samples.mid(at(minute));
    }

    static int minute(Mid mid) {
        return (int)
                Duration.between(Samples.NOON, mid.publishedAt().orElseThrow()).toMinutes();
    }

    Site publish(int... minutes) {
        for (int minute : minutes) {
            put(new Post(minute, Engagement.of(0, 0, 0), "t" + minute, null, 0, false, Post.State.PUBLIC));
        }
        return this;
    }

    void put(Post post) {
        posts.put(post.minute(), post);
    }

    void pin(int minute) {
        Post post = post(minute);
        put(new Post(minute, post.counts, post.text, post.whole, post.edits, true, post.state));
    }

    void like(int minute, int likes) {
        Post post = post(minute);
        put(new Post(minute, Engagement.of(0, 0, likes), post.text, post.whole, post.edits, post.pinned, post.state));
    }

    void write(int minute, String text, @Nullable String whole, int edits) {
        Post post = post(minute);
        put(new Post(minute, post.counts, text, whole, edits, post.pinned, post.state));
    }

    void become(int minute, Post.State state) {
        Post post = post(minute);
        put(new Post(minute, post.counts, post.text, post.whole, post.edits, post.pinned, state));
    }

    /** From now on the nth request fails, counted from 0; each other works. */
    void failAt(int request, SourceFailure failure) {
        failures.clear();
        failures.put(request, failure);
        failuresFrom = asked.size();
    }

    @Override
    public Traits traits() {
        return traits;
    }

    @Override
    public Page page(PageRequest request) throws SourceException {
        boolean newest = request.next() == null && request.before() == null;
        ask(newest ? NEWEST : "below " + (request.next() == null ? minute(request.before()) : request.next()));
        int number = 1;
        long below = Long.MAX_VALUE;
        if (request.next() != null) {
            String[] cursor = request.next().split(":");
            number = Integer.parseInt(cursor[0]);
            below = mid(Integer.parseInt(cursor[1])).value();
        } else if (request.before() != null) {
            below = request.before().value();
        }
        long above =
                traits.sinceKnown() && request.after() != null ? request.after().value() : 0;
        if (number > depth) {
            throw new SourceException(SourceFailure.OUT_OF_REACH, "page " + number);
        }
        long from = below;
        List<ShownPost> left = visible(false)
                .filter(post -> post.mid().value() < from && post.mid().value() > above)
                .toList();
        List<ShownPost> pinned = newest && !traits.sinceKnown() ? visible(true).toList() : List.of();
        if (newest && left.isEmpty() && pinned.isEmpty() && above == 0) {
            throw new SourceException(SourceFailure.EMPTY_SUSPECT, "nothing here");
        }
        return page(left, pinned, number, new Mid(Math.max(1, above)));
    }

    private Page page(List<ShownPost> left, List<ShownPost> pinned, int number, Mid bottom) {
        List<ShownPost> shown = left.subList(0, Math.min(traits.pageSize(), left.size()));
        boolean more = left.size() > shown.size();
        Mid lowest = shown.isEmpty() ? bottom : shown.get(shown.size() - 1).mid();
        String next = more ? (number + 1) + ":" + minute(lowest) : null;
        return new Page(
                clock.get(),
                Count.of(100),
                shown,
                pinned,
                more ? lowest : bottom,
                loop == null ? next : loop,
                shown.size() * traits.creditsPerRecord());
    }

    private Stream<ShownPost> visible(boolean pinned) {
        return posts.values().stream()
                .filter(post ->
                        post.state == Post.State.PUBLIC && (post.pinned == pinned || traits.sinceKnown() && !pinned))
                .map(Post::shown);
    }

    @Override
    public PostAnswers posts(String accountId, List<Mid> mids) throws SourceException {
        ask("posts " + mids.stream().map(mid -> "" + minute(mid)).toList());
        List<ShownPost> shown = new ArrayList<>();
        List<Absence> absent = new ArrayList<>();
        for (Mid mid : mids) {
            Post post = post(minute(mid));
            switch (post.state) {
                case PUBLIC -> shown.add(post.shown());
                case GONE -> absent.add(new Absence(mid, Absence.Kind.GONE, 1));
                case HIDDEN -> absent.add(new Absence(mid, Absence.Kind.HIDDEN, 1));
            }
        }
        return new PostAnswers(clock.get(), shown, absent, shown.size() * traits.creditsPerRecord());
    }

    @Override
    public WholeText wholeText(String accountId, Mid mid) throws SourceException {
        ask("text " + minute(mid));
        String whole = post(minute(mid)).whole;
        return new WholeText(Optional.ofNullable(whole).filter(text -> !text.isEmpty()), traits.creditsPerRecord());
    }

    @Override
    public Profile profile(String accountId) throws SourceException {
        ask("profile");
        return new Profile(Count.of(100), statuses, traits.creditsPerRecord());
    }

    private void ask(String what) throws SourceException {
        int request = asked.size() - failuresFrom;
        asked.add(what);
        SourceFailure failure = failures.get(request);
        if (failure != null) {
            throw new SourceException(failure, "as told");
        }
    }

    private Post post(int minute) {
        return Optional.ofNullable(posts.get(minute)).orElseThrow();
    }
}
