package org.legation.core.measure;

import static org.legation.core.Samples.NOON;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.legation.core.Samples;
import org.legation.core.aggregate.AccountDay;
import org.legation.core.aggregate.DayPost;
import org.legation.core.coding.Category;
import org.legation.core.coding.Coder;
import org.legation.core.coding.Coding;
import org.legation.core.coding.Cue;
import org.legation.core.coding.Principle;
import org.legation.core.expect.Expectation;
import org.legation.core.post.Count;
import org.legation.core.post.Engagement;
import org.legation.core.post.Mid;
import org.legation.core.post.PostType;
import org.legation.core.score.Expected;
import org.legation.core.score.HourlyGains;
import org.legation.core.score.PostChange;
import org.legation.core.score.PostRecord;
import org.legation.core.text.Tone;
import org.legation.core.time.Beijing;

/** Days and posts of which numbers are made. */
final class Given {

    static final LocalDate MONDAY = LocalDate.parse("2026-11-16");

    /** A warm post about visas that asks its readers something. */
    static final Coding FRIENDLY = coding(
            Coder.VERSION,
            new Tone(80, 15, 5, 2),
            List.of(Category.CON, Category.BIL),
            Set.of(Principle.LOOP, Principle.USEFUL),
            Set.of(Cue.P1, Cue.P2, Cue.P3));

    /** A hostile post about politics, in the words of an office. */
    static final Coding HARSH =
            coding(Coder.VERSION, new Tone(5, 25, 70, 90), List.of(Category.POL), Set.of(), Set.of(Cue.P1, Cue.N1));

    /** Of a post that is one picture or link. */
    static final Coding WORDLESS = coding(Coder.VERSION, null, List.of(), Set.of(Principle.CONSERVATION), Set.of());

    private Given() {}

    static Coding coding(
            int version, @Nullable Tone tone, List<Category> categories, Set<Principle> principles, Set<Cue> cues) {
        return new Coding(version, NOON, tone, categories, principles, cues);
    }

    /** The same coding by the version before. */
    static Coding earlier(Coding coding) {
        return coding(coding.version() - 1, coding.tone(), coding.categories(), coding.principles(), coding.cues());
    }

    /** An account's day; counts are written as Weibo shows them, and so are followers. */
    static AccountDay day(LocalDate day, String followers, String... posts) {
        TreeMap<Mid, DayPost> byMid = new TreeMap<>();
        for (int i = 0; i < posts.length; i++) {
            DayPost post = post(day, i, posts[i], null);
            byMid.put(post.mid(), post);
        }
        return new AccountDay(
                Samples.ID, day, byMid, HourlyGains.NONE, Samples.count(followers), Beijing.start(day.plusDays(1)));
    }

    /** A day with posts of these codings, each with one like. */
    static AccountDay coded(@Nullable Coding... codings) {
        TreeMap<Mid, DayPost> byMid = new TreeMap<>();
        for (int i = 0; i < codings.length; i++) {
            DayPost post = post(MONDAY, i, "0 0 1", codings[i]);
            byMid.put(post.mid(), post);
        }
        return new AccountDay(
                Samples.ID, MONDAY, byMid, HourlyGains.NONE, Count.of(1000), Beijing.start(MONDAY.plusDays(1)));
    }

    private static DayPost post(LocalDate day, int number, String counts, @Nullable Coding coding) {
        Mid mid = Mid.of(Beijing.start(day).plusSeconds(60L * number), 7);
        return new DayPost(
                mid,
                PostType.ORIGINAL,
                Samples.counts(counts),
                Beijing.start(day.plusDays(1)),
                null,
                Expectation.VERSION,
                coding);
    }

    /** A post of an account with 10,000 followers. */
    static PostRecord post(Engagement counts, @Nullable Expected expected) {
        return post(counts, expected, Count.of(10_000), Expectation.VERSION, null);
    }

    static PostRecord post(Engagement counts, Count followers) {
        return post(counts, null, followers, Expectation.VERSION, null);
    }

    static PostRecord codedPost(@Nullable Coding coding) {
        return post(Engagement.of(1, 2, 3), null, Count.of(10_000), Expectation.VERSION, coding);
    }

    static PostRecord post(
            Engagement counts, @Nullable Expected expected, Count followers, int version, @Nullable Coding coding) {
        PostRecord post = PostRecord.of(
                Samples.ID,
                new PostChange(
                        Samples.mid(NOON),
                        NOON,
                        PostType.ORIGINAL,
                        NOON.plusSeconds(60),
                        counts,
                        followers,
                        expected,
                        version,
                        null,
                        null,
                        0,
                        false));
        return coding == null ? post : post.with(coding);
    }
}
