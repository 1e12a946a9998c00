package org.legation.core.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.legation.core.Samples.NOON;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.legation.core.account.Account;
import org.legation.core.alert.RaisedAlert;
import org.legation.core.alert.Reaction;
import org.legation.core.alert.Severity;

class PrecisionTest {

    @Test
    void theWorstAccountComesFirstAndOfEqualOnesTheOneThatWasJudgedMore() {
        List<RaisedAlert> alerts = List.of(
                judged(Given.AMERICAN, true),
                judged(Given.AMERICAN, true),
                judged(Given.AMERICAN, false),
                judged(Given.JAPANESE, false),
                judged(Given.STATELESS, false),
                judged(Given.STATELESS, false),
                judged(Given.AMERICAN_TOO, null));

        List<Precision> precision = Precision.of(alerts);

        assertThat(precision)
                .containsExactly(
                        new Precision(Given.STATELESS.id(), 0, 2),
                        new Precision(Given.JAPANESE.id(), 0, 1),
                        new Precision(Given.AMERICAN.id(), 2, 3));
        assertThat(precision.get(2).share()).isEqualTo(2.0 / 3);
    }

    @Test
    void ofNothingJudgedThereIsNoPrecision() {
        assertThat(Precision.of(List.of(judged(Given.AMERICAN, null)))).isEmpty();
    }

    private static RaisedAlert judged(Account account, @Nullable Boolean useful) {
        return RaisedAlert.of(Given.spike(account, Severity.SPIKE, NOON)).with(new Reaction(null, useful));
    }
}
