package org.legation.core.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.legation.core.Samples.NOON;
import static org.legation.core.Samples.counts;
import static org.legation.core.Samples.entry;
import static org.legation.core.Samples.reading;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.legation.core.Samples;
import org.legation.core.alert.Spike;
import org.legation.core.alert.SpikeEnd;
import org.legation.core.observe.Reading;
import org.legation.core.post.Basis;
import org.legation.core.post.Engagement;
import org.legation.core.post.PostType;
import org.legation.core.spike.Heat;
import org.legation.core.spike.PostChannel;

/** Which readings raise an alert. The account's posts usually have about 88 interactions at three hours. */
class ScorerAlertsTest {

    private static final Instant PUBLISHED = NOON.minus(Duration.ofHours(3));
    private static final Baseline USUAL = Samples.baseline(NOON, Samples.usual(100, 60));

    /** The likes of one post at readings a minute apart, and what each of them raises. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "ordinary,                                  100 200,           - -",
        "one reading alone counts less,             500 500 510,       - s30 -",
        "one that is gone is not confirmed,         500 200 500 510,   - - - s30",
        "rare enough at once,                       800,               s30",
        "worse than before,                         500 800 1000,      - s30 s40",
        "confirmed,                                 1000 1000,         s35 s45",
        "never again what is less,                  1000 995 990 500,  s35 s45 - -"
    })
    void anAlertIsRaisedOnlyAboveTheOneBefore(String row, String likes, String raised) {
        assertThat(raisedBy(USUAL, likes)).containsExactly(raised.split(" "));
    }

    @Test
    void aReadingThatIsWeibosCorrectionIsNotJudgedButTheNextIs() {
        // given a post that had spiked while nothing was known of the account, so that no alert was raised
        LivePost spiked = live(Engagement.of(0, 0, 2_000));
        Baseline state = with(USUAL, spiked);

        Scored corrected = Scorer.fold(state, entry(NOON.plusSeconds(60), reading(PUBLISHED, 0, 0, 1_500)));
        Scored next = Scorer.fold(corrected.after(), entry(NOON.plusSeconds(120), reading(PUBLISHED, 0, 0, 1_500)));

        assertThat(corrected.alerts()).isEmpty();
        assertThat(next.alerts()).hasSize(1);
    }

    @Test
    void anAlertCarriesTheFactsItWasJudgedBy() {
        Reading reading = reading(PUBLISHED, counts("100 1.2万 100万+"));

        Spike alert = (Spike) Scorer.fold(USUAL, entry(NOON.plusSeconds(60), reading))
                .alerts()
                .get(0);

        assertThat(alert.accountId()).isEqualTo(Samples.ID);
        assertThat(alert.subject().mid()).isEqualTo(Samples.mid(PUBLISHED));
        assertThat(alert.raisedAt()).isEqualTo(NOON.plusSeconds(60));
        assertThat(alert.basis()).isEqualTo(Basis.ALL);
        assertThat(alert.interactions()).as("the lower bounds").isEqualTo(100 + 11_500 + 1_000_000);
        assertThat(alert.expected()).isCloseTo(88.5, within(1.0));
        assertThat(alert.posts()).isCloseTo(39.7, within(0.1));
        assertThat(alert.rarity()).isLessThan(0.0001);
        assertThat(alert.rule()).isEqualTo(PostChannel.RULE);
    }

    @Test
    void roundedCountsAreJudgedByWhatIsCertain() {
        // 0.1万 is 1,000 in thousands: only 500 are certain.
        assertThat(raised(USUAL, reading(PUBLISHED, counts("0 0 1000")))).containsExactly("s35");
        assertThat(raised(USUAL, reading(PUBLISHED, counts("0 0 0.1万")))).containsExactly("-");
    }

    @Test
    void countsThatCannotBeComparedRaiseNothing() {
        assertThat(raised(USUAL, reading(PUBLISHED, counts("9000 9000 ?")))).containsExactly("-");
    }

    @Test
    void whatWasShownEarlierStandsForWhatIsNotShownNow() {
        Baseline state = Scorer.fold(USUAL, entry(NOON.plusSeconds(60), reading(PUBLISHED, 0, 0, 700)))
                .after();

        Scored scored = Scorer.fold(state, entry(NOON.plusSeconds(120), reading(PUBLISHED, counts("400 0 ?"))));

        assertThat(scored.alerts()).singleElement().satisfies(raised -> {
            Spike alert = (Spike) raised;
            assertThat(alert.interactions()).isEqualTo(1_100);
            assertThat(alert.counts()).isEqualTo(Engagement.of(400, 0, 700));
        });
    }

    @Test
    void postsOfOneEntryDoNotJudgeEachOther() {
        Reading first = reading(PUBLISHED, 0, 0, 1_000);
        Reading second = reading(PUBLISHED.minusSeconds(1), 0, 0, 1_000);

        Scored together = Scorer.fold(USUAL, entry(NOON.plusSeconds(60), first, second));

        assertThat(together.alerts()).hasSize(2);
        assertThat(((Spike) together.alerts().get(1)).posts())
                .isEqualTo(((Spike) together.alerts().get(0)).posts());
    }

    @Test
    void aRepostIsJudgedByRepostsNotByOriginals() {
        Reading original = reading(PUBLISHED, 0, 0, 800);
        Reading repost = new Reading(original.mid(), PUBLISHED, PostType.REPOST, original.counts(), null, null);

        assertThat(raised(USUAL, original)).containsExactly("s30");
        assertThat(raised(USUAL, repost)).containsExactly("-");
    }

    @Test
    void aPostOlderThan72HoursRaisesNothing() {
        Instant old = NOON.minus(Duration.ofHours(72));

        assertThat(raised(USUAL, reading(old, 0, 0, 100_000))).containsExactly("-");
    }

    @Test
    void aSpikeOfAPostThatIsNotLookedAtAnyMoreIsOver() {
        Instant begun = NOON.plusSeconds(60);
        Baseline state =
                Scorer.fold(USUAL, entry(begun, reading(PUBLISHED, 0, 0, 800))).after();

        Scored scored = Scorer.fold(state, entry(NOON.plus(Duration.ofDays(4))));

        assertThat(scored.alerts()).singleElement().satisfies(alert -> {
            SpikeEnd end = (SpikeEnd) alert;
            assertThat(end.how()).isEqualTo(SpikeEnd.How.RESOLVED);
            assertThat(end.interactions()).isEqualTo(800);
            assertThat(end.startedAt()).isEqualTo(begun);
        });
    }

    private static LivePost live(Engagement counts) {
        return new LivePost(
                Samples.mid(PUBLISHED),
                PUBLISHED,
                PostType.ORIGINAL,
                counts,
                counts,
                NOON,
                NOON,
                null,
                Heat.COLD,
                null);
    }

    private static Baseline with(Baseline state, LivePost post) {
        Baseline seen = Scorer.fold(state, entry(NOON.plusMillis(1), reading(PUBLISHED, 0, 0, 0)))
                .after();
        return new Baseline(
                state.accountId(),
                state.versions(),
                seen.slot(),
                seen.asOf(),
                state.followers(),
                state.gains(),
                state.silentUntil(),
                state.cells(),
                new TreeMap<>(Map.of(post.mid(), post)),
                state.peers(),
                state.detection());
    }

    private static List<String> raisedBy(Baseline start, String likes) {
        Reading[] readings = Arrays.stream(likes.trim().split(" "))
                .map(count -> reading(PUBLISHED, 0, 0, Long.parseLong(count)))
                .toArray(Reading[]::new);
        return raised(start, readings);
    }

    /** What each reading raises, each in an entry of its own. */
    private static List<String> raised(Baseline start, Reading... readings) {
        List<String> raised = new ArrayList<>();
        Baseline state = start;
        Instant at = NOON;
        for (Reading reading : readings) {
            at = at.plusSeconds(60);
            Scored scored = Scorer.fold(state, entry(at, reading));
            raised.add(
                    scored.alerts().isEmpty()
                            ? "-"
                            : word(scored.alerts().get(0).id()));
            state = scored.after();
        }
        return raised;
    }

    /** Without the post, such as {@code s25}. */
    private static String word(String id) {
        return id.substring(id.lastIndexOf('-') + 1);
    }
}
