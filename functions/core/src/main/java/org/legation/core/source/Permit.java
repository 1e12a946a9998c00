package org.legation.core.source;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The right to ask a source a few times within the clock hour in which it was given, since that is the hour in which its
 * requests were counted. Whoever has it closes it, whatever happens.
 */
public final class Permit implements AutoCloseable {

    /** The longest a request takes. */
    private static final Duration REQUEST = Duration.ofSeconds(25);

    private final Gate gate;
    private final String worker;
    private final Ask ask;
    private final Instant enteredAt;
    private Instant nextAt;
    private int requests;
    private long credits;
    private boolean good;
    private boolean posts;
    private @Nullable SourceException failure;

    Permit(Gate gate, String worker, Ask ask, Instant enteredAt, Instant now) {
        this.gate = gate;
        this.worker = worker;
        this.ask = ask;
        this.enteredAt = enteredAt;
        this.nextAt = now;
    }

    /** One request. */
    public interface Request<T> {
        T send() throws SourceException;
    }

    /** Whether another request was counted in advance, and what it may cost. */
    public boolean mayAsk(long mostCredits) {
        return requests < ask.requests() && credits + mostCredits <= ask.credits();
    }

    /**
     * Makes a request when its time has come.
     *
     * @param most what it may cost at the most; counted in full if it failed in a way that leaves open whether it was
     *     charged
     * @throws SourceException if it failed, or if the source may not be asked any more
     * @throws IllegalStateException if more is asked than was counted in advance
     */
    public <T> T request(long most, Request<T> request) throws SourceException {
        if (requests >= ask.requests()) {
            throw new IllegalStateException("expected at most " + ask.requests() + " requests");
        }
        requireValid(gate.now().isBefore(nextAt) ? nextAt : gate.now());
        gate.pauseUntil(nextAt);
        SourceState state = gate.state();
        Instant now = gate.now();
        requireValid(now);
        SourceState.Entry.Refused refused = state.refusal(now);
        if (refused != null) {
            throw gate.notNow(refused.why(), refused.until());
        } else if (state.breaker().isTrying(now) && !worker.equals(state.heldBy())) {
            throw gate.notNow(SourceFailure.BUSY, now);
        }
        requests++;
        nextAt = now.plus(spacing(state, now));
        try {
            T answer = request.send();
            good = true;
            return answer;
        } catch (SourceException e) {
            good |= e.asked() && e.failure().isAnswer();
            failure = e;
            credits += e.failure().mayHaveCost() ? most : 0;
            throw e;
        }
    }

    /** Refuses a request that would come too late: another worker might believe that this one is dead. */
    private void requireValid(Instant start) throws SourceException {
        boolean over = enteredAt.plus(gate.hold()).isBefore(start.plus(gate.real(REQUEST)));
        boolean sameHour = start.truncatedTo(ChronoUnit.HOURS).equals(enteredAt.truncatedTo(ChronoUnit.HOURS));
        if (over || !sameHour) {
            throw gate.notNow(SourceFailure.BUSY, start);
        }
    }

    /** Notes what an answer cost and whether it showed posts. */
    public void note(long cost, boolean showedPosts) {
        credits += cost;
        posts |= showedPosts;
    }

    /** Up to two fifths longer than the least, so that requests do not come by the clock; the same for the same moment. */
    private static Duration spacing(SourceState state, Instant now) {
        Duration least = state.spacing(now);
        long share = Math.floorMod(Long.hashCode(now.toEpochMilli()) * 0x9E3779B1, 1000);
        return least.plusMillis(least.toMillis() * 2 * share / 5000);
    }

    @Override
    public void close() {
        gate.leave(new Visit(
                worker,
                enteredAt,
                ask,
                requests,
                credits,
                nextAt,
                good,
                posts,
                failure == null ? null : failure.failure(),
                failure == null ? null : failure.retryAt()));
    }
}
