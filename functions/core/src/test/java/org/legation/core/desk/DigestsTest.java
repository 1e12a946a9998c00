package org.legation.core.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.legation.core.Samples.NOON;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.legation.core.account.Account;
import org.legation.core.alert.Alert;
import org.legation.core.alert.Decision;
import org.legation.core.alert.Notification;
import org.legation.core.alert.RaisedAlert;
import org.legation.core.alert.Reaction;
import org.legation.core.alert.Severity;
import org.legation.core.alert.Spike;
import org.legation.core.alert.Subject;

class DigestsTest {

    private static final Instant DUE = Instant.parse("2026-11-20T10:25:00Z");
    private static final Instant FROM = DUE.minus(Duration.ofHours(10));

    private final List<RaisedAlert> alerts = new ArrayList<>();

    /** Up to when digests were made, the present, and the digest that is due; 08:25 in Beijing is 00:25 UTC. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "before the first of the day, 2026-11-19T10:25:00Z, 2026-11-20T00:24:59.999Z,",
        "at its time,                 2026-11-19T10:25:00Z, 2026-11-20T00:25:00Z, 2026-11-20T00:25:00Z",
        "not twice,                   2026-11-20T00:25:00Z, 2026-11-20T00:26:00Z,",
        "three hours late,            2026-11-19T10:25:00Z, 2026-11-20T03:25:00Z, 2026-11-20T00:25:00Z",
        "later it is left out,        2026-11-19T10:25:00Z, 2026-11-20T03:25:00.001Z,",
        "the second of the day,       2026-11-20T00:25:00Z, 2026-11-20T10:25:30Z, 2026-11-20T10:25:00Z",
        "the first ever,              1970-01-01T00:00:00Z, 2026-11-20T10:30:00Z, 2026-11-20T10:25:00Z",
        "after a long pause the last, 2026-11-01T00:25:00Z, 2026-11-20T10:30:00Z, 2026-11-20T10:25:00Z"
    })
    void aDigestIsDueAtItsBeijingTime(String row, Instant madeTo, Instant now, @Nullable Instant due) {
        assertThat(Digests.due(AlertSettings.USUAL_DIGESTS, madeTo, now)).isEqualTo(Optional.ofNullable(due));
    }

    /** 00:30 in Beijing is 16:30 UTC of the day before; 23:50 is 15:50. */
    @ParameterizedTest
    @CsvSource({
        "00:30, 2026-11-19T16:30:00Z, 2026-11-20T16:29:00Z,",
        "00:30, 2026-11-19T16:30:00Z, 2026-11-20T16:30:00Z, 2026-11-20T16:30:00Z",
        "23:50, 2026-11-19T15:50:00Z, 2026-11-20T15:59:00Z, 2026-11-20T15:50:00Z",
        "23:50, 2026-11-19T15:50:00Z, 2026-11-20T16:10:00Z, 2026-11-20T15:50:00Z",
        "23:50, 2026-11-19T15:50:00Z, 2026-11-20T18:51:00Z,"
    })
    void midnightIsBeijings(LocalTime time, Instant madeTo, Instant now, @Nullable Instant due) {
        assertThat(Digests.due(List.of(time), madeTo, now)).isEqualTo(Optional.ofNullable(due));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-20T00:25:00Z, 2026-11-20T00:25:00Z",
        "1970-01-01T00:00:00Z, 2026-11-18T10:25:00Z",
        "2026-11-18T10:25:00Z, 2026-11-18T10:25:00Z"
    })
    void itReachesBackToTheOneBeforeButNoFurtherThanTwoDays(Instant madeTo, Instant from) {
        assertThat(Digests.from(madeTo, DUE)).isEqualTo(from);
    }

    @Test
    void everyDecisionHasItsPlace() {
        for (Decision decision : Decision.values()) {
            add(Given.AMERICAN, Given.post(Script.post("" + (char) ('a' + decision.ordinal()))), 3, decision, 1);
        }

        Digest digest = digest();

        assertThat(digest.waiting()).hasSize(1);
        assertThat(digest.notices()).hasSize(1);
        assertThat(digest.told()).as("told, escalated, a topic").isEqualTo(3);
        assertThat(digest.held())
                .as("in a topic, grouped, cooling down, in doubt, not told, too old")
                .isEqualTo(6);
    }

    @Test
    void whatWaitsIsInOrderAndNoticesAreTheRarestFirstOnceEach() {
        add(Given.JAPANESE, Given.post(Script.post("b")), 3, Decision.QUIET_HOURS, 50);
        add(Given.AMERICAN, Given.post(Script.post("a")), 3, Decision.QUIET_HOURS, 10);
        add(Given.AMERICAN, Given.post(Script.post("c")), 2, Decision.ONLY_A_NOTICE, 10);
        add(Given.AMERICAN, Given.post(Script.post("c")), 2.4, Decision.ONLY_A_NOTICE, 20);
        add(Given.AMERICAN, Given.post(Script.post("d")), 2.3, Decision.ONLY_A_NOTICE, 30);

        Digest digest = digest();

        assertThat(digest.waiting())
                .extracting(raised -> raised.alert().accountId())
                .containsExactly(Given.AMERICAN.id(), Given.JAPANESE.id());
        assertThat(digest.notices())
                .extracting(raised -> ((Spike) raised.alert()).strength())
                .containsExactly(2.4, 2.3);
    }

    @Test
    void theSameHourOfTwoAccountsIsTwoNotices() {
        add(Given.AMERICAN, Subject.hour(NOON), 2, Decision.ONLY_A_NOTICE, 10);
        add(Given.JAPANESE, Subject.hour(NOON), 2, Decision.ONLY_A_NOTICE, 10);

        assertThat(digest().notices()).hasSize(2);
    }

    @Test
    void aNoticeThatBecameMoreIsNoNotice() {
        add(Given.AMERICAN, Given.post(Script.post("a")), 2, Decision.ONLY_A_NOTICE, 10);
        add(Given.AMERICAN, Given.post(Script.post("a")), 3, Decision.DELIVER, 20);

        assertThat(digest().notices()).isEmpty();
    }

    /** Raised and decided so many minutes before the digest's end. */
    @ParameterizedTest
    @CsvSource({"5, 1, 1", "5, 0, 0", "601, 600, 1", "602, 601, 0", "1000, 30, 1"})
    void whatCountsIsWhenItWasDecided(int raised, int decided, int told) {
        Alert alert = Given.spike(Given.AMERICAN, Severity.SPIKE, DUE.minus(Duration.ofMinutes(raised)));
        alerts.add(RaisedAlert.of(alert)
                .with(new Notification(
                        Decision.DELIVER, Severity.SPIKE, DUE.minus(Duration.ofMinutes(decided)), null, List.of())));

        assertThat(digest().told()).isEqualTo(told);
    }

    @Test
    void whatIsNotDecidedYetIsLeftToTheNext() {
        alerts.add(RaisedAlert.of(Given.spike(Given.AMERICAN, Severity.SPIKE, DUE.minusSeconds(1))));

        assertThat(digest().isEmpty()).isTrue();
    }

    @Test
    void aChannelHearsOfItsAccountsOnly() {
        add(Given.AMERICAN, Given.post(Script.post("a")), 3, Decision.QUIET_HOURS, 10);
        add(Given.JAPANESE, Given.post(Script.post("b")), 3, Decision.QUIET_HOURS, 10);
        add(Given.JAPANESE, Given.post(Script.post("c")), 2, Decision.ONLY_A_NOTICE, 10);
        RaisedAlert useful = alerts.get(1).with(new Reaction(null, true));

        Digest digest = Digests.of(FROM, DUE, alerts, List.of(useful), Given.AMERICAN.id()::equals);

        assertThat(digest.waiting()).hasSize(1);
        assertThat(digest.notices()).isEmpty();
        assertThat(digest.precision()).isEmpty();
        assertThat(Digests.of(FROM, DUE, alerts, List.of(useful), id -> true).precision())
                .containsExactly(new Precision(Given.JAPANESE.id(), 1, 1));
    }

    private Digest digest() {
        return Digests.of(FROM, DUE, alerts, List.of(), id -> true);
    }

    private void add(Account account, Subject subject, double strength, Decision decision, int minutes) {
        Instant at = FROM.plus(Duration.ofMinutes(minutes));
        Notification notification = new Notification(decision, Severity.SPIKE, at, null, List.of());
        alerts.add(RaisedAlert.of(Given.spike(account, subject, strength, at)).with(notification));
    }
}
