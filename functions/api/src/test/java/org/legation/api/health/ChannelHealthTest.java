package org.legation.api.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.legation.core.alert.ChannelType;
import org.legation.core.deliver.ChannelState;

class ChannelHealthTest {

    private static final Instant NOW = Instant.parse("2026-11-20T01:00:00Z");

    @Test
    void itSaysHowAChannelIs() {
        ChannelState state = new ChannelState(
                "press", ChannelType.WECOM, List.of(NOW), NOW, 2, NOW.minusSeconds(900), "WeCom: errcode 45009", NOW);

        ChannelHealth health = ChannelHealth.of(state, 3);

        assertThat(health)
                .isEqualTo(new ChannelHealth("press", "wecom", 3, NOW.minusSeconds(900), "WeCom: errcode 45009", NOW));
        assertThat(health.isFailingFor(Duration.ofMinutes(15), NOW)).isTrue();
        assertThat(health.isFailingFor(Duration.ofMinutes(16), NOW)).isFalse();
    }

    @Test
    void aChannelThatIsInNoSettingsIsShownAsLongAsSomethingWaits() {
        assertThat(ChannelHealth.of(ChannelState.start("gone"), 1).isInUse()).isTrue();
        assertThat(ChannelHealth.of(ChannelState.start("gone"), 0).isInUse()).isFalse();
    }
}
