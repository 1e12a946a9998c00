package org.legation.core.rollup;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.legation.core.account.Account;
import org.legation.core.aggregate.AccountDay;
import org.legation.core.aggregate.DayPost;
import org.legation.core.expect.Expectation;
import org.legation.core.post.Basis;
import org.legation.core.post.Count;
import org.legation.core.post.Engagement;
import org.legation.core.post.Mid;
import org.legation.core.post.PostType;
import org.legation.core.score.Expected;
import org.legation.core.score.HourlyGains;
import org.legation.core.score.PostChange;
import org.legation.core.score.PostRecord;
import org.legation.core.time.Beijing;

/** Days and posts of accounts, for sums and boards. */
final class Given {

    static final LocalDate FRIDAY = LocalDate.parse("2026-11-20");
    static final Instant EVENING = Beijing.start(FRIDAY).plus(Duration.ofHours(20));

    private Given() {}

    /** An account's day with a post for each number of likes, an hour apart. */
    static AccountDay day(Account account, LocalDate day, long... likes) {
        DayPost[] posts = new DayPost[likes.length];
        for (int i = 0; i < likes.length; i++) {
            posts[i] = post(day, i, Engagement.of(0, 0, likes[i]), null);
        }
        return day(account, day, posts);
    }

    static AccountDay day(Account account, LocalDate day, DayPost... posts) {
        TreeMap<Mid, DayPost> byMid = new TreeMap<>();
        for (DayPost post : posts) {
            byMid.put(post.mid(), post);
        }
        return new AccountDay(account.id(), day, byMid, HourlyGains.NONE, Count.missing(), null);
    }

    static DayPost post(LocalDate day, int number, Engagement counts, @Nullable Integer overMilli) {
        Mid mid = Mid.of(Beijing.start(day).plusSeconds(number * 60L), 7);
        Instant changed = Beijing.start(day).plus(Duration.ofHours(20));
        return new DayPost(mid, PostType.ORIGINAL, counts, changed, overMilli, Expectation.VERSION, null);
    }

    /** The post's record, with what was expected of it. */
    static PostRecord record(Account account, DayPost post, @Nullable Double expected) {
        Instant published = post.mid().publishedAt().orElseThrow();
        Expected usual = expected == null ? null : new Expected(Basis.ALL, expected, 66, 0.01);
        return PostRecord.of(
                account.id(),
                new PostChange(post.mid(), published, post.type(), post.changedAt(), post.counts(), usual, null));
    }
}
