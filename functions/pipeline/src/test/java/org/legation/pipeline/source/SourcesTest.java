package org.legation.pipeline.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.legation.adapters.source.ItemSourceStore;
import org.legation.adapters.table.MemoryTable;
import org.legation.events.topology.Table;
import org.legation.simulator.SimulatorSource;

class SourcesTest {

    private final Sources sources = new Sources(
            new ItemSourceStore(new MemoryTable(Table.SOURCES, (before, after) -> {})),
            () -> {
                throw new AssertionError("no secret is read before it is needed");
            },
            () -> Instant.parse("2026-11-20T01:00:00Z"),
            1);

    @Test
    void theFictionalWorldIsPolledUnlessAnotherSourceIsSet() {
        assertThat(sources.of(
                        SourceSettings.read(name -> Map.<String, String>of().get(name))))
                .isInstanceOf(SimulatorSource.class);
    }
}
