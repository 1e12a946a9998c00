package org.legation.local.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.legation.local.store.Samples.NOON;
import static org.legation.local.store.Samples.at;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.legation.core.source.Breaker;
import org.legation.core.source.SourceFailure;
import org.legation.core.source.SourceLimits;
import org.legation.core.source.SourceState;
import org.legation.core.source.SourceStore;
import org.legation.core.source.Spent;
import org.legation.core.source.UnknownShape;
import org.legation.core.store.Stored;

/** The contract of the store of sources. */
@ParameterizedClass
@EnumSource(Engine.class)
class SourceStoreTest {

    private static final SourceState FRESH = SourceState.start(SourceLimits.free("gateway"), NOON);
    private static final SourceState FULL = new SourceState(
            new SourceLimits("gateway", Duration.ofMillis(8_001), true, 300, 3_000, 500, SourceLimits.UNLIMITED),
            at(1),
            "someone",
            at(2),
            new Breaker(at(3), SourceFailure.CAPTCHA, 4),
            3,
            at(4),
            new Spent(NOON, 1, LocalDate.of(2026, 11, 20), 2, 3, 4),
            at(5),
            at(6));

    private final SourceStore store;

    SourceStoreTest(Engine engine) {
        store = engine.stores().sources();
    }

    @Test
    void aSourceThatWasNeverAskedIsNotThere() {
        assertThat(store.find("gateway")).isEmpty();
        assertThat(store.shapes("gateway")).isEmpty();
    }

    @Test
    void aStateIsFoundAsItWasWritten() {
        Optional<Stored<SourceState>> fresh = store.replace("gateway", Optional.empty(), FRESH);
        assertThat(store.find("gateway")).isPresent().isEqualTo(fresh);

        Optional<Stored<SourceState>> full = store.replace("gateway", fresh, FULL);

        assertThat(store.find("gateway")).isPresent().isEqualTo(full);
        assertThat(store.find("gateway").orElseThrow().value()).isEqualTo(FULL);
        assertThat(store.find("mobile")).isEmpty();
    }

    @Test
    void whatIsNotSetAnyMoreIsNotFoundAnyMore() {
        Optional<Stored<SourceState>> full = store.replace("gateway", Optional.empty(), FULL);

        store.replace("gateway", full, FRESH);

        assertThat(store.find("gateway").orElseThrow().value()).isEqualTo(FRESH);
    }

    @Test
    void ofTwoWorkersThatReadOneStateTheFirstIsAdmitted() {
        Optional<Stored<SourceState>> seen = store.replace("gateway", Optional.empty(), FRESH);

        assertThat(store.replace("gateway", Optional.empty(), FULL)).isEmpty();
        assertThat(store.replace("gateway", seen, FULL)).isPresent();
        SourceState third = SourceState.start(SourceLimits.free("gateway"), at(9));
        assertThat(store.replace("gateway", seen, third)).isEmpty();

        assertThat(store.find("gateway").orElseThrow().value()).isEqualTo(FULL);
    }

    @Test
    void aShapeIsReportedOnceForEachSource() {
        UnknownShape shape = new UnknownShape("f1", "data.cards", "{ok:number}");

        assertThat(store.keep("mobile", shape, at(1))).isTrue();
        assertThat(store.keep("mobile", shape, at(2))).isFalse();
        assertThat(store.keep("gateway", shape, at(2))).isTrue();

        assertThat(store.shapes("mobile")).containsExactly(shape);
    }

    @Test
    void shapesAreListedNewestFirstAndAreNoState() {
        UnknownShape older = new UnknownShape("f2", "data.cards", "{ok:number}");
        UnknownShape newer = new UnknownShape("f1", "data.user", "[]");
        store.keep("mobile", older, at(1));
        store.keep("mobile", newer, at(2));

        assertThat(store.shapes("mobile")).containsExactly(newer, older);
        assertThat(store.find("mobile")).isEmpty();
    }
}
