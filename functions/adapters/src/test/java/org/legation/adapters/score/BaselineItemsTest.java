package org.legation.adapters.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.legation.adapters.Some;
import org.legation.adapters.SomeStates;
import org.legation.adapters.table.ItemSize;
import org.legation.core.coding.Category;
import org.legation.core.coding.Coding;
import org.legation.core.coding.Cue;
import org.legation.core.coding.Principle;
import org.legation.core.expect.AgeCells;
import org.legation.core.expect.AgeGrid;
import org.legation.core.expect.Cell;
import org.legation.core.expect.Mix;
import org.legation.core.expect.PeerGroup;
import org.legation.core.expect.PeerPrior;
import org.legation.core.expect.Peers;
import org.legation.core.expect.Tail;
import org.legation.core.post.Basis;
import org.legation.core.post.Count;
import org.legation.core.post.Engagement;
import org.legation.core.post.Mid;
import org.legation.core.post.PostType;
import org.legation.core.score.Baseline;
import org.legation.core.score.HourlyGains;
import org.legation.core.score.LivePost;
import org.legation.core.score.Versions;
import org.legation.core.spike.Detection;
import org.legation.core.spike.Heat;
import org.legation.core.text.Tone;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class BaselineItemsTest {

    /** What accounts of a size taught, of both types. */
    private static final Peers PEERS = new Peers(
            LocalDate.of(2026, 11, 20),
            Map.of(PostType.ORIGINAL, taught(), PostType.REPOST, taught()),
            new Tail(List.of(68_000L, 21_600L, 6_800L, 2_160L, 680L, 216L, 68L, 21L, 7L, 2L, 0L, 0L, 1L)));

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
    void aBaselineOfBeforeThereWasDetectionIsOfNoVersionAndKeepsItsPlaceInTheLog() {
        Baseline baseline = baselines().sample();
        Map<String, AttributeValue> old = new HashMap<>(BaselineItems.write(baseline));
        old.remove("detection");
        old.put("live", AttributeValue.fromB(SdkBytes.fromByteArray(new byte[] {1, 2, 3})));

        Baseline read = BaselineItems.read(old);

        assertThat(read.isCurrent()).isFalse();
        assertThat(read.slot()).isEqualTo(baseline.slot());
        assertThat(read.live()).isEmpty();
        assertThat(read.detection()).isEqualTo(Detection.START);
    }

    /** A write is billed by started kilobytes. */
    @ParameterizedTest
    @CsvSource({"5, 1024", "10, 1280"})
    void anAccountOfSomeLivePostsStaysBelow(int posts, int bytes) {
        // given posts that still move, both types learned, peers of both, gains in many hours, and a month of hours
        // known
        Instant now = Instant.parse("2026-11-20T12:00:00Z");
        TreeMap<Mid, LivePost> live = new TreeMap<>();
        HourlyGains gains = HourlyGains.NONE;
        for (int i = 0; i < posts; i++) {
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
                            new Heat(120, 180, 0, null),
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
                PEERS,
                new Detection(
                        Map.of(PostType.ORIGINAL, new Mix(20, 2, 1, 17), PostType.REPOST, new Mix(4, 1, 1, 2)),
                        new Tail(List.of(300L, 90L, 40L, 9L, 3L, 1L, 0L, 0L, 0L, 0L, 0L, 0L, 0L)),
                        SomeStates.hours(now.minus(Duration.ofDays(30)), 900, 1)));

        assertThat(ItemSize.of(BaselineItems.write(baseline))).isLessThan(bytes);
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
                                        Some.peers().injectNull(0.5),
                                        SomeStates.detections())
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
                        learned.peers,
                        learned.detection));
    }

    private record Learned(
            @Nullable Instant silentUntil,
            Map<PostType, AgeCells> cells,
            @Nullable Peers peers,
            Detection detection) {}

    private static PeerPrior taught() {
        return new PeerPrior(Basis.ALL, PeerGroup.SIZE, 40, 1200, Collections.nCopies(AgeGrid.SIZE, 0.558), 0.9, 0.4);
    }

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
                        new LivePost(mid, published, type, counts, high, published, published, null, Heat.COLD, null))
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
                        SomeStates.heats(),
                        Arbitraries.of(true, false),
                        Some.codings().injectNull(0.3))
                .as((read, changed, over, heat, usual, coding) -> new LivePost(
                        post.mid(),
                        usual ? post.mid().publishedAt().orElse(post.publishedAt()) : post.publishedAt(),
                        post.type(),
                        post.counts(),
                        usual ? post.counts() : post.high(),
                        read,
                        changed,
                        over,
                        heat,
                        coding));
    }
}
