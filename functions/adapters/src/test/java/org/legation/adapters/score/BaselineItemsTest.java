package org.legation.adapters.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.legation.adapters.Some;
import org.legation.adapters.table.ItemSize;
import org.legation.core.alert.Severity;
import org.legation.core.coding.Category;
import org.legation.core.coding.Coding;
import org.legation.core.coding.Cue;
import org.legation.core.coding.Principle;
import org.legation.core.expect.AgeCells;
import org.legation.core.expect.AgeGrid;
import org.legation.core.expect.Cell;
import org.legation.core.expect.Peers;
import org.legation.core.post.Count;
import org.legation.core.post.Engagement;
import org.legation.core.post.Mid;
import org.legation.core.post.PostType;
import org.legation.core.score.Baseline;
import org.legation.core.score.HourlyGains;
import org.legation.core.score.LivePost;
import org.legation.core.score.Versions;
import org.legation.core.text.Tone;

class BaselineItemsTest {

    @Property(tries = 200)
    void everyBaselineComesBack(@ForAll("baselines") Baseline baseline) {
        assertThat(BaselineItems.read(BaselineItems.write(baseline))).isEqualTo(baseline);
    }

    @Test
    void theStartComesBack() {
        Baseline start = Baseline.start("1743951792");

        assertThat(BaselineItems.read(BaselineItems.write(start))).isEqualTo(start);
    }

    @Test
    void anOrdinaryAccountStaysBelowAKilobyte() {
        // given ten posts that still move, both types learned, peers of both, and gains in half of the hours
        Instant now = Instant.parse("2026-11-20T12:00:00Z");
        TreeMap<Mid, LivePost> live = new TreeMap<>();
        HourlyGains gains = HourlyGains.NONE;
        for (int i = 0; i < 10; i++) {
            Instant published = now.minusSeconds(20_000L * i);
            Mid mid = Mid.of(published, i);
            Engagement counts = Engagement.of(300 + i, 200, 9000);
            live.put(
                    mid,
                    new LivePost(
                            mid,
                            published,
                            PostType.ORIGINAL,
                            counts,
                            counts,
                            now,
                            now,
                            -120,
                            null,
                            false,
                            coding(now)));
            gains = gains.plus(HourlyGains.of(hour(i)));
        }
        AgeCells cells = AgeCells.EMPTY;
        Baseline baseline = new Baseline(
                "1743951792",
                Versions.CURRENT,
                now,
                now,
                Count.of(3_000_000),
                gains,
                null,
                Map.of(PostType.ORIGINAL, cells, PostType.REPOST, cells),
                live,
                Some.peers().sample());

        assertThat(ItemSize.of(BaselineItems.write(baseline))).isLessThan(1024);
    }

    private static long[] hour(int hour) {
        long[] values = new long[3 * HourlyGains.HOURS];
        values[3 * hour] = 40;
        values[3 * hour + 1] = 20;
        values[3 * hour + 2] = 900;
        return values;
    }

    @Provide
    Arbitrary<Baseline> baselines() {
        Arbitrary<Versions> versions = Combinators.combine(
                        Arbitraries.integers().between(0, 300),
                        Arbitraries.integers().between(0, 300))
                .as(Versions::new);
        return Combinators.combine(
                        Some.accountIds(),
                        versions,
                        Some.moments(),
                        Some.moments(),
                        Some.counts(),
                        Some.gains(),
                        Combinators.combine(
                                        Some.moments().injectNull(0.8),
                                        Arbitraries.maps(Some.types(), cells()).ofMaxSize(2),
                                        Some.peers().injectNull(0.5))
                                .as(Learned::new),
                        live())
                .as((account, by, slot, asOf, followers, gains, learned, live) -> new Baseline(
                        account,
                        by,
                        slot,
                        asOf,
                        followers,
                        gains,
                        learned.silentUntil,
                        learned.cells,
                        live,
                        learned.peers));
    }

    private record Learned(
            @Nullable Instant silentUntil,
            Map<PostType, AgeCells> cells,
            @Nullable Peers peers) {}

    /** As most posts are coded. */
    private static Coding coding(Instant at) {
        return new Coding(
                1,
                at,
                new Tone(70, 10, 20, 3),
                List.of(Category.CUL, Category.TOU),
                Set.of(Principle.CONSERVATION),
                Set.of(Cue.P2, Cue.P3));
    }

    private static Arbitrary<AgeCells> cells() {
        Arbitrary<Float> numbers = Arbitraries.floats().between(-1e6f, 1e6f);
        Arbitrary<List<Cell>> cells = Combinators.combine(numbers, numbers, numbers)
                .as(Cell::new)
                .list()
                .ofSize(AgeGrid.SIZE);
        return Combinators.combine(Some.bases(), cells).as(AgeCells::new);
    }

    private static Arbitrary<NavigableMap<Mid, LivePost>> live() {
        return Combinators.combine(Some.mids(), Some.moments(), Some.types(), Some.engagements(), Some.engagements())
                .as((mid, published, type, counts, high) ->
                        new LivePost(mid, published, type, counts, high, published, published, null, null, false, null))
                .flatMap(BaselineItemsTest::live)
                .list()
                .uniqueElements(LivePost::mid)
                .ofMaxSize(5)
                .map(posts -> {
                    NavigableMap<Mid, LivePost> byMid = new TreeMap<>();
                    posts.forEach(post -> byMid.put(post.mid(), post));
                    return byMid;
                });
    }

    /** The same post with any state; often published when its id says, and with counts that never fell. */
    private static Arbitrary<LivePost> live(LivePost post) {
        return Combinators.combine(
                        Some.moments(),
                        Some.moments(),
                        Arbitraries.integers().injectNull(0.3),
                        Arbitraries.of(Severity.class).injectNull(0.3),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false),
                        Some.codings().injectNull(0.3))
                .as((read, changed, over, alerted, toConfirm, usual, coding) -> new LivePost(
                        post.mid(),
                        usual ? post.mid().publishedAt().orElse(post.publishedAt()) : post.publishedAt(),
                        post.type(),
                        post.counts(),
                        usual ? post.counts() : post.high(),
                        read,
                        changed,
                        over,
                        alerted,
                        toConfirm,
                        coding));
    }
}
