package org.legation.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.legation.core.account.Account;
import org.legation.core.post.Interaction;
import org.legation.core.time.Beijing;

/** Whether the world's accounts post as official accounts do, over two hundred days of a hundred of them. */
class RhythmTest {

    private static final Instant FROM = Instant.parse("2026-09-01T00:00:00Z");
    private static final Duration DAYS = Duration.ofDays(200);
    private static final World WORLD = new World(1, 100);
    private static final List<WorldPost> POSTS = WORLD.accounts().stream()
            .flatMap(account -> WORLD.posts(account.id(), FROM, FROM.plus(DAYS)).stream())
            .toList();

    @Test
    void mostPostsComeBetweenEightAndTwentyTwo() {
        assertThat(share(post -> {
                    int hour = Beijing.hour(post.publishedAt());
                    return hour >= 8 && hour < 22;
                }))
                .isBetween(0.85, 0.99);
    }

    @Test
    void aGoodPartIsScheduledOnTheQuarterOfAnHour() {
        assertThat(share(post -> Beijing.at(post.publishedAt()).getMinute() % 15 == 0))
                .isBetween(0.3, 0.8);
    }

    @Test
    void weekendsAreQuieter() {
        double weekend = share(post -> {
            DayOfWeek day = Beijing.at(post.publishedAt()).getDayOfWeek();
            return day == DayOfWeek.SATURDAY || day == DayOfWeek.SUNDAY;
        });

        assertThat(weekend).isBetween(0.1, 0.25);
    }

    @Test
    void someAccountsPostTenADayAndSomeOnceAWeek() {
        List<Double> perDay = WORLD.accounts().stream()
                .map(account -> WORLD.posts(account.id(), FROM, FROM.plus(DAYS)).size() / 200.0)
                .toList();

        assertThat(perDay).anyMatch(rate -> rate > 8).anyMatch(rate -> rate < 0.3);
        assertThat(perDay.stream().mapToDouble(rate -> rate).average().orElseThrow())
                .isBetween(1.2, 3.5);
    }

    @Test
    void everyKindOfPostAndOfChangeHappens() {
        assertThat(POSTS.stream().map(WorldPost::kind)).contains(Kind.values());
        assertThat(POSTS.stream().map(WorldPost::visibility)).contains(Visibility.values());
        assertThat(POSTS)
                .anyMatch(post -> post.edits().size() == 2)
                .anyMatch(post -> post.deletedAt() != null)
                .anyMatch(post -> post.hiddenAt() != null);
        assertThat(accounts())
                .anyMatch(account -> account.newName() != null)
                .anyMatch(account -> account.frozen() != null)
                .anyMatch(account -> account.visibleFor() != null);
    }

    @Test
    void someCountsGoBeyondTheCapAndSomeFall() {
        Instant end = FROM.plus(DAYS).plus(Duration.ofDays(10));

        assertThat(POSTS).anyMatch(post -> post.counts(end).likes().point() > MobileCounts.CAP);
        assertThat(POSTS).anyMatch(RhythmTest::falls);
        assertThat(accounts()).anyMatch(account -> account.followersAt(end) > MobileCounts.CAP);
    }

    private static boolean falls(WorldPost post) {
        Interaction kind = post.growth().removal().kind();
        Instant at = post.publishedAt().plus(post.growth().removal().after());
        return post.counts(at).of(kind).point()
                < post.counts(at.minusSeconds(1)).of(kind).point();
    }

    private static List<WorldAccount> accounts() {
        return WORLD.accounts().stream()
                .map(Account::id)
                .map(id -> WORLD.account(id).orElseThrow())
                .toList();
    }

    private static double share(Predicate<WorldPost> condition) {
        return (double) POSTS.stream().filter(condition).count() / POSTS.size();
    }
}
