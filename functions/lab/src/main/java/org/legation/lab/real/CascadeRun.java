package org.legation.lab.real;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.legation.core.account.Account;
import org.legation.core.expect.PeerPriors;
import org.legation.core.expect.PeerPriors.Member;
import org.legation.core.expect.Peers;
import org.legation.core.expect.Tail;
import org.legation.core.observe.Observation;
import org.legation.core.score.Baseline;
import org.legation.core.score.Scored;
import org.legation.core.score.Scorer;
import org.legation.core.time.Beijing;
import org.legation.lab.cascades.Cascade;

/**
 * Real posts in the order of time through the real scorer and one desk. Accounts learn from each other as each day
 * begins, as they do in the product.
 */
final class CascadeRun {

    private final LabDesk desk = new LabDesk();
    private final Map<String, Author> authors = new TreeMap<>();
    private final Map<String, Baseline> states = new HashMap<>();
    private Map<String, Peers> taught = Map.of();
    private LocalDate day = LocalDate.EPOCH;
    private int observations;

    /** A poll that is due. */
    private record Poll(Instant at, Author author) {}

    private CascadeRun(List<Cascade> posts) {
        for (Cascade post : posts) {
            authors.computeIfAbsent(post.author(), any -> new Author(post.account()))
                    .publishes(post);
        }
    }

    static CascadeRun of(List<Cascade> posts) {
        CascadeRun run = new CascadeRun(posts);
        List<Poll> polls = new ArrayList<>();
        run.authors.values().forEach(author -> author.polls().forEach(at -> polls.add(new Poll(at, author))));
        polls.sort(Comparator.comparing(Poll::at).thenComparing(poll -> poll.author.id()));
        polls.forEach(run::poll);
        return run;
    }

    private void poll(Poll poll) {
        if (!Beijing.day(poll.at).equals(day)) {
            day = Beijing.day(poll.at);
            taught = PeerPriors.of(members(), day);
        }
        Account account = poll.author.account();
        Baseline before = states.getOrDefault(account.id(), Baseline.start(account.id()));
        Observation entry = poll.author.at(poll.at).with(taught.get(account.id()));
        Scored scored = Scorer.fold(before, entry);
        states.put(account.id(), scored.after());
        observations++;
        scored.alerts().forEach(alert -> desk.decide(alert, account));
    }

    /** Those that were polled before, and those that are now, whom the others teach. */
    private List<Member> members() {
        return authors.values().stream().map(this::member).toList();
    }

    private Member member(Author author) {
        Baseline state = states.getOrDefault(author.id(), Baseline.start(author.id()));
        return new Member(
                author.id(),
                author.account().kind(),
                state.followers(),
                state.cells(),
                state.detection().tally());
    }

    LabDesk desk() {
        return desk;
    }

    int authors() {
        return authors.size();
    }

    int observations() {
        return observations;
    }

    /** How surprising the posts came to be, by the model. */
    Tail tail() {
        return states.values().stream().map(state -> state.detection().tally()).reduce(Tail.NONE, Tail::plus);
    }
}
