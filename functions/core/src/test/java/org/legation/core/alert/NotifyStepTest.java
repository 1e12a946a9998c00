package org.legation.core.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.legation.core.Samples.NOON;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.legation.core.Samples;
import org.legation.core.account.AgencyKind;
import org.legation.core.alert.Notification.Decision;
import org.legation.core.memory.MemoryAccounts;
import org.legation.core.memory.MemoryAlerts;
import org.legation.core.memory.Saboteur;
import org.legation.core.poll.PollState;
import org.legation.core.poll.WatchedAccount;

class NotifyStepTest {

    private static final Alert SPIKE = Samples.alert(Severity.SPIKE, NOON);
    private static final Alert OF_ANOTHER_POST =
            Samples.alert(Severity.SPIKE, NOON, NOON.minus(Duration.ofHours(2)), 5_000, 100, 66);

    private final Saboteur saboteur = new Saboteur();
    private final MemoryAlerts alerts = new MemoryAlerts(saboteur);
    private final MemoryAccounts accounts = new MemoryAccounts(new Saboteur());
    private final List<AlertMessage> sent = new ArrayList<>();
    private boolean channelIsDown;
    private Instant now = NOON.plusSeconds(30);

    private final NotifyStep step = new NotifyStep(
            alerts,
            accounts,
            message -> {
                if (channelIsDown) {
                    throw new IllegalStateException("down");
                }
                sent.add(message);
            },
            () -> now);

    @BeforeEach
    void raise() {
        accounts.put(new WatchedAccount(Samples.EMBASSY, PollState.start(null)));
        alerts.raise(SPIKE);
    }

    @Test
    void anAlertIsDecidedDeliveredAndMarked() {
        step.run(SPIKE);

        assertThat(sent).singleElement().satisfies(message -> {
            assertThat(message.alert()).isEqualTo(SPIKE);
            assertThat(message.account()).isEqualTo(Samples.EMBASSY);
            assertThat(message.text()).isEqualTo(AlertText.of(SPIKE, Samples.EMBASSY));
            assertThat(message.link())
                    .isEqualTo("https://weibo.com/1743951792/" + SPIKE.mid().bid());
        });
        assertThat(alerts.get(SPIKE).notification()).isEqualTo(new Notification(Decision.DELIVER, now, now));
    }

    @Test
    void aRepeatedAlertIsNotDeliveredAgain() {
        step.run(SPIKE);
        now = now.plusSeconds(60);

        step.run(SPIKE);

        assertThat(sent).hasSize(1);
    }

    @Test
    void aNoticeIsDecidedAndNotDelivered() {
        Alert notice = Samples.alert(Severity.NOTICE, NOON);
        alerts.raise(notice);

        step.run(notice);

        assertThat(sent).isEmpty();
        assertThat(alerts.get(notice).notification()).isEqualTo(new Notification(Decision.ONLY_A_NOTICE, now, null));
    }

    @Test
    void aWorkerThatDiesBeforeTheDecisionLeavesItToTheNext() {
        saboteur.dieBefore(0);
        assertThatThrownBy(() -> step.run(SPIKE)).isInstanceOf(Saboteur.Death.class);
        assertThat(alerts.get(SPIKE).notification()).isNull();

        step.run(SPIKE);

        assertThat(sent).hasSize(1);
    }

    @Test
    void aWorkerThatDiesBeforeDeliveryLeavesItToTheNextWithTheSameDecision() {
        saboteur.dieAfter(0);
        assertThatThrownBy(() -> step.run(SPIKE)).isInstanceOf(Saboteur.Death.class);
        assertThat(sent).isEmpty();

        now = now.plus(Duration.ofDays(3));
        step.run(SPIKE);

        assertThat(sent).hasSize(1);
        assertThat(alerts.get(SPIKE).notification().decidedAt()).isEqualTo(NOON.plusSeconds(30));
        assertThat(alerts.get(SPIKE).notification().deliveredAt()).isEqualTo(now);
    }

    @Test
    void aWorkerThatDiesAfterDeliveryMakesItComeTwiceWithTheSameId() {
        saboteur.dieBefore(1);
        assertThatThrownBy(() -> step.run(SPIKE)).isInstanceOf(Saboteur.Death.class);
        assertThat(sent).hasSize(1);

        step.run(SPIKE);

        assertThat(sent).extracting(message -> message.alert().id()).containsExactly(SPIKE.id(), SPIKE.id());
        assertThat(SPIKE.id()).isEqualTo(SPIKE.mid() + "-spike");
    }

    @Test
    void aChannelThatIsDownLeavesTheAlertOpen() {
        channelIsDown = true;
        assertThatIllegalStateException().isThrownBy(() -> step.run(SPIKE));
        assertThat(alerts.get(SPIKE).notification()).isEqualTo(new Notification(Decision.DELIVER, now, null));

        channelIsDown = false;
        step.run(SPIKE);

        assertThat(sent).hasSize(1);
    }

    @Test
    void aWorkerThatLosesTheDecisionGoesOnWithTheOneMade() {
        saboteur.beforeNextWrite(() -> step.run(SPIKE));

        step.run(SPIKE);

        assertThat(sent).hasSize(1);
    }

    @Test
    void ofTwoPostsThatSpikeInOneReadingOneIsTold() {
        alerts.raise(OF_ANOTHER_POST);

        step.run(SPIKE);
        step.run(OF_ANOTHER_POST);

        assertThat(sent).extracting(AlertMessage::alert).containsExactly(SPIKE);
        assertThat(alerts.get(OF_ANOTHER_POST).notification().decision()).isEqualTo(Decision.COOLING_DOWN);
    }

    @Test
    void afterTheCooldownTheAccountIsHeardAgain() {
        step.run(SPIKE);
        Instant next = NOON.plus(AlertPolicy.COOLDOWN).plusSeconds(1);
        Alert later = Samples.alert(Severity.SPIKE, next);
        alerts.raise(later);
        now = next;

        step.run(later);

        assertThat(sent).hasSize(2);
    }

    @Test
    void anAccountThatIsNotListedIsNamedByItsId() {
        Alert unlisted = new Alert(
                "user_42",
                SPIKE.mid(),
                Severity.MAJOR,
                SPIKE.publishedAt(),
                NOON,
                SPIKE.counts(),
                SPIKE.basis(),
                11_400,
                300,
                66,
                0.0001,
                "post-channel.1");
        alerts.raise(unlisted);

        step.run(unlisted);

        assertThat(sent.get(0).account().name()).isEqualTo("user_42");
        assertThat(sent.get(0).account().kind()).isEqualTo(AgencyKind.OTHER);
    }

    @Test
    void anAlertThatIsNotStoredIsAnError() {
        assertThatIllegalStateException()
                .isThrownBy(() -> step.run(OF_ANOTHER_POST))
                .withMessageContaining(OF_ANOTHER_POST.id());
    }
}
