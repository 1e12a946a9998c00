package org.legation.core.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.legation.core.Samples.NOON;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.legation.core.account.Account;
import org.legation.core.alert.Alert;
import org.legation.core.alert.DataTrouble;
import org.legation.core.alert.Decision;
import org.legation.core.alert.Message;
import org.legation.core.alert.MessageType;
import org.legation.core.alert.Notification;
import org.legation.core.alert.Reaction;
import org.legation.core.alert.Spike;
import org.legation.core.memory.MemoryAccounts;
import org.legation.core.memory.MemoryAlerts;
import org.legation.core.memory.MemoryDesk;
import org.legation.core.memory.MemoryOutbox;
import org.legation.core.memory.MemorySources;
import org.legation.core.memory.Saboteur;
import org.legation.core.poll.PollState;
import org.legation.core.poll.WatchedAccount;

class DeskStepTest {

    /** 18:25 in Beijing. */
    private static final Instant EVENING = Instant.parse("2026-11-20T10:25:00Z");

    private static final Spike MAJOR = Script.spike("US/a/3.5!@0");

    private final Saboteur saboteur = new Saboteur();
    private final MemoryAlerts alerts = new MemoryAlerts(saboteur);
    private final MemoryAccounts accounts = new MemoryAccounts(new Saboteur());
    private final MemoryDesk desk = new MemoryDesk(saboteur);
    private final MemoryOutbox outbox = new MemoryOutbox(saboteur);
    private AlertSettings settings = escalatingTo("robot");
    private final DeskStep step = new DeskStep(
            accounts, new MemorySources(saboteur), "weibo", alerts, desk, outbox, () -> settings, Given.DATA);

    @BeforeEach
    void listAccounts() {
        for (Account account : Given.ACCOUNTS) {
            accounts.put(new WatchedAccount(account, PollState.start(null)));
        }
        desk.put(DeskState.START.digestedTo(NOON));
    }

    @Test
    void itLearnsHowMuchIsWatchedAndWritesNothingTwice() {
        step.run(NOON);
        int writes = saboteur.writes();
        step.run(NOON.plusSeconds(60));

        assertThat(desk.get().fleet().accounts()).isEqualTo(4);
        assertThat(saboteur.writes()).isEqualTo(writes);
    }

    @ParameterizedTest
    @CsvSource({"28, 0", "29, 1", "30, 1", "600, 1"})
    void aMajorAlertThatNobodyAcknowledgedIsToldOnceMoreAfterHalfAnHour(int minutes, int reminders) {
        told(MAJOR, NOON);

        step.run(NOON.plus(Duration.ofMinutes(minutes)));
        step.run(NOON.plus(Duration.ofMinutes(minutes + 1)));

        assertThat(reminders()).isEqualTo(reminders);
        assertThat(outbox.messages("topic")).extracting(Message::type).doesNotContain(MessageType.SPIKE_ESCALATED);
    }

    @Test
    void onceEvenIfTheWorkerDiesAnywhere() {
        for (int write = 0; write < 4; write++) {
            DeskStepTest other = new DeskStepTest();
            other.listAccounts();
            other.step.run(NOON);
            other.told(MAJOR, NOON);
            other.saboteur.dieAfter(write);
            other.tryRun(NOON.plus(Duration.ofMinutes(31)));
            other.saboteur.dieBefore(Integer.MAX_VALUE / 2);

            other.step.run(NOON.plus(Duration.ofMinutes(32)));

            assertThat(other.reminders()).isEqualTo(1);
            assertThat(other.desk.get().told()).allMatch(Told::reminded);
        }
    }

    @Test
    void peopleHaveTheirTimeFromWhenTheyWereTold() {
        told(MAJOR, NOON.plus(Duration.ofHours(3)));

        step.run(NOON.plus(Duration.ofHours(3)).plusSeconds(60));
        assertThat(reminders()).isZero();

        step.run(NOON.plus(Duration.ofHours(3)).plus(Duration.ofMinutes(30)));
        assertThat(reminders()).isEqualTo(1);
    }

    @Test
    void whatSomebodyAcknowledgedOrIsNotMajorIsNotToldAgain() {
        told(MAJOR, NOON);
        alerts.find(MAJOR.accountId(), NOON, MAJOR.id())
                .ifPresent(seen -> alerts.replace(seen, seen.value().with(Reaction.NONE.acknowledged(NOON))));
        told(Script.spike("JP/b/3@0"), NOON);

        step.run(NOON.plus(Duration.ofHours(1)));

        assertThat(reminders()).isZero();
    }

    @Test
    void withoutASecondChannelNobodyIsReminded() {
        settings = Given.SETTINGS;
        told(MAJOR, NOON);

        step.run(NOON.plus(Duration.ofHours(1)));

        assertThat(reminders()).isZero();
    }

