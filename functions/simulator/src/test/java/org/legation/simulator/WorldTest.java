package org.legation.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.legation.core.account.Account;
import org.legation.core.account.AgencyKind;
import org.legation.core.observe.ShownPost;
import org.legation.core.post.Count;
import org.legation.core.post.Interaction;
import org.legation.core.post.Mid;

class WorldTest {

    private static final Instant START = Instant.parse("2026-11-20T00:00:00Z");

    @Property(tries = 100)
    void isAPureFunctionOfSeedAndTime(
            @ForAll long seed, @ForAll("ids") String id, @ForAll @LongRange(max = 1_000_000) long second) {
        Instant now = START.plusSeconds(second);
        World world = new World(seed);
        world.newest(id, now.plusSeconds(7), 3);

        assertThat(world.newest(id, now, 15)).isEqualTo(new World(seed).newest(id, now, 15));
        assertThat(world.followers(id, now)).isEqualTo(new World(seed).followers(id, now));
    }

    @Test
    void anotherSeedIsAnotherWorld() {
        String id = World.agencies().get(0).id();

        assertThat(new World(1).newest(id, START, 15)).isNotEqualTo(new World(2).newest(id, START, 15));
    }

    @Property(tries = 100)
    void anUnchangedWorldOnlyGrows(
            @ForAll long seed,
            @ForAll("ids") String id,
            @ForAll @LongRange(max = 1_000_000) long second,
            @ForAll @LongRange(max = 100_000) long later) {
        World world = new World(seed).as(Behaviours.calm().with(Set.of()));
        Map<Mid, ShownPost> before = new TreeMap<>();
        world.newest(id, START.plusSeconds(second), 50).forEach(post -> before.put(post.mid(), post));

        for (ShownPost post : world.newest(id, START.plusSeconds(second + later), 100)) {
            ShownPost old = before.get(post.mid());
            if (old == null) {
                assertThat(post.publishedAt())
                        .isBetween(START.minus(Duration.ofDays(60)), START.plusSeconds(second + later));
                continue;
            }
            assertThat(post.text()).isEqualTo(old.text());
            assertThat(post.type()).isEqualTo(old.type());
            for (Interaction kind : Interaction.values()) {
                assertThat(value(post, kind)).isGreaterThanOrEqualTo(value(old, kind));
            }
        }
    }

    @Test
    void namesNobodyOfTheCrowdInWhatItShowsASource() {
        World world = new World(1);

        for (Account account : World.agencies()) {
            for (ShownPost post : world.newest(account.id(), START, 60)) {
                assertThat(Crowd.isMember(String.valueOf(post.text())))
                        .as(post.text())
                        .isFalse();
            }
        }
    }

    @Property(tries = 50)
    void showsTheNewestFirstEachOnceAndNoneFromTheFuture(@ForAll long seed, @ForAll("ids") String id) {
        List<ShownPost> posts = new World(seed).newest(id, START, 15);

        assertThat(posts).hasSizeLessThanOrEqualTo(15);
        assertThat(posts.stream().map(ShownPost::mid).toList()).doesNotHaveDuplicates();
        assertThat(posts.stream()
                        .map(post -> -post.publishedAt().getEpochSecond())
                        .toList())
                .isSorted();
        assertThat(posts).allSatisfy(post -> assertThat(post.publishedAt()).isBeforeOrEqualTo(START));
    }

    @Test
    void hasEveryKindOfAgencyAndTwentyFictionalCountries() {
        List<Account> agencies = World.agencies();
        Set<String> countries = agencies.stream()
                .map(Account::country)
                .filter(country -> country != null)
                .collect(Collectors.toSet());

        assertThat(agencies).hasSizeGreaterThanOrEqualTo(60);
        assertThat(agencies.stream().map(Account::kind)).contains(AgencyKind.values());
        assertThat(agencies.stream().map(Account::id).toList()).doesNotHaveDuplicates();
        assertThat(agencies.stream().map(Account::name).toList()).doesNotHaveDuplicates();
        assertThat(countries).hasSize(20).allMatch(code -> code.matches("AA|Q[M-Z]|X[A-Z]|ZZ"));
    }

    @Test
    void everyNameSaysThatItIsFictional() {
        assertThat(World.agencies())
                .allSatisfy(account -> assertThat(account.name()).contains("虚构"));
    }

    private static long value(ShownPost post, Interaction kind) {
        return ((Count.Exact) post.counts().of(kind)).value();
    }

    @Provide
    Arbitrary<String> ids() {
        return Arbitraries.of(World.agencies().stream().map(Account::id).toList());
    }
}
