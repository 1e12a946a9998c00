package org.legation.core.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.legation.core.Samples.NOON;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.legation.core.alert.Severity;
import org.legation.core.alert.Subject;

class ThresholdsTest {

    /** Decades, interactions and the usual number of a post or an hour, by the usual thresholds of 2.5 and 3. */
    @ParameterizedTest(name = "{0}: {1} decades, {2} where {3} are usual: {4}")
    @CsvSource({
        "post, 2.5,  50,   10,   SPIKE",
        "post, 2.49, 5000, 100,  NOTICE",
        "post, 4,    49,   1,    NOTICE",
        "post, 4,    50,   1,    MAJOR",
        "post, 4,    500,  100,  SPIKE",
        "post, 4,    499,  100,  NOTICE",
        "post, 3.5,  1000, 100,  MAJOR",
        "post, 3.49, 1000, 100,  SPIKE",
        "post, 3.5,  999,  100,  SPIKE",
        "hour, 3,    300,  100,  SPIKE",
        "hour, 2.99, 300,  100,  NOTICE",
        "hour, 3,    299,  100,  NOTICE",
        "hour, 3,    49,   1,    NOTICE",
        "hour, 4,    500,  100,  MAJOR",
        "hour, 3.99, 500,  100,  SPIKE",
        "hour, 4,    499,  100,  SPIKE",
        "hour, 4,    50,   0,    MAJOR"
    })
    void everySeverityHasItsThresholds(
            String what, double strength, long interactions, double usual, Severity severity) {
        Subject subject = what.equals("post") ? Given.post(Given.POST) : Subject.hour(NOON);

        assertThat(Thresholds.USUAL.severity(Given.spike(Given.AMERICAN, subject, strength, interactions, usual, NOON)))
                .isEqualTo(severity);
    }

    /** By hand: log10(165 · 24 / 0.5) = 3.8987, log10(400 / 0.5) = 2.9031. */
    @ParameterizedTest(name = "{0} false alerts a day of {1} accounts with {2} posts: {3}, {4}")
    @CsvSource({
        "1,     165,  400,  2.9031, 3.8987",
        "2,     165,  400,  2.6021, 3.5977",
        "0.01,  165,  400,  4.9031, 5",
        "0.001, 165,  400,  5,      5",
        "100,   165,  400,  2.5,    2.5",
        "1,     165,  0,    2.5,    3.8987",
        ",      165,  400,  2.5,    3",
        "1,     0,    0,    2.5,    3"
    })
    void aBudgetBecomesThresholds(@Nullable Double budget, int accounts, double posts, double post, double hour) {
        Thresholds thresholds = Thresholds.of(budget, new Fleet(accounts, posts));

        assertThat(thresholds.post()).isCloseTo(post, within(0.0001));
        assertThat(thresholds.hour()).isCloseTo(hour, within(0.0001));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN})
    void aBudgetIsMoreThanNothing(double budget) {
        AlertSettings usual = Given.SETTINGS;

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AlertSettings(
                        budget,
                        usual.quiet(),
                        usual.digests(),
                        usual.channels(),
                        usual.routes(),
                        usual.dataRoute(),
                        usual.escalateTo(),
                        usual.escalateAfter(),
                        true))
                .withMessageContaining("falseAlertsPerDay");
    }
}
