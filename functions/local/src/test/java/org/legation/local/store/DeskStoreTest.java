package org.legation.local.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.legation.local.store.Samples.NOON;
import static org.legation.local.store.Samples.at;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.legation.adapters.Stores;
import org.legation.core.alert.Alert;
import org.legation.core.alert.DataTrouble;
import org.legation.core.alert.Decision;
import org.legation.core.alert.Severity;
import org.legation.core.deliver.ChannelState;
import org.legation.core.desk.DeskState;
import org.legation.core.desk.DeskStore;
import org.legation.core.desk.Fleet;
import org.legation.core.desk.Told;
import org.legation.core.desk.Trouble;
import org.legation.core.store.Stored;

/** The contract of the store of the desk's state. */
@ParameterizedClass
@EnumSource(Engine.class)
class DeskStoreTest {

    /** The most that the desk remembers. */
    private static final int FLOOD = 1500;

    private static final DeskState FULL = new DeskState(
            List.of(told(1), new Told("a", "x-deleted", "x", null, null, 0, at(2), Decision.NOT_TOLD, null, false)),
            List.of(
                    new Trouble(Alert.FLEET, DataTrouble.Kind.NO_POLLS, at(3), null),
                    new Trouble("a", DataTrouble.Kind.COUNTS_FELL, at(3), at(9))),
            new Fleet(165, 512.3456789),
            at(4));

    private final Stores stores;
    private final DeskStore store;

    DeskStoreTest(Engine engine) {
        stores = engine.stores();
        store = stores.desk();
    }

    private static Told told(int number) {
        return new Told(
                "99" + number,
                "50" + number * 7_919L + "-2.5",
                "50" + number * 7_919L,
                "XA",
                Severity.MAJOR,
                2.5 + number / 7.0,
                NOON.plusMillis(number * 997L),
                Decision.IN_TOPIC,
                "500000000001-3.0",
                true);
    }

    @Test
    void atFirstThereIsNone() {
        assertThat(store.find()).isEmpty();
    }

    @Test
    void aStateIsFoundAsItWasWrittenToTheLastDigit() {
        Optional<Stored<DeskState>> written = store.replace(Optional.empty(), FULL);

        assertThat(written).isPresent();
        assertThat(store.find()).isEqualTo(written);
        assertThat(store.find().orElseThrow().value()).isEqualTo(FULL);
        store.replace(written, DeskState.START);
        assertThat(store.find().orElseThrow().value()).isEqualTo(DeskState.START);
    }

    @Test
    void ofTwoThatDecideFromOneStateTheFirstStands() {
        Optional<Stored<DeskState>> seen = store.replace(Optional.empty(), DeskState.START);

        assertThat(store.replace(Optional.empty(), FULL)).isEmpty();
        assertThat(store.replace(seen, FULL)).isPresent();
        assertThat(store.replace(seen, DeskState.START.with(new Fleet(1, 1)))).isEmpty();

        assertThat(store.find().orElseThrow().value()).isEqualTo(FULL);
    }

    @Test
    void theMostThatIsRememberedCanBeStored() {
        DeskState flood = new DeskState(
                IntStream.range(0, FLOOD).mapToObj(DeskStoreTest::told).toList(), List.of(), Fleet.UNKNOWN, NOON);

        store.replace(Optional.empty(), flood);

        assertThat(store.find().orElseThrow().value()).isEqualTo(flood);
    }

    @Test
    void itStandsBesideTheChannelsOfWhichItIsNone() {
        stores.channels().replace(Optional.empty(), ChannelState.start("state"));
        store.replace(Optional.empty(), FULL);

        assertThat(store.find().orElseThrow().value()).isEqualTo(FULL);
        assertThat(stores.channels().all()).containsExactly(ChannelState.start("state"));
    }
}
