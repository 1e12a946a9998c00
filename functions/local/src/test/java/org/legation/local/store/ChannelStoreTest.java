package org.legation.local.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.legation.local.store.Samples.at;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.legation.core.alert.ChannelType;
import org.legation.core.deliver.ChannelState;
import org.legation.core.deliver.ChannelStore;
import org.legation.core.store.Stored;

/** The contract of the store of channels. */
@ParameterizedClass
@EnumSource(Engine.class)
class ChannelStoreTest {

    private static final ChannelState FRESH = ChannelState.start("room");
    private static final ChannelState FULL = new ChannelState(
            "room", ChannelType.DINGTALK, List.of(at(1), at(2)), at(3), 4, at(5), "errcode 310000", at(6));

    private final ChannelStore store;

    ChannelStoreTest(Engine engine) {
        store = engine.stores().channels();
    }

    @Test
    void aChannelThatWasNeverSentAnythingIsNotThere() {
        assertThat(store.find("room")).isEmpty();
        assertThat(store.all()).isEmpty();
    }

    @Test
    void aStateIsFoundAsItWasWritten() {
        Optional<Stored<ChannelState>> fresh = store.replace(Optional.empty(), FRESH);
        assertThat(store.find("room")).isPresent().isEqualTo(fresh);

        Optional<Stored<ChannelState>> full = store.replace(fresh, FULL);

        assertThat(store.find("room")).isPresent().isEqualTo(full);
        assertThat(store.find("room").orElseThrow().value()).isEqualTo(FULL);
        store.replace(full, FRESH);
        assertThat(store.find("room").orElseThrow().value()).isEqualTo(FRESH);
    }

    @Test
    void ofTwoWorkersThatReadOneStateTheFirstSends() {
        Optional<Stored<ChannelState>> seen = store.replace(Optional.empty(), FRESH);

        assertThat(store.replace(Optional.empty(), FULL)).isEmpty();
        assertThat(store.replace(seen, FULL)).isPresent();
        assertThat(store.replace(seen, new ChannelState("room", null, List.of(), at(9), 0, null, null, null)))
                .isEmpty();
    }

    @Test
    void allAreListedByName() {
        store.replace(Optional.empty(), FULL);
        store.replace(Optional.empty(), ChannelState.start("duty"));

        assertThat(store.all()).containsExactly(ChannelState.start("duty"), FULL);
    }
}
