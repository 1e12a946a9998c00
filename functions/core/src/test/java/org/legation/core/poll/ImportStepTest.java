package org.legation.core.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.legation.core.Samples.EMBASSY;
import static org.legation.core.Samples.NOON;
import static org.legation.core.Samples.shown;
import static org.legation.core.Samples.timeline;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.legation.core.Samples;
import org.legation.core.account.Account;
import org.legation.core.memory.MemoryAccounts;
import org.legation.core.memory.MemoryLog;
import org.legation.core.memory.Saboteur;
import org.legation.core.observe.Observation;
import org.legation.core.observe.Reading;
import org.legation.core.observe.ShownPost;
import org.legation.core.observe.Timeline;
import org.legation.core.poll.ImportStep.Result;
import org.legation.core.post.Engagement;
import org.legation.core.post.PostType;

class ImportStepTest {

    private static final Instant PUBLISHED = NOON.minus(Duration.ofHours(30));
    private static final Instant MORNING = NOON.minus(Duration.ofHours(3));
    private static final List<Timeline> ARCHIVE = List.of(
            timeline(MORNING, shown(PUBLISHED, 1, 2, 3)),
            timeline(MORNING.plusSeconds(3_600), shown(PUBLISHED, 1, 2, 3)),
            timeline(MORNING.plusSeconds(7_200), shown(PUBLISHED, 1, 2, 9)));

    private final Saboteur saboteur = new Saboteur();
    private final MemoryAccounts accounts = new MemoryAccounts(saboteur);
    private final MemoryLog log = new MemoryLog(saboteur);
    private final ImportStep step = new ImportStep(accounts, log, Set.of("联合国")::contains);

    @Test
    void timelinesBecomeEntriesAsIfTheyHadBeenPolled() {
        assertThat(step.run(EMBASSY, ARCHIVE, NOON)).isEqualTo(new Result(2, 1, 0));

        assertThat(log.entries()).extracting(Observation::slot).containsExactly(MORNING, MORNING.plusSeconds(7_200));
        Observation last = log.entries().get(1);
        assertThat(last.previousSlot()).isEqualTo(MORNING);
        assertThat(last.readings().get(0).heldUntil()).isEqualTo(MORNING.plusSeconds(3_600));
        assertThat(accounts.get(Samples.ID).poll().seenAt()).isEqualTo(MORNING.plusSeconds(7_200));
        assertThat(accounts.get(Samples.ID).poll().dueAt()).isNull();
    }

    @Test
    void aSecondImportChangesNothing() {
        step.run(EMBASSY, ARCHIVE, NOON);
        var before = accounts.all();

        assertThat(step.run(EMBASSY, ARCHIVE, NOON)).isEqualTo(new Result(0, 0, 3));

        assertThat(log.entries()).hasSize(2);
        assertThat(accounts.all()).isEqualTo(before);
    }

    @Test
    void privateNamesInTextsAreMaskedAndThoseOfKnownAccountsKept() {
        accounts.put(new WatchedAccount(EMBASSY, PollState.start(null)));
        Account archived = Account.unlisted(Samples.ID, "旧名");

        step.run(archived, List.of(saying("谢谢@路人甲 和@联合国 //@美国驻华大使馆：好//@旧名：早")), NOON);

        assertThat(texts()).containsExactly("谢谢@… 和@联合国 //@美国驻华大使馆：好//@旧名：早");
    }

    @Test
    void aMaskedTextThatIsImportedAgainIsNotNew() {
        step.run(EMBASSY, List.of(saying("谢谢@路人甲")), NOON);
        Timeline later = timeline(MORNING.plusSeconds(60), post("谢谢@路人甲"));

        assertThat(step.run(EMBASSY, List.of(saying("谢谢@路人甲"), later), NOON)).isEqualTo(new Result(0, 1, 1));

        assertThat(texts()).containsExactly("谢谢@…");
    }

    @Test
    void whatTheArchiveHasInTheWrongOrderIsStale() {
        List<Timeline> backwards = List.of(ARCHIVE.get(2), ARCHIVE.get(1), ARCHIVE.get(0));

        assertThat(step.run(EMBASSY, backwards, NOON)).isEqualTo(new Result(1, 0, 2));
    }

