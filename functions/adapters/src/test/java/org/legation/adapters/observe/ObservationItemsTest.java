package org.legation.adapters.observe;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.legation.adapters.Json;
import org.legation.adapters.Some;
import org.legation.adapters.table.AttributeJson;
import org.legation.core.observe.Observation;
import org.legation.core.observe.Reach;
import org.legation.core.observe.Reading;
import org.legation.core.post.Count;
import org.legation.core.post.Engagement;
import org.legation.core.post.Mid;
import org.legation.core.post.PostType;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class ObservationItemsTest {

    private static final Instant SLOT = Instant.parse("2026-11-20T01:30:00Z");

    @Property(tries = 200)
    void everyObservationComesBackThroughItemAndStream(@ForAll("observations") Observation observation)
            throws JsonProcessingException {
        Map<String, AttributeValue> item = ObservationItems.write(observation, SLOT);
        String image = AttributeJson.write(item).toString();

        assertThat(ObservationItems.read(item)).isEqualTo(observation);
        assertThat(ObservationItems.read(AttributeJson.read(Json.MAPPER.readTree(image))))
                .isEqualTo(observation);
    }

    @Test
    void whatIsUsualTakesNoPlace() {
        // given a reading whose time is that of its id, held as long as the others
        Mid mid = Mid.of(SLOT.minusSeconds(600), 1);
        Reading reading = new Reading(
                mid, SLOT.minusSeconds(600), PostType.ORIGINAL, Engagement.of(1, 2, 3), SLOT.minusSeconds(300), null);
        Observation entry = new Observation("1", SLOT, SLOT, null, "mobile", Count.missing(), List.of(reading));

        Map<String, AttributeValue> item = ObservationItems.write(entry, SLOT.plusSeconds(60));

        assertThat(item.get("readings").l().get(0).m()).containsOnlyKeys("m", "r", "c", "l");
        assertThat(item.get("expiresAt").n()).isEqualTo(Long.toString(SLOT.getEpochSecond() + 60));
    }

    @Provide
    Arbitrary<Observation> observations() {
        Arbitrary<Long> gaps = Arbitraries.longs().between(0, 1_000_000_000L);
        return Combinators.combine(
                        Some.accountIds(),
                        Some.moments(),
                        gaps,
                        gaps.injectNull(0.3),
                        Some.texts(),
                        Some.counts(),
                        readings().list().ofMaxSize(6),
                        Some.peers().injectNull(0.5))
                .as((id, slot, late, before, source, followers, readings, peers) -> new Observation(
                        id,
                        slot,
                        slot.plusMillis(late),
                        before == null ? null : slot.minusMillis(before + 1),
                        source,
                        followers,
                        readings,
                        Reach.UNKNOWN,
                        peers));
    }

    private static Arbitrary<Reading> readings() {
        // few moments, so that some are held until the same and some are not
        Arbitrary<Instant> held = Arbitraries.of(SLOT, SLOT.minusMillis(1), SLOT.minusSeconds(90));
        Arbitrary<Reading> any = Combinators.combine(
                        Some.mids(),
                        Some.moments(),
                        Some.types(),
                        Some.engagements(),
                        held.injectNull(0.3),
                        Some.texts().injectNull(0.5))
                .as(Reading::new);
        return any.map(reading -> reading.mid().value() % 2 == 0 ? reading : withTimeOfId(reading));
    }

    private static Reading withTimeOfId(Reading reading) {
        return new Reading(
                reading.mid(),
                reading.mid().publishedAt().orElse(reading.publishedAt()),
                reading.type(),
                reading.counts(),
                reading.heldUntil(),
                reading.text());
    }
}
