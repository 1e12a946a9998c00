package org.legation.lab.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.legation.core.alert.DataTrouble;
import org.legation.core.alert.MessageType;
import org.legation.core.alert.Severity;

/** A few days of a small world, with every trouble. */
class AlertsMonthTest {

    private static final int DAYS = 4;
    private static final List<String> HEARD = new ArrayList<>();
    private static AlertsMonth month;

    @BeforeAll
    static void runs() {
        month = AlertsMonth.run(1, 48, DAYS, 2, HEARD::add);
    }

    @Test
    void everyDayIsCountedAndEveryDigestIsMade() {
        assertThat(month.days()).hasSize(DAYS);
        assertThat(month.polls()).isGreaterThan(48 * DAYS);
        assertThat(HEARD).hasSizeGreaterThan(Incident.ALL.size());
        assertThat(month.days())
                .allSatisfy(day -> assertThat(day.messages(MessageType.DIGEST)).isLessThanOrEqualTo(2));
        assertThat(MonthJson.sum(month, DayFigures::messages))
                .isEqualTo(month.sent().size());
    }

    @Test
    void whatIsToldIsPartOfWhatWasRaised() {
        assertThat(month.days()).allSatisfy(day -> {
            int decided = day.decisions().values().stream()
                    .mapToInt(Integer::intValue)
                    .sum();
            assertThat(decided).isEqualTo(day.facts());
            int spikes =
                    day.levels().values().stream().mapToInt(Integer::intValue).sum();
            assertThat(day.told(Severity.SPIKE) + day.told(Severity.MAJOR) + day.held())
                    .isLessThanOrEqualTo(spikes);
            assertThat(day.told(Severity.NOTICE)).isZero();
        });
    }

    @Test
    void withoutTroubleNobodyIsToldOfAny() {
        assertThat(month.sent()).noneMatch(Sent::isOfData);
        assertThat(month.days())
                .allSatisfy(day ->
                        assertThat(day.messages(MessageType.DATA_DEGRADED)).isZero());
    }

    @Test
    void noTroubleBringsAStorm() {
        assertThat(month.aftermaths()).extracting(Aftermath::incident).isEqualTo(Incident.ALL);
        assertThat(month.aftermaths())
                .filteredOn(Aftermath::isStorm)
                .extracting(stormy -> stormy.incident().name() + " " + stormy.spikes() + " " + stormy.usualSpikes())
                .isEmpty();
    }

    @Test
    void aDeadSourceIsToldAndSoIsItsReturn() {
        assertThat(aftermath("dead").ofData())
                .extracting(sent -> sent.message().type())
                .containsExactly(MessageType.DATA_DEGRADED, MessageType.DATA_RECOVERED);
    }

    @Test
    void countsThatFellAreToldOnceForAllAccounts() {
        for (String name : List.of("halved", "zero")) {
            Aftermath aftermath = aftermath(name);
            assertThat(aftermath.ofData())
                    .as(name)
                    .extracting(sent -> sent.message().type())
                    .containsExactly(MessageType.DATA_DEGRADED, MessageType.DATA_RECOVERED);
            assertThat(aftermath.raised())
                    .filteredOn(raised -> raised.alert() instanceof DataTrouble)
                    .hasSizeGreaterThan(3);
        }
    }

    private static Aftermath aftermath(String name) {
        return month.aftermaths().stream()
                .filter(one -> one.incident().name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
