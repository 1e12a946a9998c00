package org.legation.core.poll;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.legation.core.observe.Reach;
import org.legation.core.observe.Timeline;
import org.legation.core.post.Mentions;
import org.legation.core.source.Ask;
import org.legation.core.source.Gate;
import org.legation.core.source.Permit;
import org.legation.core.source.SourceException;
import org.legation.core.source.SourceFailure;
import org.legation.core.source.SourceState;

/** Reads timelines from a site that shows them page by page, through the site's gate. */
public final class WalkingSource implements TimelineSource {

    private static final Duration DISPATCH_EVERY = Duration.ofMinutes(1);

    private static final double STEEPNESS = 8;
    private static final double MOST_RESTRAINT = 20;

    private final PageSource source;
    private final Gate gate;
    private final Predicate<String> isPublic;

    /**
     * Puts a source behind its gate.
     *
     * @param isPublic whether a name is that of an account that may be named in a text; any other mention is masked
     */
    public WalkingSource(PageSource source, Gate gate, Predicate<String> isPublic) {
        this.source = source;
        this.gate = gate;
        this.isPublic = isPublic;
    }

    @Override
    public Timeline read(WatchedAccount account, PollTicket ticket) throws SourceException {
        String worker = ticket.accountId() + "@" + ticket.slot();
        prepare(worker);
        Thrift thrift = thrift(gate.now());
        Ask ask = ask(account.poll(), thrift);
        try (Permit permit = gate.enter(worker, ask)) {
            try {
                return new Walk(source, permit, account, thrift, text -> Mentions.masked(text, isPublic)).read();
            } catch (SourceException e) {
                return believedEmpty(e, account, permit);
            }
        }
    }

    /** Apart from the poll, since what the poll may cost is known only after it. */
    private void prepare(String worker) throws SourceException {
        int left = source.preparations();
        if (left == 0) {
            return;
        }
        try (Permit permit = gate.enter(worker, new Ask(left, 0))) {
            while (source.preparations() > 0 && permit.mayAsk(0)) {
                permit.request(0, () -> {
                    source.prepare();
                    return left;
                });
            }
        }
    }

    /** A page, one more for a gap, and what is due for another look. */
    private Ask ask(PollState poll, Thrift thrift) {
        Traits traits = source.traits();
        long due = poll.known().values().stream()
                .filter(post -> post.missing() > 0 || post.lacksText() || Refresh.isDue(post, thrift, gate.now()))
                .count();
        int pages = poll.coverage().open().isEmpty() ? 1 : 2;
        long records = (long) pages * traits.pageSize() + Math.min(due, traits.refreshBatch());
        return new Ask(traits.mostRequests(), records * traits.creditsPerRecord());
    }

    @Override
    public Thrift thrift(Instant now) {
        SourceState state = gate.state();
        Traits traits = source.traits();
        double polls = restraint(state.requestPressure(now));
        // A poll costs a request, and what it shows is worth its credits; looks are what credits are saved on.
        double looks = Math.max(polls, restraint(state.creditPressure(now)));
        return new Thrift(polls, looks, tickets(state, now), !traits.sinceKnown());
    }

    /**
     * A budget is held by asking for less as soon as its use is ahead of course, and steeply so: at a tenth too much for
     * half.
     */
    private static double restraint(double pressure) {
        return Math.min(MOST_RESTRAINT, Math.max(1, Math.pow(pressure, STEEPNESS)));
    }

    /** As many polls as the source can take until the next tickets are sent, each with a request or two. */
    private static int tickets(SourceState state, Instant now) {
        if (state.breaker().isOpen(now)) {
            return 0;
        } else if (state.breaker().isTrying(now)) {
            return 1;
        }
        long spacing = state.spacing(now).toMillis();
        return spacing == 0 ? Integer.MAX_VALUE : (int) Math.max(1, DISPATCH_EVERY.toMillis() / spacing);
    }

    /**
     * An empty answer is believed when it came twice, the profile agrees, and the source is seen to work for others.
     *
     * @throws SourceException what was thrown before, if it is not
     */
    private Timeline believedEmpty(SourceException suspect, WatchedAccount account, Permit permit)
            throws SourceException {
        boolean again = account.poll().failure() == SourceFailure.EMPTY_SUSPECT
                || (account.poll().seenAt() != null && account.poll().known().isEmpty());
        Instant now = gate.now();
        long price = source.traits().creditsPerProfile();
        boolean worthAsking = again && permit.mayAsk(price) && gate.state().isHealthy(now);
        if (suspect.failure() != SourceFailure.EMPTY_SUSPECT || !worthAsking) {
            throw suspect;
        }
        Profile profile =
                permit.request(price, () -> source.profile(account.account().id()));
        permit.note(profile.credits(), false);
        if (!profile.posts().isKnown() || profile.posts().point() > 0) {
            throw suspect;
        }
        return new Timeline(
                account.account().id(), now, source.traits().source(), profile.followers(), List.of(), Reach.UNKNOWN);
    }
}
