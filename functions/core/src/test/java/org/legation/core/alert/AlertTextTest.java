package org.legation.core.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.legation.core.Samples.EMBASSY;
import static org.legation.core.Samples.NOON;

import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.legation.core.Samples;

class AlertTextTest {

    @Test
    void aSpikeOfAnAccountThatIsKnownWell() {
        AlertText text = AlertText.of(Samples.alert(Severity.SPIKE, NOON), EMBASSY);

        assertThat(text.english())
                .isEqualTo("Spike. @美国驻华大使馆: a post 3 h old has 11,400 interactions, 38 times the account's usual"
                        + " at that age (about 300; based on 66 posts).");
        assertThat(text.chinese())
                .isEqualTo("激增。@美国驻华大使馆：一条发布 3 小时的帖文已有 11,400 次互动，是该账号同龄帖文常态的 38 倍" + "（约 300；依据 66 条帖文）。");
    }

    @Test
    void onePostIsNotSeveral() {
        assertThat(text(119, 95, 12.4, 1.2).english())
                .isEqualTo("Major. @美国驻华大使馆: a post 119 min old has 95 interactions, 7.7 times the account's usual"
                        + " at that age (about 12; based on 1 post).");
        assertThat(text(119, 95, 12.4, 1.2).chinese())
                .isEqualTo("重大。@美国驻华大使馆：一条发布 119 分钟的帖文已有 95 次互动，是该账号同龄帖文常态的 7.7 倍" + "（约 12；依据 1 条帖文）。");
        assertThat(text(119, 95, 12.4, 1.6).english()).endsWith("based on 2 posts).");
    }

    @Test
    void anAccountWithoutPostsIsJudgedByItsFollowersAndTheTextSaysSo() {
        assertThat(text(120, 1_234_567, 0.4, 0).english())
                .isEqualTo("Major. @美国驻华大使馆: a post 2 h old has 1,234,567 interactions, 1,234,567 times the"
                        + " account's usual at that age (about 0; none of its own posts yet).");
        assertThat(text(120, 1_234_567, 0.4, 0).chinese())
                .isEqualTo("重大。@美国驻华大使馆：一条发布 2 小时的帖文已有 1,234,567 次互动，是该账号同龄帖文常态的 1,234,567 倍" + "（约 0；尚无该账号自身帖文可比）。");
    }

    @Test
    void aClockThatRunsAheadMakesNoPostOfNegativeAge() {
        assertThat(text(-2, 95, 12.4, 1).english()).contains("a post 1 min old");
    }

    @Test
    void theLanguageOfTheMachineDoesNotMatter() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertThat(text(119, 11_400, 12.4, 1).english()).contains("has 11,400 interactions");
            assertThat(text(119, 95, 12.4, 1).english()).contains("7.7 times");
        } finally {
            Locale.setDefault(before);
        }
    }

    private static AlertText text(long minutesOld, long interactions, double expected, double posts) {
        Alert alert = Samples.alert(
                Severity.MAJOR, NOON, NOON.minus(Duration.ofMinutes(minutesOld)), interactions, expected, posts);
        return AlertText.of(alert, EMBASSY);
    }
}
