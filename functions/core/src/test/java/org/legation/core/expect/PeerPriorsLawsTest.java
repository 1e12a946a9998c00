package org.legation.core.expect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.legation.core.expect.Fleet.above;
import static org.legation.core.expect.Fleet.embassy;
import static org.legation.core.expect.Fleet.newcomer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.legation.core.account.AgencyKind;
import org.legation.core.expect.PeerPriors.Member;
import org.legation.core.post.Basis;
import org.legation.core.post.Count;
import org.legation.core.post.PostType;

class PeerPriorsLawsTest {

    private static final LocalDate DAY = LocalDate.parse("2026-11-20");

    @Property(tries = 50)
    void manyAccountsThatAreAlikeGiveTheirMean(
            @ForAll @DoubleRange(min = -1, max = 3) double offset, @ForAll @IntRange(min = 20, max = 60) int accounts) {
        List<Member> members = new ArrayList<>(List.of(newcomer("new")));
        for (int i = 0; i < accounts; i++) {
            members.add(embassy("peer " + i, above(offset, 10)));
        }

        PeerPrior prior = PeerPriors.of(members, DAY).get("new").byType().get(PostType.ORIGINAL);

        // Three groups in a row leave at most the cube of 2/(2 + Σw) of the way from nothing.
        assertThat(prior.offsets()).allSatisfy(taught -> assertThat(taught).isCloseTo(offset, within(0.01)));
        assertThat(prior.accounts()).isEqualTo(accounts);
    }

    @Property(tries = 100)
    void theOrderOfAccountsMattersNothing(@ForAll("members") @Size(max = 12) List<Member> members, @ForAll long seed) {
        List<Member> shuffled = new ArrayList<>(members);
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(PeerPriors.of(shuffled, DAY)).isEqualTo(PeerPriors.of(members, DAY));
    }

    @Property(tries = 100)
    void oneAccountMoreHoweverFarMovesTheOthersBoundedly(
            @ForAll("members") @Size(min = 1, max = 12) List<Member> members,
            @ForAll @DoubleRange(min = -50, max = 50) double far) {
        List<Member> more = new ArrayList<>(members);
        more.add(embassy("far", above(far, 66)));
        more.add(newcomer("new"));
        List<Member> fewer = new ArrayList<>(members);
        fewer.add(newcomer("new"));

        List<Double> with = offsets(PeerPriors.of(more, DAY).get("new"));
        List<Double> without = offsets(PeerPriors.of(fewer, DAY).get("new"));

        for (int i = 0; i < AgeGrid.SIZE; i++) {
            assertThat(with.get(i)).isBetween(-4.0, 4.0);
            // Alone beside the two that the wider group is worth it has a third of the weight, in each of three groups.
            assertThat(Math.abs(with.get(i) - without.get(i))).isLessThanOrEqualTo(8 * (1 - 8.0 / 27));
        }
    }

    @Property(tries = 100)
    void anAccountIsTaughtTheSameWhateverItsOwnPostsHave(
            @ForAll("members") @Size(max = 12) List<Member> others,
            @ForAll @DoubleRange(min = -4, max = 8) double own,
            @ForAll @IntRange(min = 1, max = 70) int posts) {
        List<Member> one = new ArrayList<>(others);
        one.add(embassy("self", above(0, 1)));
        List<Member> other = new ArrayList<>(others);
        other.add(embassy("self", above(own, posts)));

        assertThat(PeerPriors.of(one, DAY).get("self"))
                .isEqualTo(PeerPriors.of(other, DAY).get("self"));
    }

    @Property(tries = 100)
    void varianceAndSpreadStayPositive(@ForAll("members") @Size(max = 12) List<Member> members) {
        PeerPriors.of(members, DAY)
                .values()
                .forEach(peers -> peers.byType().values().forEach(prior -> {
                    assertThat(prior.variance()).isBetween(0.05, 4.0);
                    assertThat(prior.spread()).isBetween(0.0, 17.0);
                    assertThat(prior.accounts()).isBetween(1, members.size() - 1);
                }));
    }

    @Provide
    Arbitrary<List<Member>> members() {
        Arbitrary<AgeCells> cells = Combinators.combine(
                        Arbitraries.doubles().between(-3, 6),
                        Arbitraries.integers().between(0, 20),
                        Arbitraries.of(Basis.ALL, new Basis(true, true, false)))
                .as(Fleet::above);
        Arbitrary<Count> followers = Arbitraries.of(Count.missing(), Count.of(0), Count.of(300_000), Count.of(2_000));
        return Combinators.combine(Arbitraries.of(AgencyKind.EMBASSY, AgencyKind.IGO), followers, cells)
                .as((kind, size, own) -> new Member("", kind, size, Map.of(PostType.ORIGINAL, own)))
                .list()
                .map(PeerPriorsLawsTest::named);
    }

    private static List<Member> named(List<Member> members) {
        List<Member> named = new ArrayList<>();
        for (Member member : members) {
            named.add(new Member("id " + named.size(), member.kind(), member.followers(), member.cells()));
        }
        return named;
    }

    private static List<Double> offsets(Peers peers) {
        return peers == null || !peers.byType().containsKey(PostType.ORIGINAL)
                ? Collections.nCopies(AgeGrid.SIZE, 0.0)
                : peers.byType().get(PostType.ORIGINAL).offsets();
    }
}
