package org.legation.local.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.legation.local.store.Samples.at;
import static org.legation.local.store.Samples.baseline;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.legation.core.score.Baseline;
import org.legation.core.score.BaselineStore;
import org.legation.core.store.Stored;

/** The contract of the store of baselines. */
@ParameterizedClass
@EnumSource(Engine.class)
class BaselineStoreTest {

    private final BaselineStore store;

    BaselineStoreTest(Engine engine) {
        store = engine.stores().baselines();
    }

    @Test
    void aBaselineIsFoundAsItWasWritten() {
        Optional<Stored<Baseline>> written = store.replace(Optional.empty(), baseline("a", at(1)));

        assertThat(store.find("a")).isEqualTo(written);
        assertThat(store.find("a").orElseThrow().value()).isEqualTo(baseline("a", at(1)));
        assertThat(store.find("b")).isEmpty();
    }

    @Test
    void ofTwoCommitsFromOneStateTheFirstStands() {
        Optional<Stored<Baseline>> seen = store.replace(Optional.empty(), baseline("a", at(1)));

        assertThat(store.replace(seen, baseline("a", at(2)))).isPresent();
        assertThat(store.replace(seen, baseline("a", at(3)))).isEmpty();
        assertThat(store.replace(Optional.empty(), baseline("a", at(3)))).isEmpty();

        assertThat(store.find("a").orElseThrow().value()).isEqualTo(baseline("a", at(2)));
    }
}
