package org.legation.core.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.legation.core.Samples.NOON;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.legation.core.alert.Alert;
import org.legation.core.alert.Decision;
import org.legation.core.alert.Notification;
import org.legation.core.alert.RaisedAlert;
import org.legation.core.alert.Severity;
import org.legation.core.alert.SpikeEnd;
import org.legation.core.alert.Words;

class DigestTextTest {

    @Test
    void aDigestInBothLanguages() {
        RaisedAlert spike = decided(Script.spike("US/a/3@0"), Severity.SPIKE);
        RaisedAlert end = RaisedAlert.of(
                Given.end(Given.JAPANESE, Given.post(Script.post("b")), SpikeEnd.How.DELETED, NOON.plusSeconds(600)));
        RaisedAlert notice = decided(Script.spike("JP/c/2@30"), Severity.NOTICE);
        Digest digest = new Digest(
                NOON.minusSeconds(3600),
                NOON.plusSeconds(3600),
                List.of(spike, end),
                List.of(notice),
                4,
                2,
                List.of(new Precision(Given.AMERICAN.id(), 1, 3), new Precision("42", 2, 2)));

        assertThat(DigestText.title(digest))
                .isEqualTo(new Words("Digest of 11-20 13:00 (Beijing)", "摘要 11-20 13:00（北京时间）"));
        Words text = Messages.text(
                new Words("", ""),
                DigestText.lines(
                        digest, Map.of(Given.AMERICAN.id(), Given.AMERICAN, Given.JAPANESE.id(), Given.JAPANESE)));
        assertThat(text.english()).isEqualTo("""

                        Since 11-20 11:00 (Beijing): alerts told 4, waiting since quiet hours 2, held back 2, notices 1.
                        11-20 12:00 Spike: @美国驻华大使馆, 7 times the usual
                        11-20 12:10 Deleted while spiking: a post of @日本国驻华大使馆
                        Noticed:
                        11-20 12:30 Notice: @日本国驻华大使馆, 7 times the usual
                        Useful in the last 28 days: 3 of the 5 alerts that were judged.
                        @美国驻华大使馆: 1 of 3
                        @42: 2 of 2""");
        assertThat(text.chinese()).isEqualTo("""

                        自北京时间 11-20 11:00 起：已通知 4 条，静默时段待发 2 条，抑制 2 条，留意 1 条。
                        11-20 12:00 激增：@美国驻华大使馆，为常态的 7 倍
                        11-20 12:10 帖文在激增中被删：@日本国驻华大使馆
                        留意：
                        11-20 12:30 留意：@日本国驻华大使馆，为常态的 7 倍
                        近 28 天内受评告警：有用 3 条，共 5 条。
                        @美国驻华大使馆：1 / 3
                        @42：2 / 2""");
    }

    @Test
    void aLongListIsCutAndTheRestCounted() {
        List<RaisedAlert> many = new ArrayList<>();
        for (int i = 0; i < 17; i++) {
            many.add(decided(Script.spike("US/a/3@" + i), Severity.SPIKE));
        }
        Digest digest = new Digest(NOON, NOON, many, many, 0, 0, List.of());

        List<Words> lines = DigestText.lines(digest, Map.of());

        assertThat(lines).hasSize(1 + 16 + 1 + 11);
        assertThat(lines.get(16)).isEqualTo(new Words("and 2 more", "另有 2 条"));
        assertThat(lines.get(28)).isEqualTo(new Words("and 7 more", "另有 7 条"));
    }

    private static RaisedAlert decided(Alert alert, Severity severity) {
        return RaisedAlert.of(alert).with(new Notification(Decision.QUIET_HOURS, severity, NOON, null, List.of()));
    }
}
