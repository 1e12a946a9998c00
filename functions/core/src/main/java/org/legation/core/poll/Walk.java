package org.legation.core.poll;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.legation.core.coverage.Coverage;
import org.legation.core.coverage.Gap;
import org.legation.core.coverage.GapReason;
import org.legation.core.coverage.Stretch;
import org.legation.core.observe.Absence;
import org.legation.core.observe.Reach;
import org.legation.core.observe.ShownPost;
import org.legation.core.observe.Timeline;
import org.legation.core.post.Count;
import org.legation.core.post.Mid;
import org.legation.core.source.Permit;
import org.legation.core.source.SourceException;
import org.legation.core.source.SourceFailure;
import org.legation.core.time.Beijing;

/**
 * One poll of one account, page by page: from the newest posts down to those that are known, then, as far as the number
 * of requests allows, on in a gap that an earlier poll left, to posts that are due for another look or were not shown
 * where they should be, and to the whole texts of long posts.
 *
 * <p>Once the first page has been read nothing is lost any more: a failure after it ends the reading, and what was not
 * read becomes a gap.
 */
final class Walk {

    /** So many known posts must be met again before a page counts as connected to what was read before. */
    private static final int OVERLAP = 3;

    private final PageSource source;
    private final Traits traits;
    private final Permit permit;
    private final String accountId;
    private final PollState before;
    private final Thrift thrift;
    private final UnaryOperator<String> mask;

    private final Map<Mid, ShownPost> shown = new TreeMap<>(Comparator.reverseOrder());
    private final List<Stretch> stretches = new ArrayList<>();
    private final List<Absence> absences = new ArrayList<>();
    private Count followers = Count.missing();
    private @Nullable Instant answeredAt;
    private @Nullable SourceException failure;

    Walk(PageSource source, Permit permit, WatchedAccount account, Thrift thrift, UnaryOperator<String> mask) {
        this.source = source;
        this.traits = source.traits();
        this.permit = permit;
        this.accountId = account.account().id();
        this.before = account.poll();
        this.thrift = thrift;
        this.mask = mask;
    }

    /**
     * Reads.
     *
     * @throws SourceException if not even the first page could be read
     */
    Timeline read() throws SourceException {
        newest();
        continueGap();
        lookAgain();
        wholeTexts();
        Instant at = Objects.requireNonNull(answeredAt);
        return new Timeline(
                accountId, at, traits.source(), followers, List.copyOf(shown.values()), new Reach(stretches, absences));
    }

    /** Whether the source may be asked once more, for so many posts. */
    private boolean mayAskFor(int posts) {
        return failure == null && permit.mayAsk(cost(posts));
    }

    private long cost(int posts) {
        return posts * traits.creditsPerRecord();
    }

    private boolean mayGoOn() {
        return mayAskFor(traits.pageSize());
    }

    private void newest() throws SourceException {
        Coverage coverage = before.coverage();
        Mid upTo = coverage.upTo();
        Page first = page(PageRequest.newest(accountId, upTo));
        Descent descent = new Descent(upTo, first);
        while (!descent.isConnected() && mayGoOn()) {
            descent.step(new PageRequest(accountId, upTo, null, descent.next));
        }
        descent.stretch().ifPresent(stretches::add);
    }

    /**
     * Goes on where an earlier poll had to stop. What was out of reach is tried again by the first poll of a day: the
     * operator may have another identity now.
     */
    private void continueGap() {
        List<Gap> gaps = before.coverage().open();
        if (gaps.isEmpty() && isFirstOfDay()) {
            gaps = before.coverage().gaps();
        }
        if (gaps.isEmpty() || !mayGoOn()) {
            return;
        }
        Gap gap = gaps.get(gaps.size() - 1);
        if (gap.next() == null && !traits.sinceKnown()) {
            // Where the source goes on is not known: the gap waits for a source that can be asked by time.
            return;
        }
        Descent descent = new Descent(gap);
        do {
            descent.step(new PageRequest(accountId, gap.after(), gap.before(), descent.next));
        } while (!descent.isConnected() && mayGoOn());
        descent.stretch().ifPresent(stretches::add);
    }

    private boolean isFirstOfDay() {
        Instant now = Objects.requireNonNull(answeredAt);
        return before.seenAt() != null && !Beijing.day(before.seenAt()).equals(Beijing.day(now));
    }

    private Page page(PageRequest request) throws SourceException {
        Page page = permit.request(cost(traits.pageSize()), () -> source.page(request));
        permit.note(page.credits(), !page.posts().isEmpty());
        answeredAt = page.answeredAt();
        if (!followers.isKnown()) {
            followers = page.followers();
        }
        page.pinned().forEach(post -> shown.putIfAbsent(post.mid(), post.withText(mask)));
        page.posts().forEach(post -> shown.put(post.mid(), post.withText(mask)));
        return page;
    }

    /** Pages one below the other. */
    private final class Descent {

        private final @Nullable Mid floor;
        private @Nullable Mid high;
        private @Nullable Mid low;
        private @Nullable String next;
        private @Nullable GapReason cut;
        private int met;
        private boolean ended;

