package org.legation.adapters.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.legation.adapters.Some;
import org.legation.adapters.deliver.ItemChannelStore;
import org.legation.adapters.table.ItemSize;
import org.legation.adapters.table.ItemTable;
import org.legation.adapters.table.MemoryTable;
import org.legation.core.alert.Alert;
import org.legation.core.alert.DataTrouble;
import org.legation.core.alert.Decision;
import org.legation.core.alert.Severity;
import org.legation.core.desk.DeskState;
import org.legation.core.desk.Fleet;
import org.legation.core.desk.Told;
import org.legation.core.desk.Trouble;
import org.legation.core.store.Stored;
import org.legation.events.topology.Table;

class ItemDeskStoreTest {

    private static final int MOST_BYTES = 400 * 1024;

    private final MemoryTable table = new MemoryTable(Table.DESK);
    private final ItemDeskStore store = new ItemDeskStore(table);

    @Property(tries = 100)
    void everyStateComesBack(@ForAll("states") DeskState state) {
        ItemDeskStore desk = new ItemDeskStore(new MemoryTable(Table.DESK));

        Stored<DeskState> written = desk.replace(Optional.empty(), state).orElseThrow();

        assertThat(desk.find()).contains(written);
        assertThat(written.value()).isEqualTo(state);
    }

    @Test
    void atFirstThereIsNone() {
        assertThat(store.find()).isEmpty();
    }

    @Test
    void whoComesSecondReplacesNothing() {
        Stored<DeskState> first =
                store.replace(Optional.empty(), DeskState.START).orElseThrow();
        DeskState one = DeskState.START.with(new Fleet(1, 2));
        DeskState other = DeskState.START.with(new Fleet(3, 4));

        assertThat(store.replace(Optional.empty(), other)).isEmpty();
        assertThat(store.replace(Optional.of(first), one)).isPresent();
        assertThat(store.replace(Optional.of(first), other)).isEmpty();
        assertThat(store.find().orElseThrow().value()).isEqualTo(one);
    }

    @Test
    void itIsNoChannel() {
        store.replace(Optional.empty(), DeskState.START);

        assertThat(new ItemChannelStore(table).all()).isEmpty();
    }

    @Test
    void asManyDecisionsAsAreKeptStayFarBelowWhatAnItemMayHold() {
        // given a flood: 1,500 spikes of 200 accounts, with nothing that repeats but what must
        List<Told> told = new ArrayList<>();
        for (int i = 0; i < 1500; i++) {
            long mid = 5_367_238_081_119_209L + 4_194_307L * i * i;
            told.add(new Told(
                    Long.toString(1_743_951_792L + 7919L * (i % 200)),
                    mid + "-s45",
                    Long.toString(mid),
                    i % 9 == 0 ? null : "XA",
                    Severity.MAJOR,
                    4 + Math.sqrt(i) / 40,
                    Instant.ofEpochMilli(1_795_136_340_000L + 115_201L * i),
                    i % 3 == 0 ? Decision.DELIVER : Decision.COOLING_DOWN,
                    i % 3 == 0 ? null : (mid - 77) + "-s40",
                    false));
        }
        DeskState full = new DeskState(told, List.of(), new Fleet(200, 400.5), Facts.NINE);

        store.replace(Optional.empty(), full);

        int size = ItemSize.of(
                table.get(new ItemTable.Key(ItemDeskStore.PART, null)).orElseThrow());
        assertThat(size).isLessThan(MOST_BYTES / 4);
        assertThat(store.find().orElseThrow().value()).isEqualTo(full);
    }

    @Provide
    Arbitrary<DeskState> states() {
        Arbitrary<Told> told = Combinators.combine(
                        Arbitraries.oneOf(Arbitraries.just(Alert.FLEET), Some.accountIds()),
                        Some.texts(),
                        Some.countries(),
                        Arbitraries.of(Severity.class).injectNull(0.2),
                        Arbitraries.doubles().between(0, 320),
                        Some.moments(),
                        Arbitraries.of(Decision.class),
                        Arbitraries.of(true, false))
                .as((account, id, country, severity, strength, raised, decision, flag) -> new Told(
                        account, id, id, country, severity, strength, raised, decision, flag ? id : null, flag));
        Arbitrary<Trouble> troubles = Combinators.combine(
                        Some.accountIds(),
                        Arbitraries.of(DataTrouble.Kind.class),
                        Some.moments(),
                        Arbitraries.of(true, false))
                .as((account, kind, since, ends) ->
                        new Trouble(account, kind, since, ends ? since.plus(Duration.ofHours(6)) : null));
        Arbitrary<Fleet> fleets = Combinators.combine(
                        Arbitraries.integers().between(0, 10_000),
                        Arbitraries.doubles().between(0, 1e6))
                .as(Fleet::new);
        return Combinators.combine(told.list().ofMaxSize(5), troubles.list().ofMaxSize(3), fleets, Some.moments())
                .as(DeskState::new);
    }
}
