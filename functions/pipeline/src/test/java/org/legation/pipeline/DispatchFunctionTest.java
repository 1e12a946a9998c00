package org.legation.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.legation.core.account.Account;
import org.legation.core.poll.PollTicket;
import org.legation.events.Tick;
import org.legation.simulator.World;

class DispatchFunctionTest {

    private final MemoryPipeline pipeline = new MemoryPipeline();

    @Test
    void theFirstTickListsAllAccountsAndSpreadsTheirFirstPolls() {
        pipeline.functions.dispatch().dispatch(MemoryPipeline.sample("dispatch/good.json", Tick.class));

        assertThat(pipeline.stores.accounts().all())
                .hasSameSizeAs(World.agencies())
                .allSatisfy(stored -> assertThat(stored.value().poll().dueAt())
                        .isBetween(MemoryPipeline.NOW, MemoryPipeline.NOW.plus(Duration.ofMinutes(5))));
    }

    @Test
    void aTickSendsATicketForEachAccountThatIsDue() {
        pipeline.functions.dispatch().dispatch(new Tick(1, MemoryPipeline.NOW.minus(Duration.ofMinutes(10))));
        pipeline.tickets.clear();

        pipeline.functions.dispatch().dispatch(MemoryPipeline.sample("dispatch/good.json", Tick.class));

        assertThat(pipeline.tickets)
                .extracting(PollTicket::accountId)
                .containsExactlyInAnyOrderElementsOf(
                        World.agencies().stream().map(Account::id).toList());
        assertThat(pipeline.tickets)
                .allSatisfy(ticket -> assertThat(ticket.slot()).isBeforeOrEqualTo(MemoryPipeline.NOW));
    }

    @Test
    void theSameTickAgainSendsTheSameTicketsAndWritesNothing() {
        pipeline.functions.dispatch().dispatch(new Tick(1, MemoryPipeline.NOW.minus(Duration.ofMinutes(10))));
        pipeline.tickets.clear();
        Tick tick = MemoryPipeline.sample("dispatch/good.json", Tick.class);
        pipeline.functions.dispatch().dispatch(tick);
        List<PollTicket> first = List.copyOf(pipeline.tickets);
        pipeline.tickets.clear();
        pipeline.changes.clear();

        pipeline.functions.dispatch().dispatch(tick);

        assertThat(pipeline.tickets).containsExactlyInAnyOrderElementsOf(first);
        assertThat(pipeline.changes).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"dispatch/bad.json", "dispatch/bad-without-time.json"})
    void aBadTickIsRefusedBeforeAnythingIsDone(String sample) {
        assertThatThrownBy(() -> pipeline.functions.dispatch().dispatch(MemoryPipeline.sample(sample, Tick.class)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("expected");
        assertThat(pipeline.tickets).isEmpty();
        assertThat(pipeline.changes).isEmpty();
    }
}
