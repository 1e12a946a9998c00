package org.legation.adapters.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.legation.adapters.Some;
import org.legation.core.coverage.Coverage;
import org.legation.core.coverage.Gap;
import org.legation.core.coverage.GapReason;
import org.legation.core.poll.KnownPost;
import org.legation.core.poll.PollState;
import org.legation.core.poll.Rhythm;
import org.legation.core.poll.WatchedAccount;
import org.legation.core.post.Mid;
import org.legation.core.source.SourceFailure;

class AccountItemsTest {

    @Property
    void everyAccountComesBack(@ForAll("accounts") WatchedAccount watched) {
        assertThat(AccountItems.read(AccountItems.write(watched))).isEqualTo(watched);
    }

    @Provide
    Arbitrary<WatchedAccount> accounts() {
        Arbitrary<Instant> moments = Some.moments().injectNull(0.3);
        Arbitrary<SourceFailure> failures = Arbitraries.of(SourceFailure.class).injectNull(0.3);
        Arbitrary<PollState> states = Combinators.combine(
                        moments,
                        moments,
                        moments,
                        moments,
                        Arbitraries.integers().between(0, 9),
                        failures,
                        known(),
                        Combinators.combine(coverages(), rhythms()).as(Map::entry))
                .as((due, seen, slot, logged, count, failure, known, rest) -> new PollState(
                        due, seen, slot, logged, count, failure, new TreeMap<>(known), rest.getKey(), rest.getValue()));
        return Combinators.combine(Some.accounts(), states, Some.peers().injectNull(0.5))
                .as(WatchedAccount::new);
    }

    private static Arbitrary<Map<Mid, KnownPost>> known() {
        return Combinators.combine(
                        Some.mids(),
                        Some.engagements(),
                        Arbitraries.integers(),
                        Some.moments(),
                        Arbitraries.integers().between(0, 9),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(0, 3))
                .as(KnownPost::new)
                .list()
                .uniqueElements(KnownPost::mid)
                .ofMaxSize(5)
                .map(posts -> {
                    Map<Mid, KnownPost> byMid = new TreeMap<>();
                    posts.forEach(post -> byMid.put(post.mid(), post));
                    return byMid;
                });
    }

    private static Arbitrary<Coverage> coverages() {
        Arbitrary<GapReason> reasons = Arbitraries.of(GapReason.class);
        Arbitrary<String> next = Arbitraries.of("", "since_id:5366100000000123", "5366307742353665kp2")
                .injectNull(0.3);
        Arbitrary<Gap> gaps = Combinators.combine(Some.mids(), Some.moments(), reasons, next)
                .as((after, at, reason, cursor) -> new Gap(after, new Mid(after.value() + 7), at, reason, cursor));
        Arbitrary<Coverage> known = Combinators.combine(
                        Some.mids(), Some.mids(), gaps.list().ofMaxSize(3))
                .as(Coverage::new);
        return Arbitraries.oneOf(Arbitraries.just(Coverage.NONE), known);
    }

    private static Arbitrary<Rhythm> rhythms() {
        Arbitrary<Float> counts = Arbitraries.floats().between(0, 1000);
        Arbitrary<Rhythm> known = Combinators.combine(
                        Some.moments(), Some.moments(), counts.list().ofSize(24), counts)
                .as(Rhythm::new);
        return Arbitraries.oneOf(Arbitraries.just(Rhythm.UNKNOWN), known);
    }
}
