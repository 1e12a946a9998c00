package org.legation.adapters.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.legation.core.alert.Alert;
import org.legation.core.observe.Observation;
import org.legation.core.observe.Reading;
import org.legation.core.post.Count;
import org.legation.core.post.Engagement;
import org.legation.core.post.Mid;
import org.legation.core.post.PostType;
import org.legation.core.score.Baseline;
import org.legation.core.score.Scored;
import org.legation.core.score.Scorer;

/** A state that was stored and read goes on exactly as one that was not: the log alone says what an account's numbers are. */
class StoredStatesTest {

    private static final String ACCOUNT = "9900000001";
    private static final Instant START = Instant.parse("2026-11-02T00:00:00Z");

    @Property(tries = 30)
    void whatIsStoredGoesOnAsWhatIsNot(@ForAll long seed) {
        Baseline kept = Baseline.start(ACCOUNT);
        Baseline stored = kept;
        for (Observation entry : log(seed)) {
            Scored next = Scorer.fold(kept, entry);
            Scored again = Scorer.fold(stored, entry);

            assertThat(again.alerts()).isEqualTo(next.alerts());
            assertThat(again.changes()).isEqualTo(next.changes());
            assertThat(again.after()).isEqualTo(next.after());
            kept = next.after();
            stored = BaselineItems.read(BaselineItems.write(again.after()));
            assertThat(stored).isEqualTo(kept);
        }
    }

    /** Else the law above would say little. */
    @Test
    void inTheseLogsBothAPostAndAnAccountSpikeAndCalmDown() {
        List<Alert> alerts = new ArrayList<>();
        for (long seed = 0; seed < 10; seed++) {
            Baseline baseline = Baseline.start(ACCOUNT);
            for (Observation entry : log(seed)) {
                Scored scored = Scorer.fold(baseline, entry);
                baseline = scored.after();
                alerts.addAll(scored.alerts());
            }
        }
        assertThat(alerts).extracting(Alert::id).anyMatch(id -> id.matches("h[0-9]+-s[0-9]+"));
        assertThat(alerts).extracting(Alert::id).anyMatch(id -> id.matches("[0-9]+-s[0-9]+"));
        assertThat(alerts).extracting(Alert::id).anyMatch(id -> id.contains("resolved"));
    }

    /** Two weeks of a post every eight hours, one in thirty of them a hit, looked at now often and now seldom. */
    private static List<Observation> log(long seed) {
        Random random = new Random(seed);
        List<Observation> log = new ArrayList<>();
        Instant slot = START;
        Instant previous = null;
        while (log.size() < 400) {
            slot = slot.plusMillis(60_000L * (random.nextInt(12) == 0 ? 300 : 40) + random.nextInt(5_000));
            Instant at = slot.plusMillis(random.nextInt(20_000));
            List<Reading> readings = new ArrayList<>();
            long newest = Duration.between(START, at).toHours() / 8;
            for (long post = newest; post >= Math.max(0, newest - 8); post--) {
                readings.add(reading(post, at, previous, seed));
            }
            log.add(new Observation(ACCOUNT, slot, at, previous, "test", Count.of(20_000), readings));
            previous = slot;
        }
        return log;
    }

    private static Reading reading(long post, Instant at, Instant previous, long seed) {
        Instant published = START.plus(Duration.ofHours(8 * post));
        Random ofPost = new Random(seed * 1000 + post);
        boolean hit = ofPost.nextInt(30) == 0;
        double size = (hit ? 20_000 : 200) * Math.exp(0.6 * ofPost.nextGaussian());
        double grown = 1 - Math.exp(-Duration.between(published, at).toMinutes() / 240.0);
        long likes = Math.round(size * grown);
        return new Reading(
                Mid.of(published, (int) post),
                published,
                post % 5 == 4 ? PostType.REPOST : PostType.ORIGINAL,
                Engagement.of(likes / 10, likes / 20, likes),
                previous != null && previous.isAfter(published) ? at.minusSeconds(300) : null,
                null);
    }
}
