package org.legation.adapters.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.legation.core.alert.Outcome;
import org.legation.core.alert.Outcome.Status;
import org.legation.simulator.bots.Bot;
import org.legation.simulator.bots.Bots;

/** What a robot says to one message too many. */
class LimitsTest {

    @ParameterizedTest
    @CsvSource({"SLACK, 5, PT1S", "FEISHU, 5, PT1M", "LARK, 5, PT1M", "DINGTALK, 20, PT10M", "WECOM, 20, PT1M"})
    void oneTooManyIsThrottledForAsLongAsTheServiceWants(Bot bot, int most, Duration wait) throws IOException {
        try (Rig rig = new Rig(Bots.limited())) {
            for (int i = 0; i < most; i++) {
                assertThat(rig.send(bot, Messages.SPIKE)).isEqualTo(Outcome.DELIVERED);
            }
            Outcome outcome = rig.send(bot, Messages.SPIKE);

            assertThat(outcome.status()).isEqualTo(Status.THROTTLED);
            assertThat(outcome.retryAfter()).isEqualTo(wait);
            assertThat(rig.bots.deliveries(bot)).hasSize(most);
        }
    }

    @Test
    void afterTheWaitItTakesMessagesAgain() throws IOException {
        try (Rig rig = new Rig(Bots.limited())) {
            for (int i = 0; i <= 20; i++) {
                rig.send(Bot.DINGTALK, Messages.SPIKE);
            }
            rig.serverTime = Messages.NOW.plus(Duration.ofMinutes(9));
            Outcome blocked = rig.send(Bot.DINGTALK, Messages.SPIKE);
            rig.serverTime = Messages.NOW.plus(Duration.ofMinutes(10));
            Outcome free = rig.send(Bot.DINGTALK, Messages.SPIKE);

            assertThat(blocked.status()).isEqualTo(Status.THROTTLED);
            assertThat(free).isEqualTo(Outcome.DELIVERED);
        }
    }
}
