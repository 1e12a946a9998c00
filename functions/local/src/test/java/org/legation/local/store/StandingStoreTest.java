package org.legation.local.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.legation.local.store.Samples.DAY;
import static org.legation.local.store.Samples.at;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.legation.core.account.AgencyKind;
import org.legation.core.aggregate.Scope;
import org.legation.core.standing.StandingStore;
import org.legation.core.standing.Standings;
import org.legation.core.store.Stored;

/** The contract of the store of standings. */
@ParameterizedClass
@EnumSource(Engine.class)
class StandingStoreTest {

    private static final Scope EMBASSIES = Scope.group(AgencyKind.EMBASSY);

    private final StandingStore store;

    StandingStoreTest(Engine engine) {
        store = engine.stores().standings();
    }

    @Test
    void standingsAreFoundAsTheyWereWritten() {
        Standings standings = standings(EMBASSIES, -0.1234567890123);

        store.replace(Optional.empty(), standings);

        assertThat(store.find(EMBASSIES, DAY)).contains(standings);
        assertThat(store.find(EMBASSIES, DAY.plusDays(1))).isEmpty();
        assertThat(store.find(Scope.group(AgencyKind.IGO), DAY)).isEmpty();
    }

    @Test
    void aDayHoldsTheStandingsOfItsGroups() {
        store.replace(Optional.empty(), standings(EMBASSIES, 1));
        store.replace(Optional.empty(), standings(Scope.group(AgencyKind.IGO), 2));

        assertThat(store.all(DAY))
                .extracting(stored -> stored.value().group())
                .containsExactlyInAnyOrder(EMBASSIES, Scope.group(AgencyKind.IGO));
        assertThat(store.all(DAY.minusDays(1))).isEmpty();
    }

    @Test
    void aWriterWhoReadOlderStandingsLoses() {
        Optional<Stored<Standings>> first = store.replace(Optional.empty(), standings(EMBASSIES, 1));

        assertThat(store.replace(first, standings(EMBASSIES, 2))).isPresent();
        assertThat(store.replace(first, standings(EMBASSIES, 3))).isEmpty();
        assertThat(store.find(EMBASSIES, DAY)).contains(standings(EMBASSIES, 2));
    }

    private static Standings standings(Scope group, double value) {
        return new Standings(
                group,
                DAY,
                Map.of("engagement", 1, "dialogue", 2),
                List.of(
                        new Standings.Row("a", 3, Map.of("engagement", value, "dialogue", 0.25)),
                        new Standings.Row("b", 1, Map.of())),
                at(1));
    }
}
