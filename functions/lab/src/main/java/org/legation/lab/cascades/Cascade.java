package org.legation.lab.cascades;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.legation.core.account.Account;
import org.legation.core.observe.ShownPost;
import org.legation.core.observe.Timeline;
import org.legation.core.post.Count;
import org.legation.core.post.Engagement;
import org.legation.core.post.Mid;
import org.legation.core.post.PostType;

/**
 * A row of the cascades file: a post, its final counts, and what it gained in each of its first 72 hours.
 *
 * <p>The file gives the hourly gain of reposts and comments together. It is split here in the proportion of the final
 * counts, rounding reposts down; their sum is exact, the split is an assumption. Likes are known only at the end. When
 * the final counts were read, the file does not say; {@link #FINAL} after publication is an assumption, too.
 */
public record Cascade(String author, long followers, Mid mid, Instant publishedAt, Engagement last, List<Long> gained) {

    /** The age to which the final counts are dated. */
    static final Duration FINAL = Duration.ofDays(30);

    /** For so many hours after publication the gains are known. */
    public static final int HOURS = 72;

    /**
     * Reads a row.
     *
     * @throws IllegalArgumentException naming line and column if one is not a number
     */
    public static Cascade of(NamedCsvRecord row) {
        Instant publishedAt = Instant.ofEpochSecond(number(row, "published_epoch"));
        List<Long> gained = new ArrayList<>();
        for (int hour = 0; hour < HOURS; hour++) {
            gained.add(number(row, "h" + hour));
        }
        return new Cascade(
                row.getField("author"),
                number(row, "followers"),
                Mid.of(publishedAt, row.getField("cascade").hashCode()),
                publishedAt,
                Engagement.of(number(row, "reposts"), number(row, "comments"), number(row, "likes")),
                gained);
    }

    public Account account() {
        return Account.unlisted(author, author);
    }

    /** What hourly polls would have shown, and at last the final counts. */
    List<Timeline> timelines() {
        List<Timeline> timelines = new ArrayList<>();
        for (int hour = 1; hour <= HOURS; hour++) {
            timelines.add(at(publishedAt.plus(Duration.ofHours(hour)), after(hour)));
        }
        timelines.add(at(publishedAt.plus(FINAL), last));
        return timelines;
    }

    /**
     * What it had after so many hours; likes are not known.
     *
     * @param hours 0 to 72
     */
    public Engagement after(int hours) {
        long sum = gained.subList(0, hours).stream().mapToLong(Long::longValue).sum();
        long reposts = last.reposts().point();
        long both = reposts + last.comments().point();
        long part = both == 0 ? 0 : sum * reposts / both;
        return new Engagement(Count.of(part), Count.of(sum - part), Count.missing());
    }

    private Timeline at(Instant moment, Engagement counts) {
        ShownPost post = new ShownPost(mid, publishedAt, PostType.ORIGINAL, counts, null);
        return new Timeline(author, moment, "archive", Count.of(followers), List.of(post));
    }

    private static long number(NamedCsvRecord row, String field) {
        String text = row.getField(field);
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "line " + row.getStartingLineNumber() + ", " + field + ": expected a number, found '" + text + "'",
                    e);
        }
    }
}
