package org.legation.core.tell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.legation.core.Samples.NOON;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.legation.core.Samples;
import org.legation.core.alert.Alert;
import org.legation.core.alert.DataTrouble;
import org.legation.core.alert.DataTrouble.Kind;
import org.legation.core.alert.SpikeEnd;
import org.legation.core.alert.SpikeEnd.How;
import org.legation.core.alert.Subject;
import org.legation.core.alert.Words;

class OtherTextsTest {

    private static final Subject POST = Subject.post(Samples.mid(NOON), NOON);

    @Test
    void theEndOfASpike() {
        SpikeEnd end = end(POST, How.RESOLVED);

        assertThat(EndText.title(end, Samples.EMBASSY))
                .isEqualTo(new Words("Over: the spike of @美国驻华大使馆", "激增已平息：@美国驻华大使馆"));
        assertThat(EndText.lines(end))
                .containsExactly(
                        new Words(
                                "It was seen for 6 h; its peak was 38 times the usual, at 11-20 13:00 (Beijing).",
                                "历时 6 小时；峰值为常态的 38 倍（北京时间 11-20 13:00）。"),
                        new Words("The last count was 20,000 interactions.", "最后读数为 20,000 次互动。"));
    }

    @Test
    void aDeletionAndTheEndOfAnHour() {
        assertThat(EndText.title(end(POST, How.DELETED), Samples.EMBASSY))
                .isEqualTo(new Words("Deleted while spiking: a post of @美国驻华大使馆", "帖文在激增中被删：@美国驻华大使馆"));
        assertThat(EndText.lines(end(Subject.hour(NOON), How.RESOLVED)))
                .contains(new Words("In its last hour it gained 20,000 interactions.", "最后一小时新增 20,000 次互动。"));
    }

    @Test
    void aTroubleWithTheData() {
        DataTrouble trouble = trouble(Alert.FLEET, Kind.NO_POLLS, 90, 165);

        assertThat(DataText.title(trouble))
                .isEqualTo(new Words("Data in doubt: most accounts could not be read", "数据存疑：多数账号读取失败"));
        assertThat(DataText.lines(trouble))
                .containsExactly(
                        new Words(
                                "Since 11-20 12:00 (Beijing); 90 of 165 accounts.",
                                "自北京时间 11-20 12:00 起；涉及 90 / 165 个账号。"),
                        new Words("Meanwhile spikes are recorded, but not told.", "期间激增仅记录，不通知。"));
    }

    @ParameterizedTest
    @CsvSource({
        "fleet,      0, 165, Since 11-20 12:00 (Beijing)., 自北京时间 11-20 12:00 起。",
        "fleet,      3, 0,   Since 11-20 12:00 (Beijing); 3 accounts., 自北京时间 11-20 12:00 起；涉及 3 个账号。",
        "1743951792, 3, 4,   Since 11-20 12:00 (Beijing); 3 of 4 posts., 自北京时间 11-20 12:00 起；涉及 3 / 4 条帖文。"
    })
    void whatIsConcernedIsSaidAsFarAsItIsKnown(String whose, int affected, int of, String english, String chinese) {
        assertThat(DataText.lines(trouble(whose, Kind.COUNTS_FELL, affected, of))
                        .get(0))
                .isEqualTo(new Words(english, chinese));
    }

    @Test
    void theEndOfATrouble() {
        Instant later = NOON.plus(Duration.ofHours(6));
        DataTrouble over = new DataTrouble(Alert.FLEET, later, Kind.SOURCE_BLOCKED, NOON, true, 0, 0);

        assertThat(DataText.title(over))
                .isEqualTo(new Words("Data recovered (was: the source refuses to answer)", "数据恢复（此前：数据源拒绝应答）"));
        assertThat(DataText.lines(over))
                .containsExactly(new Words(
                        "It lasted 6 h, since 11-20 12:00 (Beijing). Spikes are told again.",
                        "自北京时间 11-20 12:00 起，历时 6 小时。激增告警恢复。"));
    }

    @ParameterizedTest
    @CsvSource({
        "0,    0 min,   0 分钟",
        "119,  119 min, 119 分钟",
        "120,  2 h,     2 小时",
        "149,  2 h,     2 小时",
        "150,  3 h,     3 小时",
        "4289, 71 h,    71 小时",
        "4320, 3 days,  3 天",
        "7199, 5 days,  5 天"
    })
    void aSpanHasTheUnitThatFitsIt(long minutes, String english, String chinese) {
        assertThat(Wording.span(Duration.ofMinutes(minutes))).isEqualTo(new Words(english, chinese));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"3.04|3", "3.06|3.1", "9.94|9.9", "10.4|10", "38.5|38", "1234567|1,234,567"})
    void aMultipleHasOneDecimalBelowTen(double multiple, String said) {
        assertThat(Wording.times(multiple)).isEqualTo(said);
    }

    private static DataTrouble trouble(String whose, Kind kind, int affected, int of) {
        return new DataTrouble(whose, NOON, kind, NOON, false, affected, of);
    }

    private static SpikeEnd end(Subject subject, How how) {
        Instant at = NOON.plus(Duration.ofHours(6));
        return new SpikeEnd(Samples.ID, subject, at, how, NOON, 8, 38.2, NOON.plus(Duration.ofHours(1)), 20_000);
    }
}