    @Test
    void aDigestGoesToEveryChannelThatHasSomethingToHearOnce() {
        told(MAJOR, NOON);

        step.run(EVENING.plusSeconds(40));
        step.run(EVENING.plusSeconds(100));

        assertThat(digests("topic")).singleElement().satisfies(digest -> {
            assertThat(digest.id()).isEqualTo("digest-2026-11-20T10:25:00Z");
            assertThat(digest.title().english()).isEqualTo("Digest of 11-20 18:25 (Beijing)");
            assertThat(digest.lines().get(0).english())
                    .isEqualTo("Since 11-20 12:00 (Beijing): alerts told 1, waiting since quiet hours 0, held back 0,"
                            + " notices 0.");
            assertThat(digest.mention()).isFalse();
        });
        assertThat(digests("robot")).hasSize(1);
        assertThat(desk.get().digestedTo()).isEqualTo(EVENING);
    }

    @Test
    void anEmptyDigestIsNotSent() {
        step.run(EVENING);

        assertThat(outbox.all()).isEmpty();
        assertThat(desk.get().digestedTo()).isEqualTo(EVENING);
    }

    @Test
    void whatWaitedInQuietHoursIsInTheMorningsDigestEvenIfItWasRaisedBeforeTheEvenings() {
        desk.put(DeskState.START.digestedTo(EVENING));
        Spike late = Script.spike("US/a/3@380");
        told(late, NOON.plus(Duration.ofMinutes(700)));
        assertThat(alerts.get(late).notification().decision()).isEqualTo(Decision.QUIET_HOURS);

        step.run(Instant.parse("2026-11-21T00:25:00Z"));

        assertThat(digests("topic").get(0).lines())
                .anySatisfy(
                        line -> assertThat(line.english()).isEqualTo("11-20 18:20 Spike: @美国驻华大使馆, 7 times the usual"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void aDigestOfAWorkerThatDiedIsMadeByTheNext(int write) {
        step.run(NOON);
        told(MAJOR, NOON);
        settings = Given.SETTINGS;
        saboteur.dieAfter(write);
        tryRun(EVENING);
        saboteur.dieBefore(Integer.MAX_VALUE / 2);

        step.run(EVENING.plusSeconds(60));

        assertThat(digests("topic")).hasSize(1);
        assertThat(digests("robot")).hasSize(1);
        assertThat(desk.get().digestedTo()).isEqualTo(EVENING);
    }

    @Test
    void aWorkerThatComesLateDoesNotTakeADigestBack() {
        told(MAJOR, NOON);
        settings = Given.SETTINGS;
        Instant morning = Instant.parse("2026-11-21T00:25:00Z");
        step.run(EVENING.minusSeconds(1));
        saboteur.beforeNextWrite(() -> desk.put(desk.get().digestedTo(morning)));

        step.run(EVENING);

        assertThat(desk.get().digestedTo()).isEqualTo(morning);
    }

    @Test
    void accountsThatCannotBeReadAndLostBeginningsAreRaised() {
        for (Account account : Given.ACCOUNTS) {
            accounts.put(new WatchedAccount(account, DataWatchTest.poll("3")));
        }
        desk.put(DeskState.START
                .digestedTo(NOON)
                .with(new Trouble(Alert.FLEET, DataTrouble.Kind.COUNTS_FELL, NOON, NOON.plusSeconds(600))));

        step.run(NOON.plusSeconds(1));

        assertThat(alerts.values().keySet())
                .extracting(MemoryAlerts.Key::id)
                .containsExactly("no-polls-" + NOON.getEpochSecond() / 60, "counts-fell-" + NOON.getEpochSecond() / 60);
    }

    private void told(Alert alert, Instant at) {
        alerts.raise(alert);
        new NotifyStep(alerts, accounts, desk, outbox, () -> Given.SETTINGS, Given.DATA, () -> at).run(alert);
        assertThat(alerts.get(alert).notification())
                .extracting(Notification::decidedAt)
                .isEqualTo(at);
    }

    private void tryRun(Instant now) {
        try {
            step.run(now);
        } catch (Saboteur.Death e) {
            assertThat(e).as("as it was told to, if it came so far").isNotNull();
        }
    }

    private long reminders() {
        return outbox.messages("robot").stream()
                .filter(message -> message.id().endsWith("-unacknowledged"))
                .count();
    }

    private List<Message> digests(String channel) {
        return outbox.messages(channel).stream()
                .filter(message -> message.type() == MessageType.DIGEST)
                .toList();
    }

    private static AlertSettings escalatingTo(String channel) {
        AlertSettings usual = Given.SETTINGS;
        return new AlertSettings(
                null,
                usual.quiet(),
                usual.digests(),
                usual.channels(),
                usual.routes(),
                usual.dataRoute(),
                List.of(channel),
                usual.escalateAfter(),
                true);
    }
}
