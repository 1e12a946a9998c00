package org.legation.adapters.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.legation.adapters.Some;
import org.legation.core.coding.Evidence;
import org.legation.core.observe.Absence;
import org.legation.core.post.Mid;
import org.legation.core.post.PostId;
import org.legation.core.post.PostType;
import org.legation.core.score.CurvePoint;
import org.legation.core.score.Expected;
import org.legation.core.score.PostRecord;
import org.legation.core.score.PostText;
import org.legation.core.score.Tombstone;

class PostItemsTest {

    @Property(tries = 200)
    void everyPostComesBack(@ForAll("posts") PostRecord post) {
        assertThat(PostItems.read(PostItems.write(post))).isEqualTo(post);
        assertThat(PostItems.isText(PostItems.write(post))).isFalse();
    }

    @Property(tries = 200)
    void everyTextComesBack(@ForAll("texts") PostText text) {
        assertThat(PostItems.readText(PostItems.write(text))).isEqualTo(text);
        assertThat(PostItems.isText(PostItems.write(text))).isTrue();
    }

    @Property(tries = 200)
    void keysSortAsIdsDo(@ForAll("mids") Mid one, @ForAll("mids") Mid other) {
        int byKey = PostItems.sort(one).compareTo(PostItems.sort(other));

        assertThat(Integer.signum(byKey)).isEqualTo(one.compareTo(other));
    }

    @Provide
    Arbitrary<PostRecord> posts() {
        Arbitrary<Map<Integer, CurvePoint>> curves = Arbitraries.maps(
                        Arbitraries.integers().between(0, 40),
                        Combinators.combine(Some.moments(), Some.engagements()).as(CurvePoint::new))
                .ofMaxSize(5);
        Arbitrary<Double> amounts = Arbitraries.doubles().between(0, 1e9);
        Arbitrary<Expected> expected = Combinators.combine(
                        Some.bases(), amounts, amounts, Arbitraries.doubles().between(0, 1))
                .as(Expected::new);
        return Combinators.combine(Some.accountIds(), Some.mids(), Some.moments(), Some.types(), Some.moments())
                .as(PostOf::new)
                .flatMap(of -> Combinators.combine(
                                Some.moments(),
                                Some.engagements(),
                                expected.injectNull(0.3),
                                tombstones().injectNull(0.5),
                                Some.counts(),
                                Arbitraries.integers().between(0, 300),
                                Some.codings().injectNull(0.3),
                                curves)
                        .as((observed, counts, wanted, tombstone, followers, version, coding, curve) -> new PostRecord(
                                of.account,
                                of.mid,
                                of.published,
                                of.type,
                                of.firstSeen,
                                observed,
                                counts,
                                followers,
                                wanted,
                                version,
                                coding,
                                tombstone,
                                new TreeMap<>(curve))));
    }

    private static Arbitrary<Tombstone> tombstones() {
        return Combinators.combine(Arbitraries.of(Absence.Kind.class), Some.moments())
                .as(Tombstone::new);
    }

    private record PostOf(String account, Mid mid, Instant published, PostType type, Instant firstSeen) {}

    private static Arbitrary<List<Evidence>> evidence() {
        Arbitrary<String> words = Some.texts().filter(word -> !word.isEmpty());
        return Combinators.combine(
                        Arbitraries.of("CON", "P3", "LOOP"), words.list().ofMaxSize(3))
                .as(Evidence::new)
                .list()
                .ofMaxSize(3);
    }

    @Provide
    Arbitrary<PostText> texts() {
        Arbitrary<Instant> ends = Some.moments().map(end -> end.truncatedTo(ChronoUnit.SECONDS));
        return Combinators.combine(
                        Some.accountIds(),
                        Some.mids(),
                        Some.texts(),
                        Some.moments(),
                        Arbitraries.integers().between(0, 99),
                        Arbitraries.of(true, false),
                        evidence(),
                        ends.injectNull(0.5))
                .as((account, mid, text, at, edits, truncated, evidence, end) -> new PostText(
                        new PostId(account, mid), text, at, edits, truncated, evidence.size(), evidence, end));
    }

    @Provide
    Arbitrary<Mid> mids() {
        return Some.mids();
    }
}
