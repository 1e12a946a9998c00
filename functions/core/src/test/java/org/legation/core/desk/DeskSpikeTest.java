package org.legation.core.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.legation.core.Samples.NOON;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.legation.core.alert.Alert;
import org.legation.core.alert.DataTrouble.Kind;
import org.legation.core.alert.Decision;
import org.legation.core.alert.Severity;
import org.legation.core.alert.Spike;

class DeskSpikeTest {

    /**
     * What happens one after the other, and what is decided of each: {@code US/a/2.6@30} is post a of an account with
     * 2.6 decades and seven times the usual, 30 minutes after noon; with an exclamation mark it has 38 times the usual,
     * so that 3.5 decades are a major spike.
     */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "a notice is for the digest,              US/a/2.4@0,                         ONLY_A_NOTICE",
        "a spike is told,                         US/a/2.5@0,                         DELIVER",
        "a notice does not silence,               US/a/2@0 US/a/2.5@1,                ONLY_A_NOTICE DELIVER",
        "the same is not told twice,              US/a/2.5@0 US/a/3@1,                DELIVER CONTINUES",
        "nor if it is ten times rarer,            US/a/2.5@0 US/a/4@1,                DELIVER CONTINUES",
        "the same and more severe,                US/a/2.5@0 US/a/3.5!@1,             DELIVER ESCALATE",
        "the most severe continues,               US/a/3.5!@0 US/a/6!@1,              DELIVER CONTINUES",
        "the same after almost a day,             US/a/2.5@0 US/a/3@1439,             DELIVER CONTINUES",
        "the same after a day,                    US/a/2.5@0 US/a/3@1440,             DELIVER DELIVER",
        "another post within six hours,           US/a/2.5@0 US/b/3@359,              DELIVER GROUPED",
        "another post after six hours,            US/a/2.5@0 US/b/3@360,              DELIVER COOLING_DOWN",
        "another post within a day,               US/a/2.5@0 US/b/3@1439,             DELIVER COOLING_DOWN",
        "another post after a day,                US/a/2.5@0 US/b/3@1440,             DELIVER DELIVER",
        "almost ten times rarer is silent,        US/a/2.5@0 US/b/3.49@1,             DELIVER GROUPED",
        "ten times rarer breaks the silence,      US/a/2.5@0 US/b/3.5@1,              DELIVER DELIVER",
        "and silences again from there,           US/a/2.5@0 US/b/3.5@1 US/c/3.6@361, DELIVER DELIVER COOLING_DOWN",
        "the next severity breaks the silence,    US/a/3.4@0 US/b/3.5!@1,             DELIVER DELIVER",
        "a lesser severity does not,              US/a/3.5!@0 US/b/4.4@1,             DELIVER GROUPED",
        "a silent one that becomes rarer,         US/a/2.5@0 US/b/2.6@1 US/b/3.1@2,   DELIVER GROUPED CONTINUES",
        "a silent one ten times rarer than told,  US/a/2.5@0 US/b/2.6@1 US/b/3.5@2,   DELIVER GROUPED DELIVER",
        "and after it was counted again,  US/a/2.5@0 US/b/2.6@1 US/b/3@2 US/b/4@3, DELIVER GROUPED CONTINUES DELIVER",
        "a silent one that becomes major,         US/a/2.5@0 US/b/2.6@1 US/b/3.5!@2,  DELIVER GROUPED DELIVER",
        "another account is not silenced,         US/a/2.5@0 JP/b/2.5@1,              DELIVER DELIVER"
    })
    void aMessageSilencesItsAccountUnlessItGetsWorse(String row, String spikes, String decisions) {
        assertThat(decisions(new Shift(), spikes)).as(row).containsExactly(decisions.split(" "));
    }

    /** Quiet from 23:00, which is 660 minutes after noon, to 07:30, 1,170 minutes after it. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "before the quiet hours,           US/a/2.5@659,                  DELIVER",
        "at their beginning,               US/a/2.5@660,                  QUIET_HOURS",
        "just before their end,            US/a/2.5@1169,                 QUIET_HOURS",
        "at their end,                     US/a/2.5@1170,                 DELIVER",
        "a major one passes,               US/a/3.5!@700,                 DELIVER",
        "one that waits continues,         US/a/2.5@700 US/a/3@1200,      QUIET_HOURS CONTINUES",
        "one that waits silences nothing,  US/a/2.5@700 US/b/2.5@1200,    QUIET_HOURS DELIVER",
        "what nobody was told of opens,    US/a/2.5@700 US/a/3.5!@710,    QUIET_HOURS DELIVER",
        "a topic waits as well,            US/a/3@700 US2/b/3@701 JP/c/3@702,   QUIET_HOURS QUIET_HOURS QUIET_HOURS",
        "a topic with a major one passes,  US/a/3@700 US2/b/3@701 JP/c/3.5!@702, QUIET_HOURS QUIET_HOURS OPEN_TOPIC",
        "a topic that goes on after them,  US/a/3@1160 US2/b/3@1161 JP/c/3@1171, QUIET_HOURS QUIET_HOURS OPEN_TOPIC"
    })
    void inQuietHoursAllButMajorSpikesWait(String row, String spikes, String decisions) {
        assertThat(decisions(new Shift(), spikes)).as(row).containsExactly(decisions.split(" "));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "three accounts of two countries,  US/a/3@0 US2/b/3@1 JP/c/3@2,             DELIVER DELIVER OPEN_TOPIC",
        "of one country and no country,    US/a/3@0 US2/b/3@1 IGO/c/3@2,            DELIVER DELIVER DELIVER",
        "two accounts,                     US/a/3@0 JP/c/3@2 US/b/3@3,              DELIVER DELIVER GROUPED",
        "just within two hours,            US/a/3@0 US2/b/3@60 JP/c/3@119,          DELIVER DELIVER OPEN_TOPIC",
        "just not,                         US/a/3@0 US2/b/3@60 JP/c/3@120,          DELIVER DELIVER DELIVER",
        "a notice does not count,          US/a/2@0 US2/b/3@1 JP/c/3@2,             ONLY_A_NOTICE DELIVER DELIVER",
        "a later one joins,    US/a/3@0 US2/b/3@1 JP/c/3@2 IGO/d/3@121, DELIVER DELIVER OPEN_TOPIC IN_TOPIC",
        "a much later one,     US/a/3@0 US2/b/3@1 JP/c/3@2 IGO/d/3@122, DELIVER DELIVER OPEN_TOPIC DELIVER",
        "whatever the order,               JP/c/3@30 US/a/3@0 US2/b/3@10,           DELIVER DELIVER OPEN_TOPIC",
        "decided last and raised first, US/a/3@1 US2/b/3@2 JP/c/3@3 IGO/d/3@0, DELIVER DELIVER OPEN_TOPIC IN_TOPIC"
    })
    void accountsOfSeveralCountriesThatSpikeTogetherAreATopic(String row, String spikes, String decisions) {
        assertThat(decisions(new Shift(), spikes)).as(row).containsExactly(decisions.split(" "));
    }

    @Test
    void aTopicNamesEachAccountOnceAndThoseThatJoinPointToItsOpening() {
        Shift shift = new Shift();
        decisions(shift, "US/a/3@0 US/b/3@5 US2/b/3@10");
        Spike opens = spike("JP/c/3@20");
        Decided opened = shift.decide(opens, Given.JAPANESE);
        Decided joins = shift.decide(spike("IGO/d/3@100"), Given.STATELESS);
        Decided joinsLater = shift.decide(spike("US2/e/3@210"), Given.AMERICAN_TOO);

        assertThat(opened.together())
                .extracting(Told::accountId)
                .containsExactly(Given.AMERICAN.id(), Given.AMERICAN_TOO.id(), Given.JAPANESE.id());
        assertThat(opened.together().get(0).raisedAt()).isEqualTo(NOON);
        assertThat(joins.because()).isEqualTo(opens.id());
        assertThat(joinsLater.decision()).isEqualTo(Decision.IN_TOPIC);
        assertThat(joinsLater.because()).isEqualTo(opens.id());
        assertThat(Desk.decide(shift.state, opens, Given.JAPANESE, shift.settings, NOON)
                        .together())
                .as("decided again after others joined")
                .isEqualTo(opened.together());
    }

    @ParameterizedTest
    @CsvSource({"PT24H, DELIVER", "PT24H0.001S, TOO_OLD"})
    void whatIsDecidedADayLateIsNoNews(Duration late, Decision decision) {
        assertThat(new Shift().late(spike("US/a/3.5!@0"), Given.AMERICAN, late)).isEqualTo(decision);
    }

    /** Whose data is in doubt, what kind of trouble, and a spike of an account minutes after it began. */
    @ParameterizedTest(name = "{0} {1}, after {2} min: {3}")
    @CsvSource({
        "fleet,      COUNTS_FELL,    0,   DATA_IN_DOUBT",
        "fleet,      COUNTS_FELL,    359, DATA_IN_DOUBT",
        "fleet,      COUNTS_FELL,    360, DELIVER",
        "fleet,      MANY_AT_ONCE,   359, DATA_IN_DOUBT",
        "fleet,      SOURCE_BLOCKED, 600, DATA_IN_DOUBT",
        "fleet,      NO_POLLS,       -60, DATA_IN_DOUBT",
        "fleet,      NO_POLLS,       -61, DELIVER",
        "1743951792, COUNTS_FELL,    1,   DATA_IN_DOUBT",
        "1743951792, COUNTS_FELL,    360, DELIVER",
        "1743951795, COUNTS_FELL,    1,   DELIVER"
    })
    void whileTheDataIsInDoubtSpikesAreNotTold(String whose, Kind kind, int minutes, Decision decision) {
        Shift shift = new Shift();
        shift.decide(Given.trouble(whose, kind, NOON), Given.account("US"));

        Decided decided = shift.decide(spike("US/a/3.5!@" + minutes), Given.AMERICAN);

        assertThat(decided.decision()).isEqualTo(decision);
        assertThat(decided.because()).isEqualTo(decision == Decision.DELIVER ? null : kind.word());
    }

    @Test
    void whatWasInDoubtIsToldOnceItGetsWorseAfterwards() {
        Shift shift = new Shift();
        shift.decide(Given.trouble(Alert.FLEET, Kind.COUNTS_FELL, NOON), Given.AMERICAN);

        assertThat(decisions(shift, "US/a/2.5@1 US/a/3@361 US/a/3.5@362"))
                .containsExactly("DATA_IN_DOUBT", "DELIVER", "CONTINUES");
    }

    /** Ten accounts within an hour are believed of a small fleet, a fifth of a large one. */
    @ParameterizedTest
    @CsvSource({"0, 10", "50, 10", "51, 10", "55, 11", "165, 33"})
    void moreAccountsAtOnceThanIsBelievableAreTheSourcesError(int accounts, int believed) {
        Shift shift = new Shift();
        shift.state = shift.state.with(new Fleet(accounts, 100));
        for (int i = 0; i < believed; i++) {
            Spike one = Given.spike(Given.someone(i), Severity.SPIKE, NOON.plusSeconds(i));
            assertThat(shift.decide(one, Given.someone(i)).decision()).isNotEqualTo(Decision.DATA_IN_DOUBT);
        }

        Spike oneTooMany = Given.spike(Given.JAPANESE, Severity.MAJOR, NOON.plusSeconds(believed));
        Decided decided = shift.decideAll(oneTooMany, Given.JAPANESE);

        assertThat(decided.decision()).isEqualTo(Decision.DATA_IN_DOUBT);
        assertThat(decided.raises())
                .singleElement()
                .satisfies(raised ->
                        assertThat(raised.id()).isEqualTo(decided.because()).startsWith("many-at-once-"));
        assertThat(decisions(shift, "US/a/3.5!@1")).containsExactly("DATA_IN_DOUBT");
        assertThat(shift.state.told())
                .filteredOn(told -> told.accountId().equals(Alert.FLEET))
                .extracting(Told::decision)
                .containsExactly(Decision.DELIVER);
    }

    @Test
    void accountsThatSpikeInTheCourseOfADayAreBelieved() {
        Shift shift = new Shift();
        for (int i = 0; i < 40; i++) {
            Instant at = NOON.minus(Duration.ofMinutes(10L * i));
            assertThat(shift.decide(Given.spike(Given.someone(i), Severity.SPIKE, at), Given.someone(i))
                            .decision())
                    .isNotEqualTo(Decision.DATA_IN_DOUBT);
        }
    }

    @Test
    void anAlertThatIsDecidedTwiceGetsTheSameDecisionAndChangesNothing() {
        Shift shift = new Shift();
        decisions(shift, "US/a/3@0 US2/b/3@1 US/b/3@2 JP/c/3@3 IGO/d/3@4 US/a/3.5!@5");
        DeskState state = shift.state;

        for (Told told : state.told()) {
            Spike again = spike(word(told));
            Decided decided = shift.decide(again, Given.account(name(told)), NOON.plus(Duration.ofDays(3)));
            assertThat(decided.decision()).isEqualTo(told.decision());
            assertThat(decided.severity()).isEqualTo(told.severity());
            assertThat(decided.because()).isEqualTo(told.because());
            assertThat(shift.state).isSameAs(state);
        }
    }

    @Test
    void aFloodDoesNotMakeTheStateGrowWithoutEnd() {
        Shift shift = new Shift();
        for (int i = 0; i < DeskState.MOST_KEPT + 10; i++) {
            shift.decide(Given.spike(Given.someone(i), Severity.SPIKE, NOON.plusMillis(i)), Given.someone(i));
        }
        assertThat(shift.state.told()).hasSize(DeskState.MOST_KEPT);

        shift.decide(Given.spike(Given.JAPANESE, Severity.SPIKE, NOON.plus(Duration.ofDays(5))), Given.JAPANESE);
        assertThat(shift.state.told()).extracting(Told::accountId).containsExactly(Given.JAPANESE.id());
    }

    private static String word(Told told) {
        String post = told.alertId().startsWith(Script.post("a").toString()) ? "a" : "?";
        for (String name : List.of("b", "c", "d")) {
            post = told.subject().equals(Script.post(name).toString()) ? name : post;
        }
        long minutes = Duration.between(NOON, told.raisedAt()).toMinutes();
        String more = told.severity() == Severity.MAJOR ? "!" : "";
        return name(told) + "/" + post + "/" + told.strength() + more + "@" + minutes;
    }

    private static String name(Told told) {
        return List.of("US", "US2", "JP", "IGO").stream()
                .filter(name -> Given.account(name).id().equals(told.accountId()))
                .findFirst()
                .orElseThrow();
    }

    private static Spike spike(String word) {
        return Script.spike(word);
    }

    private static List<String> decisions(Shift shift, String spikes) {
        List<String> decisions = new ArrayList<>();
        for (String word : spikes.trim().split(" +")) {
            Decided decided = shift.decide(Script.spike(word), Script.account(word));
            decisions.add(decided.decision().name());
        }
        return decisions;
    }
}
