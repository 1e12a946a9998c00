package org.legation.core.coverage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.legation.core.post.Mid;

/**
 * What was seen of an account's posts: everything public from one post up to another, save the gaps. This is the gap
 * ledger. It grows by stretches of good answers alone; taking in a stretch twice changes nothing.
 *
 * @param from the oldest post from which on posts were read; null before the first answer
 * @param upTo the watermark: the newest post seen; null before the first answer
 * @param gaps what was not seen between the two, oldest first
 */
public record Coverage(@Nullable Mid from, @Nullable Mid upTo, List<Gap> gaps) {

    /** Nothing was read yet. */
    public static final Coverage NONE = new Coverage(null, null, List.of());

    /** So many gaps are kept apart, so that the ledger stays small; beyond it, the two nearest become one. */
    static final int MOST_GAPS = 64;

    public Coverage {
        gaps = List.copyOf(gaps);
    }

    /**
     * With one more stretch.
     *
     * @param at when it was seen
     */
    public Coverage plus(Stretch seen, Instant at) {
        if (from == null || upTo == null) {
            return new Coverage(seen.low(), seen.high(), List.of());
        } else if (seen.high().compareTo(from) < 0) {
            // Older than all that was read, and not connected to it: nothing is said about what lies between.
            return this;
        }
        List<Gap> left = new ArrayList<>();
        for (Gap gap : gaps) {
            if (seen.touches(gap)) {
                left.addAll(without(gap, seen));
            } else {
                left.add(gap);
            }
        }
        if (seen.low().compareTo(upTo) > 0) {
            add(left, upTo, seen.low(), at, reason(seen, GapReason.UNFINISHED), seen.next());
        }
        return new Coverage(least(from, seen.low()), most(upTo, seen.high()), fewEnough(left));
    }

    /** The gaps that may still close: those that are not out of reach. */
    public List<Gap> open() {
        return gaps.stream()
                .filter(gap -> gap.reason() != GapReason.OUT_OF_REACH)
                .toList();
    }

    /** Whether a post lies where everything public was seen. */
    public boolean covers(Mid mid) {
        return from != null
                && upTo != null
                && mid.compareTo(from) >= 0
                && mid.compareTo(upTo) <= 0
                && gaps.stream().noneMatch(gap -> mid.compareTo(gap.after()) > 0 && mid.compareTo(gap.before()) < 0);
    }

    private static List<Gap> without(Gap gap, Stretch seen) {
        List<Gap> left = new ArrayList<>();
        // An older cursor leads there, too, by way of posts that were seen since.
        String next = seen.next() == null ? gap.next() : seen.next();
        add(left, gap.after(), least(seen.low(), gap.before()), gap.foundAt(), reason(seen, gap.reason()), next);
        if (seen.high().compareTo(gap.before()) < 0) {
            add(left, most(seen.high(), gap.after()), gap.before(), gap.foundAt(), gap.reason(), gap.next());
        }
        return left;
    }

    private static GapReason reason(Stretch seen, GapReason otherwise) {
        return seen.cut() == null ? otherwise : seen.cut();
    }

    /** Adds what lies between two posts, if a post can lie there. */
    private static void add(
            List<Gap> gaps, Mid after, Mid before, Instant at, GapReason reason, @Nullable String next) {
        if (before.value() - after.value() > 1) {
            gaps.add(new Gap(after, before, at, reason, next));
        }
    }

    private static List<Gap> fewEnough(List<Gap> gaps) {
        List<Gap> few = new ArrayList<>(gaps);
        few.sort(Comparator.comparing(Gap::after));
        while (few.size() > MOST_GAPS) {
            int nearest = 1;
            for (int i = 2; i < few.size(); i++) {
                if (between(few, i) < between(few, nearest)) {
                    nearest = i;
                }
            }
            Gap lower = few.get(nearest - 1);
            Gap upper = few.remove(nearest);
            few.set(nearest - 1, new Gap(lower.after(), upper.before(), lower.foundAt(), upper.reason(), upper.next()));
        }
        return few;
    }

    private static long between(List<Gap> gaps, int upper) {
        return gaps.get(upper).after().value() - gaps.get(upper - 1).before().value();
    }

    private static Mid least(Mid a, Mid b) {
        return a.compareTo(b) <= 0 ? a : b;
    }

    private static Mid most(Mid a, Mid b) {
        return a.compareTo(b) >= 0 ? a : b;
    }
}
