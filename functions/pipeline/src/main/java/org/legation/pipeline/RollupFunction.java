package org.legation.pipeline;

import io.quarkus.funqy.Funq;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Objects;
import org.legation.core.rollup.PeerStep;
import org.legation.core.rollup.RollupStep;
import org.legation.core.time.Beijing;
import org.legation.core.time.Period;
import org.legation.events.RollupRequest;

/** On schedule: sums accounts' days over groups, countries and all, and ranks them; lets accounts learn from peers. */
@Singleton
public class RollupFunction {

    private final RollupStep step;
    private final PeerStep peers;

    public RollupFunction(RollupStep step, PeerStep peers) {
        this.step = step;
        this.peers = peers;
    }

    @Funq
    public void rollup(RollupRequest request) {
        LocalDate today = Beijing.day(request.time());
        switch (request.span()) {
            case RECENT -> step.run(today.minusDays(3), today, EnumSet.of(Period.Type.DAY));
            case MONTH -> step.run(today.minusDays(7), today, EnumSet.of(Period.Type.WEEK, Period.Type.MONTH));
            case YEAR -> step.run(today.minusDays(3), today, EnumSet.of(Period.Type.YEAR));
            case PEERS -> peers.run(today);
            case RANGE ->
                step.run(
                        Objects.requireNonNull(request.from()),
                        Objects.requireNonNull(request.to()),
                        EnumSet.allOf(Period.Type.class));
        }
    }
}
