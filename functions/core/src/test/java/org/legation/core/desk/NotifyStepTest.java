package org.legation.core.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.legation.core.Samples.NOON;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.legation.core.account.Account;
import org.legation.core.alert.Alert;
import org.legation.core.alert.DataTrouble;
import org.legation.core.alert.DataTrouble.Kind;
import org.legation.core.alert.Decision;
import org.legation.core.alert.Message;
import org.legation.core.alert.Notification;
import org.legation.core.alert.Reaction;
import org.legation.core.alert.Severity;
import org.legation.core.alert.Spike;
import org.legation.core.deliver.Queued;
import org.legation.core.memory.MemoryAccounts;
import org.legation.core.memory.MemoryAlerts;
import org.legation.core.memory.MemoryDesk;
import org.legation.core.memory.MemoryOutbox;
import org.legation.core.memory.Saboteur;
import org.legation.core.poll.PollState;
import org.legation.core.poll.WatchedAccount;

class NotifyStepTest {

    private static final Spike SPIKE = Script.spike("US/a/3.5!@0");

    private final Saboteur saboteur = new Saboteur();
    private final MemoryAlerts alerts = new MemoryAlerts(saboteur);
    private final MemoryAccounts accounts = new MemoryAccounts(new Saboteur());
    private final MemoryDesk desk = new MemoryDesk(saboteur);
    private final MemoryOutbox outbox = new MemoryOutbox(saboteur);
    private Instant now = NOON.plusSeconds(30);
    private final NotifyStep step =
            new NotifyStep(alerts, accounts, desk, outbox, () -> Given.SETTINGS, Given.DATA, () -> now);

    @BeforeEach
    void listAccounts() {
        for (Account account : Given.ACCOUNTS) {
            accounts.put(new WatchedAccount(account, PollState.start(null)));
        }
    }

    @Test
    void aSpikeIsDecidedPutIntoTheOutboxOfEachChannelAndMarked() {
        run(SPIKE);

        assertThat(outbox.all())
                .extracting(Queued::channel, Queued::id)
                .containsExactly(tuple("topic", Messages.id(SPIKE)), tuple("robot", Messages.id(SPIKE)));
        assertThat(alerts.get(SPIKE).notification())
                .isEqualTo(new Notification(Decision.DELIVER, Severity.MAJOR, now, null, List.of("topic", "robot")));
        assertThat(desk.get().told()).hasSize(1);
    }

    @Test
    void whatIsNotToldIsMarkedWithItsReason() {
        run(SPIKE);
        Spike other = Script.spike("US/b/3@1");

        run(other);

        assertThat(outbox.messages("topic")).hasSize(1);
        assertThat(alerts.get(other).notification())
                .isEqualTo(new Notification(Decision.GROUPED, Severity.SPIKE, now, SPIKE.id(), List.of()));
    }

    @Test
    void aRepeatedAlertChangesNothing() {
        run(SPIKE);
        int writes = saboteur.writes();
        now = now.plusSeconds(60);

        step.run(SPIKE);

        assertThat(saboteur.writes()).isEqualTo(writes);
    }

