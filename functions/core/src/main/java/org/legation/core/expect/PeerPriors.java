package org.legation.core.expect;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.legation.core.account.AgencyKind;
import org.legation.core.post.Basis;
import org.legation.core.post.Count;
import org.legation.core.post.PostType;

/**
 * What accounts teach about each other. Formula {@code prior}, version 3, ours, after the shrinkage of many small groups
 * (James-Stein) in its simplest form.
 *
 * <p>For each age, how far accounts' means lie above what their followers suggest is averaged over all accounts, as if
 * two more lay at nothing; over those of the account's kind, as if two more lay at that; and over those of its kind
 * and decade of followers, as if two more lay at the one before. The variance within accounts and the spread of their
 * means go the same way, from the static 0.6 and 2.0. The account itself is left out, so that it is not counted twice.
 */
public final class PeerPriors {

    /** What the wider group is worth, in accounts. */
    private static final double WIDER = 2;

    private static final int ANY_SIZE = -1;

    /**
     * An account as its peers see it.
     *
     * @param cells its usual engagement, per type of post
     * @param tail how surprising its posts came to be
     */
    public record Member(String id, AgencyKind kind, Count followers, Map<PostType, AgeCells> cells, Tail tail) {

        /** An account none of whose posts has come to its end. */
        public Member(String id, AgencyKind kind, Count followers, Map<PostType, AgeCells> cells) {
            this(id, kind, followers, cells, Tail.NONE);
        }

        AgeCells cells(PostType type) {
            return cells.getOrDefault(type, AgeCells.EMPTY);
        }

        int decade() {
            return (int) Math.floor(Math.log10(Math.max(1, Prior.size(followers))));
        }
    }

    /** Whose sums: accounts of a kind, or any; of a decade of followers, or any. */
    private record Key(PostType type, Basis basis, @Nullable AgencyKind kind, int decade) {

        static Key of(Member member, PostType type, Basis basis, PeerGroup group) {
            return switch (group) {
                case ALL -> new Key(type, basis, null, ANY_SIZE);
                case KIND -> new Key(type, basis, member.kind(), ANY_SIZE);
                case SIZE -> new Key(type, basis, member.kind(), member.decade());
            };
        }
    }

    private final Map<String, Member> members = new HashMap<>();
    private final Map<Key, PeerSums> sums = new HashMap<>();

    /**
     * What each account is taught by the others.
     *
     * @param day the Beijing day it is of
     * @return by account; one that nobody teaches anything is not there
     */
    public static Map<String, Peers> of(Collection<Member> members, LocalDate day) {
        PeerPriors priors = new PeerPriors();
        members.forEach(priors::put);
        Tail tail = members.stream().map(Member::tail).reduce(Tail.NONE, Tail::plus);
        Map<String, Peers> peers = new HashMap<>();
        for (Member member : members) {
            Map<PostType, PeerPrior> byType = new EnumMap<>(PostType.class);
            for (PostType type : PostType.values()) {
                priors.taught(member, type).ifPresent(prior -> byType.put(type, prior));
            }
            if (!byType.isEmpty() || tail.posts() > 0) {
                peers.put(member.id(), new Peers(day, byType, tail));
            }
        }
        return peers;
    }

    /** Takes an account in, in the place of what it was before. */
    public void put(Member member) {
        Member before = members.put(member.id(), member);
        if (before != null) {
            each(before, PeerSums::minus);
        }
        each(member, PeerSums::plus);
    }

    private void each(Member member, BiConsumer<PeerSums, PeerSums> change) {
        member.cells().forEach((type, cells) -> {
            PeerSums own = own(member, cells);
            if (own.accounts() > 0) {
                for (PeerGroup group : PeerGroup.values()) {
                    Key key = Key.of(member, type, cells.basis(), group);
                    change.accept(sums.computeIfAbsent(key, any -> new PeerSums()), own);
                }
            }
        });
    }

    private static PeerSums own(Member member, AgeCells cells) {
        return PeerSums.of(cells, Prior.of(member.followers(), cells.basis()));
    }

    /** What an account is taught by the others about posts of a type; it need not be one that was put in. */
    public Optional<PeerPrior> taught(Member member, PostType type) {
        Basis own = member.cells(type).basis();
        Basis basis = own.isEmpty() ? usualBasis(type) : own;
        Shrunk shrunk = new Shrunk(basis);
        for (PeerGroup group : List.of(PeerGroup.ALL, PeerGroup.KIND, PeerGroup.SIZE)) {
            PeerSums others = others(member.id(), Key.of(member, type, basis, group), group);
            if (others.accounts() > 0) {
                shrunk.narrow(group, others);
            }
        }
        return shrunk.prior();
    }

    /** The sums of a group without one account, as which it was put in. */
    private PeerSums others(String id, Key key, PeerGroup group) {
        PeerSums others = sums.getOrDefault(key, new PeerSums()).copy();
        Member self = members.get(id);
        if (self != null) {
            AgeCells cells = self.cells(key.type());
            if (Key.of(self, key.type(), cells.basis(), group).equals(key)) {
                others.minus(own(self, cells));
            }
        }
        return others;
    }

    /** The counts that most accounts are compared by; of two equally usual ones, those with more counts. */
    private Basis usualBasis(PostType type) {
        return sums.entrySet().stream()
                .filter(entry -> entry.getKey().type() == type && entry.getKey().kind() == null)
                .max(Comparator.comparing((Map.Entry<Key, PeerSums> entry) ->
                                entry.getValue().accounts())
                        .thenComparing(entry -> entry.getKey().basis().bits()))
                .map(entry -> entry.getKey().basis())
                .orElse(Basis.NONE);
    }

    /** From the widest group to the narrowest, each drawn to the one before. */
    private static final class Shrunk {

        private final Basis basis;
        private final double[] offsets = new double[AgeGrid.SIZE];
        private double variance = Prior.WITHIN;
        private double spread = Prior.UNSURE;
        private @Nullable PeerGroup group;
        private int accounts;
        private int posts;

        Shrunk(Basis basis) {
            this.basis = basis;
        }

        void narrow(PeerGroup to, PeerSums sums) {
            double weights = 0;
            double scatter = 0;
            variance = (WIDER * variance + sums.variance()) / (WIDER + sums.varianceWeight());
            for (int i = 0; i < AgeGrid.SIZE; i++) {
                offsets[i] = (WIDER * offsets[i] + sums.offset(i)) / (WIDER + sums.weight(i));
                weights += sums.weight(i) / AgeGrid.SIZE;
                scatter += sums.scatter(i, offsets[i], variance) / AgeGrid.SIZE;
            }
            spread = (WIDER * spread + scatter) / (WIDER + weights);
            group = to;
            accounts = sums.accounts();
            posts = sums.posts();
        }

        Optional<PeerPrior> prior() {
            if (group == null) {
                return Optional.empty();
            }
            List<Double> rounded = new ArrayList<>();
            for (double offset : offsets) {
                rounded.add(thousandths(offset));
            }
            return Optional.of(
                    new PeerPrior(basis, group, accounts, posts, rounded, thousandths(variance), thousandths(spread)));
        }

        private static double thousandths(double value) {
            return Math.round(value * 1000) / 1000.0;
        }
    }
}