        /** From the newest page. */
        Descent(@Nullable Mid floor, Page first) {
            this.floor = floor;
            take(first);
            if (floor != null && high != null && high.compareTo(floor) < 0) {
                // The newest page shows all that is newer than its lower end: what is not there any more, too, is seen.
                high = floor;
            }
        }

        /** From the upper end of a gap. */
        Descent(Gap gap) {
            this.floor = gap.after();
            this.high = gap.before();
            this.low = gap.before();
            this.next = gap.next();
        }

        /** Whether there is no reason to go on. */
        boolean isConnected() {
            boolean down = floor == null || (low != null && low.compareTo(floor) <= 0 && met >= overlap());
            return down || ended || cut != null;
        }

        private int overlap() {
            return traits.sinceKnown() ? 0 : OVERLAP;
        }

        /** One page further. A failure ends the descent; so does a source that goes round in circles. */
        void step(PageRequest request) {
            try {
                Mid was = low;
                String from = next;
                take(page(request));
                boolean circles = low != null && low.equals(was) && next != null;
                if (circles || (next != null && next.equals(from))) {
                    cut = GapReason.INTERRUPTED;
                }
            } catch (SourceException e) {
                failure = e;
                cut = e.failure() == SourceFailure.OUT_OF_REACH ? GapReason.OUT_OF_REACH : GapReason.INTERRUPTED;
            }
        }

        private void take(Page page) {
            for (ShownPost post : page.posts()) {
                high = high == null || post.mid().compareTo(high) > 0 ? post.mid() : high;
                met += floor != null && post.mid().compareTo(floor) <= 0 ? 1 : 0;
            }
            Mid down = page.downTo();
            if (down != null) {
                low = low == null || down.compareTo(low) < 0 ? down : low;
                high = high == null ? down : high;
            }
            next = page.next();
            ended = next == null;
        }

        /** What was covered; empty if nothing was. */
        Optional<Stretch> stretch() {
            if (low == null || high == null) {
                return Optional.empty();
            }
            boolean whole = floor == null || low.compareTo(floor) <= 0;
            GapReason why = cut != null ? cut : GapReason.UNFINISHED;
            // Even where all is known above the floor, an older gap may lie below and go on from here.
            return Optional.of(new Stretch(low, high, whole ? null : why, next));
        }
    }

    /** Looks singly at posts that were not shown where they should be, or are due for another look. */
    private void lookAgain() {
        if (traits.refreshBatch() == 0) {
            return;
        }
        List<Mid> wanted = wanted();
        for (int start = 0; start < wanted.size() && mayAskFor(1); start += traits.refreshBatch()) {
            List<Mid> some = affordable(wanted.subList(start, wanted.size()));
            try {
                PostAnswers answers = permit.request(cost(some.size()), () -> source.posts(accountId, some));
                permit.note(answers.credits(), false);
                answeredAt = answers.answeredAt();
                answers.shown().forEach(post -> shown.putIfAbsent(post.mid(), post.withText(mask)));
                absences.addAll(answers.absent());
            } catch (SourceException e) {
                failure = e;
            }
        }
    }

    private List<Mid> affordable(List<Mid> wanted) {
        int most = Math.min(wanted.size(), traits.refreshBatch());
        while (!mayAskFor(most)) {
            most--;
        }
        return wanted.subList(0, most);
    }

    private List<Mid> wanted() {
        Instant now = Objects.requireNonNull(answeredAt);
        Map<Mid, Integer> rank = new HashMap<>();
        for (KnownPost post : before.known().values()) {
            if (shown.containsKey(post.mid())) {
                continue;
            }
            boolean vanished =
                    !traits.sinceKnown() && stretches.stream().anyMatch(stretch -> stretch.covers(post.mid()));
            if (post.missing() > 0) {
                rank.put(post.mid(), 0);
            } else if (vanished) {
                rank.put(post.mid(), 1);
            } else if (Refresh.isDue(post, thrift, now)) {
                rank.put(post.mid(), 2);
            }
        }
        return rank.keySet().stream()
                .sorted(Comparator.<Mid, Integer>comparing(rank::get).thenComparing(Comparator.reverseOrder()))
                .toList();
    }

    /** Asks for the texts of long posts that are new, edited, or still lacking. Texts that are known are not repeated. */
    private void wholeTexts() {
        for (ShownPost post : List.copyOf(shown.values())) {
            KnownPost known = before.known().get(post.mid());
            boolean same = known != null && (post.fingerprint() == known.fingerprint() || post.text() == null);
            boolean wanted = post.truncated() && (!same || (known != null && known.lacksText()));
            if (wanted && mayAskFor(1)) {
                shown.put(post.mid(), wholeText(post, same));
            } else if (same) {
                shown.put(post.mid(), post.withoutText());
            }
        }
    }

    private ShownPost wholeText(ShownPost post, boolean same) {
        try {
            PageSource.WholeText whole = permit.request(cost(1), () -> source.wholeText(accountId, post.mid()));
            permit.note(whole.credits(), false);
            if (whole.text().isPresent()) {
                return post.withWholeText(mask.apply(whole.text().get()));
            }
        } catch (SourceException e) {
            failure = e;
        }
        return same ? post.stillTruncated() : post;
    }
}
