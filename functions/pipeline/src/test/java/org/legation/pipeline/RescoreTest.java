package org.legation.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.legation.pipeline.AgedStores.ACCOUNT;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.legation.core.coding.Coder;
import org.legation.core.coding.Coding;
import org.legation.core.observe.Observation;
import org.legation.core.score.Baseline;
import org.legation.core.score.PostRecord;
import org.legation.core.score.ScoreStep;
import org.legation.core.store.Stored;
import org.legation.events.topology.Table;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class RescoreTest {

    private final AgedStores aged = new AgedStores();
    private Map<Table, List<Map<String, AttributeValue>>> fresh;

    @BeforeEach
    void scoredAndThenOfAnEarlierVersion() {
        aged.score();
        fresh = aged.derived();
        aged.age();
        assertThat(aged.derived()).isNotEqualTo(fresh);
    }

    @Test
    void rescoringEndsInWhatThePresentRulesWouldHaveMadeFromTheStart() {
        aged.rescore();

        assertThat(aged.derived()).isEqualTo(fresh);
        assertThat(fresh.get(Table.ALERTS)).isNotEmpty();
    }

    @Test
    void whatIsUpToDateIsNotWrittenAgain() {
        aged.rescore();

        // It would die at the first write.
        aged.rescoreAndDieAt(0);
    }

    @Test
    void whereverItDiesTheNextAttemptEndsInTheSame() {
        int deaths = 0;
        boolean alive = false;
        while (!alive) {
            AgedStores other = new AgedStores();
            other.score();
            other.age();
            try {
                other.rescoreAndDieAt(deaths);
                alive = true;
            } catch (AgedStores.Died e) {
                deaths++;
                other.drain();
            }
            other.rescore();
            assertThat(other.derived()).as("after a death at write %s", deaths).isEqualTo(fresh);
        }
        assertThat(deaths).isGreaterThan(30);
    }

    @Test
    void theNextEntryOfTheLogRescoresTheAccountByItself() {
        List<Observation> history = AgedStores.history();
        Observation last = history.get(history.size() - 1);

        new ScoreStep(
                        aged.stores().log(),
                        aged.stores().baselines(),
                        aged.stores().posts(),
                        aged.stores().alerts())
                .run(ACCOUNT, List.of(last));
        aged.drain();

        assertThat(aged.derived()).isEqualTo(fresh);
    }

    @Test
    void alertsOfTheTimeBeforeAreNeitherRaisedAgainNorTakenBack() {
        // given rules by which nothing was alerted
        AgedStores quiet = new AgedStores();
        quiet.score();
        quiet.age();
        List<Map<String, AttributeValue>> raised = quiet.derived().get(Table.ALERTS);

        quiet.rescore();

        assertThat(quiet.derived().get(Table.ALERTS)).isEqualTo(raised);
        Baseline after =
                quiet.stores().baselines().find(ACCOUNT).map(Stored::value).orElseThrow();
        assertThat(after.silentUntil()).isNull();
        assertThat(after.isCurrent()).isTrue();
    }

    @Test
    void beyondTheLogTextsAreCodedAnewAndExpectationsKeepTheirVersion() {
        aged.expireLog(AgedStores.START.plus(Duration.ofHours(80)));

        aged.rescore();

        PostRecord old = post(0);
        assertThat(old.version()).isZero();
        assertThat(Optional.ofNullable(old.coding()).map(Coding::version)).contains(Coder.VERSION);
        assertThat(post(4).version()).isPositive();
        assertThat(aged.stores().aggregates().accountDays(ACCOUNT, aged.days()).values())
                .flatExtracting(day -> day.value().posts().values())
                .allSatisfy(post -> assertThat(post.coding()).isNotNull());
    }

    @Test
    void anAccountThatWasNeverScoredIsLeftAlone() {
        AgedStores empty = new AgedStores();

        empty.rescoreAndDieAt(0);

        assertThat(empty.stores().baselines().find(ACCOUNT)).isEmpty();
    }

    @Test
    void aDeathIsADeath() {
        assertThatThrownBy(() -> aged.rescoreAndDieAt(0)).isInstanceOf(AgedStores.Died.class);
    }

    private PostRecord post(int number) {
        return aged.posts().stream()
                .filter(post -> Set.of(AgedStores.mid(number)).contains(post.mid()))
                .findFirst()
                .orElseThrow();
    }
}
