package org.legation.core.rollup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.legation.core.expect.AgeCells;
import org.legation.core.expect.Expectation;
import org.legation.core.expect.PeerPriors;
import org.legation.core.expect.Peers;
import org.legation.core.expect.Tail;
import org.legation.core.poll.AccountStore;
import org.legation.core.poll.WatchedAccount;
import org.legation.core.post.PostType;
import org.legation.core.score.Baseline;
import org.legation.core.score.BaselineStore;
import org.legation.core.store.Stored;

/**
 * Lets polled accounts learn from each other.
 *
 * <p>Reads all accounts and their baselines; writes to an account what its log is to say of its peers, if the baseline
 * does not know that yet. The account's next entry takes it along, and so it reaches the baseline by the log like
 * everything else. Nothing depends on a run having been whole: one that died is made good by the next.
 */
public final class PeerStep {

    private final AccountStore accounts;
    private final BaselineStore baselines;

    public PeerStep(AccountStore accounts, BaselineStore baselines) {
        this.accounts = accounts;
        this.baselines = baselines;
    }

    /**
     * Renews what accounts are to be taught.
     *
     * @param day the Beijing day it is of
     */
    public void run(LocalDate day) {
        List<Stored<WatchedAccount>> polled = accounts.all().stream()
                .filter(stored -> stored.value().account().enabled())
                .toList();
        Map<String, Peers> known = new HashMap<>();
        List<PeerPriors.Member> members = new ArrayList<>();
        for (Stored<WatchedAccount> stored : polled) {
            String id = stored.value().account().id();
            Baseline baseline = baselines.find(id).map(Stored::value).orElse(Baseline.start(id));
            members.add(new PeerPriors.Member(
                    id, stored.value().account().kind(), baseline.followers(), comparable(baseline), tally(baseline)));
            if (baseline.peers() != null) {
                known.put(id, baseline.peers());
            }
        }
        Map<String, Peers> taught = PeerPriors.of(members, day);
        for (Stored<WatchedAccount> stored : polled) {
            String id = stored.value().account().id();
            teach(stored, taught.get(id), known.get(id));
        }
    }

    /** What another version learned teaches nobody. */
    private static Map<PostType, AgeCells> comparable(Baseline baseline) {
        return baseline.versions().expectation() == Expectation.VERSION ? baseline.cells() : Map.of();
    }

    private static Tail tally(Baseline baseline) {
        return baseline.versions().expectation() == Expectation.VERSION
                ? baseline.detection().tally()
                : Tail.NONE;
    }

    /** An account that another writer changes meanwhile is read again. */
    private void teach(Stored<WatchedAccount> stored, @Nullable Peers taught, @Nullable Peers known) {
        Peers news = taught == null || (known != null && taught.teachAs(known)) ? null : taught;
        Optional<Stored<WatchedAccount>> current = Optional.of(stored);
        while (current.isPresent() && !says(current.get().value(), news)) {
            WatchedAccount next = current.get().value().with(news);
            current = accounts.replace(current, next).isPresent()
                    ? Optional.empty()
                    : accounts.find(next.account().id());
        }
    }

    private static boolean says(WatchedAccount account, @Nullable Peers news) {
        Peers waiting = account.peers();
        if (waiting == null || news == null) {
            return waiting == null && news == null;
        }
        return waiting.teachAs(news);
    }
}
