package org.legation.core.tell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.legation.core.Samples.EMBASSY;
import static org.legation.core.Samples.NOON;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.legation.core.alert.Severity;
import org.legation.core.alert.Spike;
import org.legation.core.alert.Subject;
import org.legation.core.alert.Words;
import org.legation.core.post.Basis;
import org.legation.core.post.Engagement;
import org.legation.core.spike.HourChannel;

/** What is said of an account as a whole in an hour; noon is 12:00 in Beijing. */
class SpikeHourTextTest {

    private static final Instant NOW = NOON.plus(Duration.ofMinutes(40));
    private static final Engagement KNOWN = Engagement.of(100, 50, 450);

    @Test
    void theFiguresAreOfTheHourInWhichTheyWereRead() {
        Words hour = SpikeText.lines(spike(NOON, KNOWN, 20, 90, null)).get(0);

        assertThat(hour.english())
                .isEqualTo(
                        "From 11-20 12:00 to 11-20 12:40 (Beijing) the account's posts gained 600 interactions (reposts 100,"
                                + " comments 50, likes 450); about 20 in an hour are usual (based on 90 hours).");
        assertThat(hour.chinese())
                .isEqualTo(
                        "北京时间 11-20 12:00 至 11-20 12:40，该账号各帖文新增 600 次互动（转发 100，评论 50，点赞 450）；常态每小时约 20（依据 90 个小时）。");
    }

    @Test
    void aSpikeThatBeganInAnEarlierHourSaysSo() {
        List<Words> lines = SpikeText.lines(spike(NOON.minus(Duration.ofHours(3)), KNOWN, 20, 90, null));

        assertThat(lines.get(0).english()).startsWith("From 11-20 12:00 to 11-20 12:40 ");
        assertThat(lines.get(1))
                .isEqualTo(new Words("It has spiked since 11-20 09:00 (Beijing).", "激增始于北京时间 11-20 09:00。"));
    }

    @Test
    void countsOfWhichNoneIsKnownAreLeftOut() {
        Words hour =
                SpikeText.lines(spike(NOON, Engagement.UNKNOWN, 20, 90, null)).get(0);

        assertThat(hour.english()).contains("gained 600 interactions; about 20");
        assertThat(hour.chinese()).contains("新增 600 次互动；常态");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "20  | Spike: @%s, 30 times the usual                           | 激增：@%s，为常态的 30 倍",
                "1   | Spike: @%s, 600 times the usual                          | 激增：@%s，为常态的 600 倍",
                "0.9 | Spike: @%s, 600 interactions where hardly any are usual  | 激增：@%s，互动达 600 次，平时几乎没有"
            })
    void aMultipleIsSaidOnlyOfSomething(double expected, String english, String chinese) {
        Words title = SpikeText.title(spike(NOON, KNOWN, expected, 90, null), Severity.SPIKE, EMBASSY);

        assertThat(title).isEqualTo(new Words(english.formatted(EMBASSY.name()), chinese.formatted(EMBASSY.name())));
    }

    @ParameterizedTest
    @CsvSource({"60, false", "89, false", "90, true", "1140, true"})
    void onlyWhatIsLongerThanPollingUsuallyWaitsIsAGap(int minutes, boolean isGap) {
        List<Words> lines = SpikeText.lines(spike(NOON, KNOWN, 20, 90, Duration.ofMinutes(minutes)));

        assertThat(lines.stream()
                        .map(Words::english)
                        .anyMatch(line -> line.startsWith("Gap in the data: no reading in")))
                .isEqualTo(isGap);
        assertThat(lines.stream().map(Words::chinese).anyMatch(line -> line.startsWith("数据缺口：此前")))
                .isEqualTo(isGap);
    }

    @Test
    void oneHourIsNotCalledHours() {
        Words hour = SpikeText.lines(spike(NOON, KNOWN, 20, 1, null)).get(0);

        assertThat(hour.english()).endsWith("(based on 1 hour).");
    }

    private static Spike spike(Instant since, Engagement counts, double expected, int hours, Duration unseen) {
        return new Spike(
                EMBASSY.id(),
                Subject.hour(since),
                NOW,
                6,
                3,
                counts,
                Basis.ALL,
                600,
                expected,
                hours,
                0.001,
                hours,
                0,
                null,
                unseen,
                HourChannel.RULE);
    }
}