    /** A spike is four writes: the desk's, two messages, the alert. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void aWorkerThatDiesAtAnyWriteIsRepeatedToTheSameEnd(int write) {
        for (boolean before : List.of(true, false)) {
            World world = new World();
            world.dies(write, before, SPIKE);
            world.now = NOON.plus(Duration.ofHours(2));

            world.step.run(SPIKE);

            assertThat(world.desk.get().told())
                    .singleElement()
                    .satisfies(told -> assertThat(told.decision()).isEqualTo(Decision.DELIVER));
            assertThat(world.outbox.all())
                    .extracting(Queued::id)
                    .containsExactly(Messages.id(SPIKE), Messages.id(SPIKE));
            assertThat(world.alerts.get(SPIKE).notification())
                    .satisfies(
                            notification -> assertThat(notification.decision()).isEqualTo(Decision.DELIVER));
        }
    }

    /** One too many at once: the desk's state, the trouble, the alert. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void aTroubleIsRaisedByTheWorkerOrIsFoundByTheWatch(int write) {
        World world = new World();
        Shift shift = new Shift();
        for (int i = 0; i < SpikeDesk.BELIEVABLE; i++) {
            shift.decide(Given.spike(Given.someone(i), Severity.SPIKE, NOON), Given.someone(i));
        }
        world.desk.put(shift.state);
        world.dies(write, false, SPIKE);

        world.step.run(SPIKE);
        DataWatch.unraised(world.desk.get()).forEach(world.alerts::raise);

        List<Alert> troubles = world.alerts.values().values().stream()
                .map(raised -> raised.alert())
                .filter(DataTrouble.class::isInstance)
                .toList();
        assertThat(troubles)
                .singleElement()
                .satisfies(trouble -> assertThat(trouble.id())
                        .isEqualTo(world.alerts.get(SPIKE).notification().because()));
    }

    @Test
    void ofTwoWorkersAtOnceBothDecideTheSame() {
        alerts.raise(SPIKE);
        saboteur.beforeNextWrite(() -> step.run(SPIKE));

        step.run(SPIKE);

        assertThat(desk.get().told()).hasSize(1);
        assertThat(outbox.messages("topic")).hasSize(1);
        assertThat(alerts.get(SPIKE).notification().decision()).isEqualTo(Decision.DELIVER);
    }

    @Test
    void aWorkerThatLosesTheDeskToAnotherAlertDecidesAnew() {
        Spike other = Script.spike("US/b/3.5!@0");
        alerts.raise(SPIKE);
        alerts.raise(other);
        saboteur.beforeNextWrite(() -> step.run(other));

        step.run(SPIKE);

        assertThat(alerts.get(SPIKE).notification().decision()).isEqualTo(Decision.GROUPED);
        assertThat(outbox.messages("topic")).hasSize(1);
    }

    @Test
    void whatPeopleSaidMeanwhileStands() {
        alerts.raise(SPIKE);
        desk.put(Desk.decide(DeskState.START, SPIKE, Given.AMERICAN, Given.SETTINGS, now)
                .after());
        outbox.put(Queued.of("topic", message(), now));
        outbox.put(Queued.of("robot", message(), now));
        saboteur.beforeNextWrite(() -> alerts.find(SPIKE.accountId(), SPIKE.raisedAt(), SPIKE.id())
                .ifPresent(seen -> alerts.replace(seen, seen.value().with(Reaction.NONE.acknowledged(now)))));

        step.run(SPIKE);

        assertThat(alerts.get(SPIKE).reaction().acknowledgedAt()).isEqualTo(now);
        assertThat(alerts.get(SPIKE).notification()).isNotNull();
    }

    @Test
    void aTopicIsOneMessageWithTheNamesOfItsAccounts() {
        run(Script.spike("US/a/3@0"));
        run(Script.spike("US2/b/3@1"));
        run(Script.spike("JP/c/3@2"));
        run(Script.spike("IGO/d/3@3"));

        assertThat(outbox.messages("topic")).hasSize(3);
        assertThat(Messages.text(
                                outbox.messages("topic").get(2).title(),
                                outbox.messages("topic").get(2).lines())
                        .english())
                .contains("@美国驻华大使馆 (US)", "@某领事馆 (US)", "@日本国驻华大使馆 (JP)");
    }

    @Test
    void aTroubleGoesToTheRouteOfTheData() {
        DataTrouble trouble = Given.trouble(Alert.FLEET, Kind.NO_POLLS, NOON);

        run(trouble);

        assertThat(alerts.get(trouble).notification().severity()).isNull();
        assertThat(outbox.messages("robot")).extracting(Message::id).containsExactly(Messages.id(trouble));
    }

    @Test
    void anAccountThatIsNotListedIsNamedByItsId() {
        Account unlisted = Account.unlisted("user_42", "user_42");

        run(Given.spike(unlisted, Severity.MAJOR, NOON));

        assertThat(outbox.messages("topic").get(0).title().english()).startsWith("Major: @user_42");
    }

    @Test
    void anAlertThatIsNotStoredIsAnError() {
        assertThatIllegalStateException().isThrownBy(() -> step.run(SPIKE)).withMessageContaining(SPIKE.id());
    }

    private static Message message() {
        return new Messages(Given.DATA).reminder(SPIKE, Severity.MAJOR, Given.AMERICAN, NOON);
    }

    private void run(Alert alert) {
        alerts.raise(alert);
        step.run(alert);
    }

    /** A step over stores of its own. */
    private static final class World {
        private final Saboteur saboteur = new Saboteur();
        private final MemoryAlerts alerts = new MemoryAlerts(saboteur);
        private final MemoryDesk desk = new MemoryDesk(saboteur);
        private final MemoryOutbox outbox = new MemoryOutbox(saboteur);
        private Instant now = NOON;
        private final NotifyStep step = new NotifyStep(
                alerts, new MemoryAccounts(new Saboteur()), desk, outbox, () -> Given.SETTINGS, Given.DATA, () -> now);

        /** A worker dies at a write of its handling of an alert. */
        void dies(int write, boolean before, Alert alert) {
            alerts.raise(alert);
            if (before) {
                saboteur.dieBefore(write);
            } else {
                saboteur.dieAfter(write);
            }
            assertThatThrownBy(() -> step.run(alert)).isInstanceOf(Saboteur.Death.class);
        }
    }
}