    @Test
    void anArchiveThatCountsMicrosecondsIsRecognised() {
        Timeline fine = timeline(MORNING.plusNanos(1_999_999), shown(PUBLISHED, 1, 2, 3));
        step.run(EMBASSY, List.of(fine), NOON);

        assertThat(log.entries()).extracting(Observation::slot).containsExactly(MORNING.plusMillis(1));
        assertThat(step.run(EMBASSY, List.of(fine), NOON)).isEqualTo(new Result(0, 0, 1));
    }

    @Test
    void anAccountThatIsKnownKeepsItsOwnFacts() {
        accounts.put(new WatchedAccount(EMBASSY, PollState.start(NOON)));
        Account archived = Account.unlisted(Samples.ID, "old name");

        step.run(archived, ARCHIVE, NOON);

        assertThat(accounts.get(Samples.ID).account()).isEqualTo(EMBASSY);
        assertThat(accounts.get(Samples.ID).poll().dueAt()).isEqualTo(NOON);
    }

    /** A slot stands after those before it: a poll that waited while an archive was read must still be possible. */
    @Test
    void anAccountThatWasDueBeforeTheArchivesLastEntryIsPolledAfterIt() {
        accounts.put(new WatchedAccount(EMBASSY, PollState.start(MORNING)));

        step.run(EMBASSY, ARCHIVE, NOON);

        Instant due = accounts.get(Samples.ID).poll().dueAt();
        assertThat(due).isEqualTo(MORNING.plusSeconds(7_200).plusMillis(1));
        PollStep poll = new PollStep(
                accounts, log, (account, ticket) -> timeline(NOON, shown(PUBLISHED, 5, 5, 50)), () -> NOON);
        assertThat(poll.run(new PollTicket(Samples.ID, due))).isEqualTo(PollStep.Result.CHANGED);
        assertThat(log.entries()).hasSize(3);
    }

    @Test
    void anImportThatDiedIsRepeatedToTheSameEnd() {
        saboteur.dieBefore(2);
        assertThatThrownBy(() -> step.run(EMBASSY, ARCHIVE, NOON)).isInstanceOf(Saboteur.Death.class);
        assertThat(log.entries()).hasSize(2);
        assertThat(accounts.all()).isEmpty();

        assertThat(step.run(EMBASSY, ARCHIVE, NOON)).isEqualTo(new Result(2, 1, 0));

        assertThat(log.entries()).hasSize(2);
        assertThat(accounts.get(Samples.ID).poll().slot()).isEqualTo(MORNING.plusSeconds(7_200));
    }

    @Test
    void anotherArchiveAfterAnImportThatDiedIsWrittenBehindWhatThatOneLogged() {
        saboteur.dieBefore(2);
        assertThatThrownBy(() -> step.run(EMBASSY, ARCHIVE, NOON)).isInstanceOf(Saboteur.Death.class);
        List<Timeline> other = List.of(
                timeline(MORNING.plusSeconds(60), shown(PUBLISHED, 1, 2, 4)),
                timeline(MORNING.plusSeconds(9_000), shown(PUBLISHED, 1, 2, 10)));

        assertThat(step.run(EMBASSY, other, NOON)).isEqualTo(new Result(1, 0, 1));

        assertThat(accounts.get(Samples.ID).poll().slot()).isEqualTo(MORNING.plusSeconds(9_000));
    }

    @Test
    void anImportThatLosesTheRaceReadsTheAccountAgain() {
        saboteur.beforeNextWrite(() -> accounts.put(new WatchedAccount(EMBASSY, PollState.start(NOON))));

        step.run(EMBASSY, ARCHIVE, NOON);

        assertThat(accounts.get(Samples.ID).poll().dueAt()).isEqualTo(NOON);
        assertThat(accounts.get(Samples.ID).poll().slot()).isEqualTo(MORNING.plusSeconds(7_200));
        assertThat(log.entries()).hasSize(2);
    }

    private static Timeline saying(String text) {
        return timeline(MORNING, post(text));
    }

    private static ShownPost post(String text) {
        return new ShownPost(Samples.mid(PUBLISHED), PUBLISHED, PostType.ORIGINAL, Engagement.of(1, 2, 3), text);
    }

    private List<String> texts() {
        return log.entries().stream()
                .flatMap(entry -> entry.readings().stream())
                .map(Reading::text)
                .toList();
    }
}
