package org.legation.core.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.legation.core.Samples.NOON;
import static org.legation.core.Samples.counts;
import static org.legation.core.Samples.held;
import static org.legation.core.Samples.reading;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.legation.core.Samples;
import org.legation.core.alert.Alert;
import org.legation.core.alert.DataTrouble;
import org.legation.core.alert.Spike;
import org.legation.core.alert.SpikeEnd;
import org.legation.core.expect.Mix;
import org.legation.core.memory.MemoryAlerts;
import org.legation.core.memory.MemoryBaselines;
import org.legation.core.memory.MemoryLog;
import org.legation.core.memory.MemoryPosts;
import org.legation.core.memory.Saboteur;
import org.legation.core.observe.Absence;
import org.legation.core.observe.Observation;
import org.legation.core.observe.Reach;
import org.legation.core.observe.Reading;
import org.legation.core.post.Basis;
import org.legation.core.post.Count;
import org.legation.core.post.Engagement;
import org.legation.core.post.PostType;
import org.legation.core.spike.Detection;

/** What may go wrong with the data of an account whose posts usually have about 100 interactions at three hours. */
class RobustnessRulesTest {

    private static final Instant PUBLISHED = NOON.minus(Duration.ofHours(3));
    private static final Baseline USUAL = Samples.baseline(NOON, Samples.usual(60, 71, 140));

