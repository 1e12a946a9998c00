package org.legation.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.legation.core.account.Account;
import org.legation.core.post.Interaction;

class WorldLawsTest {

    private static final Instant START = Instant.parse("2026-11-01T00:00:00Z");
    private static final Duration MONTH = Duration.ofDays(30);

    @Property(tries = 100)
    void aStretchOfTimeSplitsAnywhere(
            @ForAll @LongRange(max = 50) long seed,
            @ForAll("ids") String id,
            @ForAll @LongRange(max = 2_592_000) long cut) {
        World world = new World(seed);
        Instant end = START.plus(MONTH);
        Instant middle = START.plusSeconds(cut);

        List<WorldPost> parts = new ArrayList<>(world.posts(id, START, middle));
        parts.addAll(world.posts(id, middle, end));

        assertThat(parts).isEqualTo(world.posts(id, START, end));
    }

    @Property(tries = 50)
    void theMidOfAPostHasItsTimeAndFindsIt(@ForAll @LongRange(max = 50) long seed, @ForAll("ids") String id) {
        World world = new World(seed);

        List<WorldPost> posts = world.posts(id, START, START.plus(MONTH));

        assertThat(posts.stream().map(WorldPost::mid).toList()).isSorted().doesNotHaveDuplicates();
        assertThat(posts).allSatisfy(post -> {
            assertThat(post.mid().publishedAt()).contains(post.publishedAt());
            assertThat(world.post(post.mid())).contains(post);
            assertThat(world.post(id, post.mid())).contains(post);
        });
    }

    @Property(tries = 50)
    void countsAreNeverNegativeAndNothingIsEarnedBeforePublication(
            @ForAll @LongRange(max = 50) long seed,
            @ForAll("ids") String id,
            @ForAll @LongRange(min = -100_000, max = 10_000_000) long age) {
        for (WorldPost post : new World(seed).posts(id, START, START.plus(MONTH))) {
            for (Interaction kind : Interaction.values()) {
                long count = post.counts(post.publishedAt().plusSeconds(age))
                        .of(kind)
                        .point();
                assertThat(count).isNotNegative();
                if (age <= 0) {
                    assertThat(count).isZero();
                }
            }
        }
    }

    @Property(tries = 50)
    void whatIsPublicStaysSoUntilItIsHiddenOrDeleted(
            @ForAll @LongRange(max = 50) long seed,
            @ForAll("ids") String id,
            @ForAll @LongRange(max = 3_000_000) long one,
            @ForAll @LongRange(max = 3_000_000) long more) {
        Instant now = START.plusSeconds(one);
        for (WorldPost post : new World(seed).posts(id, START, START.plus(MONTH))) {
            if (post.isPublishedAt(now) && !post.isPublicAt(now)) {
                assertThat(post.isPublicAt(now.plusSeconds(more))).isFalse();
            }
            assertThat(post.isPublicAt(post.publishedAt().minusSeconds(1))).isFalse();
        }
    }

    @Property(tries = 20)
    void commentsComeAfterTheirPostAndRepliesAfterTheirComment(
            @ForAll @LongRange(max = 20) long seed, @ForAll("ids") String id) {
        World world = new World(seed);
        for (WorldPost post : world.posts(id, START, START.plus(Duration.ofDays(5)))) {
            for (WorldComment comment : world.comments(post)) {
                assertThat(comment.at()).isAfterOrEqualTo(post.publishedAt());
                assertThat(comment.replies())
                        .allSatisfy(reply -> assertThat(reply.at()).isAfterOrEqualTo(comment.at()));
                assertThat(comment.robot() || comment.byAuthor() || Crowd.isMember(comment.name() + comment.uid()))
                        .isTrue();
            }
        }
    }

    @Property(tries = 20)
    void pinnedPostsArePublicAndAtMostTwo(
            @ForAll @LongRange(max = 20) long seed, @ForAll("ids") String id, @ForAll @IntRange(max = 300) int day) {
        Instant now = START.plus(Duration.ofDays(day));

        List<WorldPost> pinned = new World(seed).pinned(id, now);

        assertThat(pinned).hasSizeLessThanOrEqualTo(2).allMatch(post -> post.isPublicAt(now));
    }

    @Property(tries = 20)
    void aWorldHasAsManyAccountsAsAskedFor(@ForAll @IntRange(min = 1, max = 300) int count) {
        List<Account> accounts = new World(1, count).accounts();

        assertThat(accounts).hasSize(count);
        assertThat(accounts.stream().map(Account::id).toList()).doesNotHaveDuplicates();
        assertThat(accounts.stream().map(Account::name).toList())
                .doesNotHaveDuplicates()
                .allMatch(name -> name.contains("虚构"));
    }

    @Provide
    Arbitrary<String> ids() {
        return Arbitraries.of(World.agencies().stream().map(Account::id).toList());
    }
}