    /**
     * Entries ten minutes apart, each with what it shows of a post (reposts/comments/likes, {@code absent} once or
     * {@code gone} for sure, {@code -} for nothing), and what each of them raises.
     */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "missing poll,                     0/0/500 - - 0/0/500,            - - - spike",
        "count decreases,                  0/0/100 0/0/1500 0/0/1200,      - spike -",
        "and the reading after is judged,  0/0/100 0/0/80 0/0/9000,        - - spike",
        "what was taken back confirms not, 0/0/500 0/0/80 0/0/500 0/0/505, - - - spike",
        "reset to 0 and back,              0/0/800 0/0/0 0/0/800,          spike - -",
        "and confirmed,                    0/0/500 0/0/0 0/0/500 0/0/500,  - - - spike",
        "reset of an ordinary post,        0/0/90 0/0/0 0/0/90,            - - -",
        "deletion while spiking,           0/0/800 absent gone gone,       spike - deleted -",
        "and what comes back is known,     0/0/2000 gone 0/0/900 0/0/900,  spike deleted - -",
        "deletion of an ordinary post,     0/0/90 absent gone,             - - -",
        "rounded counts,                   0/0/0.1万 0/0/0.1万,             - spike",
        "exact ones,                       0/0/1000,                       spike",
        "capped counts,                    0/0/100万+,                      spike",
        "a hidden count,                   500/?/500,                       -"
    })
    void everyEventHasItsRule(String row, String shown, String raised) {
        List<String> alerts = new ArrayList<>();
        Baseline state = USUAL;
        int minutes = 0;
        for (String word : shown.split(" ")) {
            minutes += 10;
            Scored scored = Scorer.fold(state, entry(minutes, word));
            alerts.add(words(scored.alerts()));
            state = scored.after();
        }

        assertThat(alerts).as(row).containsExactly(raised.split(" "));
    }

    @Test
    void aPostIsCountedOnceHoweverItEnds() {
        int fourDays = 4 * 24 * 60;
        Baseline seen = after(USUAL, entry(10, "0/0/300"));

        Baseline forgotten = after(seen, entry(fourDays, "-"));
        Baseline deleted = after(after(seen, entry(20, "gone")), entry(30, "gone"));
        Baseline both = after(deleted, entry(fourDays, "-"));

        assertThat(forgotten.detection().tally().posts()).isEqualTo(1);
        assertThat(deleted.detection().tally().posts()).isEqualTo(1);
        assertThat(both.detection().tally().posts()).isEqualTo(1);
    }

    @Test
    void aGapIsNamedAsFarAsNobodyLooked() {
        Baseline seen = after(USUAL, entry(10, "0/0/90"));
        Reading spike = reading(PUBLISHED, 0, 0, 2_000);
        Instant lookedAt = minutes(100);

        assertThat(spike(seen, entry(190, spike)).unseen()).isEqualTo(Duration.ofMinutes(180));
        assertThat(spike(seen, entry(190, held(spike, lookedAt))).unseen())
                .as("polls that saw nothing new are no gap")
                .isEqualTo(Duration.ofMinutes(90));
        assertThat(spike(USUAL, entry(190, spike)).unseen())
                .as("a post that is new to us")
                .isNull();
    }

    @Test
    void whatFellAndComesBackIsNoNewEngagement() {
        Baseline state = USUAL;
        for (String shown : List.of("0/0/800", "0/0/0", "0/0/800", "0/0/810")) {
            int minutes = 10 + (int) Duration.between(NOON, state.asOf()).toMinutes();
            state = after(state, entry(minutes, shown));
        }

        assertThat(state.gains().at(12)).isEqualTo(10);
    }

    @Test
    void cappedCountsTeachNothingAndExactOnesDo() {
        Instant younger = NOON.minus(Duration.ofMinutes(175));

        Baseline exact = learned(younger, "0 0 90", "0 0 100");
        Baseline capped = learned(younger, "0 0 90", "0 0 100万+");
        Baseline corrected = learned(younger, "0 0 90", "0 0 50");

        assertThat(exact.cells()).isNotEqualTo(USUAL.cells());
        assertThat(exact.detection().mix(PostType.ORIGINAL).n()).isEqualTo(1);
        assertThat(capped.cells()).isEqualTo(USUAL.cells());
        assertThat(capped.detection().mix(PostType.ORIGINAL)).isEqualTo(Mix.UNKNOWN);
        assertThat(corrected.cells()).isEqualTo(USUAL.cells());
    }

    @Test
    void whereCommentsAreHiddenTheOthersAreJudgedByTheirUsualShare() {
        Mix mix = Mix.UNKNOWN;
        for (int i = 0; i < 20; i++) {
            mix = mix.learn(Engagement.of(10, 20, 70));
        }
        Baseline knowsItsMix = with(USUAL, Detection.START.with(PostType.ORIGINAL, mix));

        Spike whole = spike(knowsItsMix, entry(10, "300/200/500"));
        Spike hidden = spike(knowsItsMix, entry(10, "500/?/500"));

        assertThat(hidden.basis()).isEqualTo(new Basis(true, false, true));
        assertThat(hidden.interactions()).isEqualTo(1_000);
        assertThat(hidden.expected()).isCloseTo(0.8 * whole.expected(), within(1e-3));
        assertThat(hidden.lead()).as("shares of some are no shares").isNull();
    }

    @Test
    void aRepostHasItsOwnUsualNumbers() {
        Reading original = reading(PUBLISHED, 0, 0, 800);
        Reading repost = new Reading(original.mid(), PUBLISHED, PostType.REPOST, original.counts(), null, null);

        assertThat(words(Scorer.fold(USUAL, entry(10, original)).alerts())).isEqualTo("spike");
        Scored scored = Scorer.fold(USUAL, entry(10, repost));

        assertThat(scored.alerts()).isEmpty();
        assertThat(scored.after().cells().get(PostType.ORIGINAL))
                .isEqualTo(USUAL.cells().get(PostType.ORIGINAL));
    }

    @ParameterizedTest
    @CsvSource({"20", "10"})
    void aDuplicateAndAnOlderObservationChangeNothing(int minutes) {
        Baseline state = after(USUAL, entry(20, "0/0/500"));

        Scored scored = Scorer.fold(state, entry(minutes, "0/0/5000"));

        assertThat(scored).isEqualTo(Scored.nothing(state));
    }

    @Test
    void aPostFromTheFutureIsAMinuteOld() {
        Reading ahead = reading(minutes(12), 0, 0, 5_000);

        Spike spike = spike(USUAL, entry(10, ahead));

        assertThat(spike.age()).isEqualTo(Duration.ofMinutes(1));
        assertThat(spike.expected()).isPositive();
    }

    @Test
    void aLostStateIsRebuiltFromTheLogWithoutASecondAlert() {
        Saboteur none = new Saboteur();
        for (long seed = 0; seed < 20; seed++) {
            List<Observation> history = History.of(seed);
            MemoryLog log = new MemoryLog(none);
            history.forEach(entry -> log.append(entry, entry.observedAt()));
            MemoryAlerts alerts = new MemoryAlerts(none);
            MemoryPosts posts = new MemoryPosts(none);
            MemoryBaselines first = new MemoryBaselines(none);
            new ScoreStep(log, first, posts, alerts).run(Samples.ID, history);
            List<MemoryAlerts.Key> raised = List.copyOf(alerts.values().keySet());

            MemoryBaselines lost = new MemoryBaselines(none);
            new ScoreStep(log, lost, posts, alerts)
                    .run(Samples.ID, history.subList(history.size() - 1, history.size()));

            assertThat(lost.values()).isEqualTo(first.values());
            assertThat(alerts.values().keySet()).containsExactlyElementsOf(raised);
        }
    }

    /** How many of the posts that were seen before fell, and whether that puts the account in doubt. */
    @ParameterizedTest
    @CsvSource({"2, 2, false", "2, 3, true", "1, 3, false", "2, 4, true", "2, 5, false", "3, 5, true", "0, 5, false"})
    void whereHalfOfAllCountsFellTheDataIsInDoubt(int fell, int compared, boolean doubt) {
        List<Reading> before = new ArrayList<>();
        List<Reading> after = new ArrayList<>();
        for (int i = 0; i < compared; i++) {
            before.add(reading(PUBLISHED.minusSeconds(i), 0, 0, 90));
            after.add(reading(PUBLISHED.minusSeconds(i), 0, 0, i < fell ? 60 : 91));
        }
        Baseline seen = after(USUAL, entry(10, before.toArray(Reading[]::new)));

        List<Alert> alerts =
                Scorer.fold(seen, entry(20, after.toArray(Reading[]::new))).alerts();

        Instant at = minutes(20);
        assertThat(alerts)
                .isEqualTo(
                        doubt
                                ? List.of(new DataTrouble(
                                        Samples.ID, at, DataTrouble.Kind.COUNTS_FELL, at, false, fell, compared))
                                : List.of());
    }

    private static Baseline learned(Instant published, String first, String second) {
        Baseline seen = after(USUAL, entry(1, reading(published, counts(first))));
        return after(seen, entry(11, reading(published, counts(second))));
    }

    private static Baseline after(Baseline state, Observation entry) {
        return Scorer.fold(state, entry).after();
    }

    private static Spike spike(Baseline state, Observation entry) {
        return (Spike) Scorer.fold(state, entry).alerts().get(0);
    }

    private static Baseline with(Baseline state, Detection detection) {
        return new Baseline(
                state.accountId(),
                state.versions(),
                state.slot(),
                state.asOf(),
                state.followers(),
                state.gains(),
                state.silentUntil(),
                state.cells(),
                state.live(),
                state.peers(),
                detection);
    }

    private static Observation entry(int minutes, String word) {
        return switch (word) {
            case "-" -> entry(minutes, Reach.UNKNOWN, null);
            case "absent", "gone" ->
                entry(
                        minutes,
                        new Reach(
                                List.of(),
                                List.of(new Absence(
                                        Samples.mid(PUBLISHED), Absence.Kind.GONE, word.equals("gone") ? 2 : 1))),
                        null);
            default -> entry(minutes, reading(PUBLISHED, counts(word.replace('/', ' '))));
        };
    }

    private static Observation entry(int minutes, Reading... readings) {
        return Samples.entry(minutes(minutes), readings);
    }

    private static Observation entry(int minutes, Reach reach, @Nullable Reading reading) {
        List<Reading> readings = reading == null ? List.of() : List.of(reading);
        Instant at = minutes(minutes);
        return new Observation(Samples.ID, at, at, null, "test", Count.of(10_000), readings, reach);
    }

    private static Instant minutes(long minutes) {
        return NOON.plus(Duration.ofMinutes(minutes));
    }

    private static String words(List<Alert> alerts) {
        return alerts.isEmpty()
                ? "-"
                : alerts.stream().map(RobustnessRulesTest::word).collect(Collectors.joining("+"));
    }

    private static String word(Alert alert) {
        return alert instanceof SpikeEnd end
                ? end.how().name().toLowerCase(Locale.ROOT)
                : alert.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }
}
