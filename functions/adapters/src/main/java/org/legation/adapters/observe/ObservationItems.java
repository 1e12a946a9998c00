package org.legation.adapters.observe;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.legation.adapters.table.ItemReader;
import org.legation.adapters.table.ItemWriter;
import org.legation.adapters.table.PeersBytes;
import org.legation.core.observe.Fingerprint;
import org.legation.core.observe.Observation;
import org.legation.core.observe.Reading;
import org.legation.core.post.Engagement;
import org.legation.core.post.Mid;
import org.legation.core.post.PostType;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * How an observation lies in its item. The attributes of readings have short names, since there are many: m mid, p time
 * of publication where it is not the id's, y {@code r} for reposts, r c l the counts, h held until where it is not the
 * observation's, t text, e edits, x where the text is only a beginning, f the fingerprint where it is not the text's.
 */
public final class ObservationItems {

    private ObservationItems() {}

    static Map<String, AttributeValue> write(Observation entry, Instant expiresAt) {
        Instant held = commonHeldUntil(entry);
        List<AttributeValue> readings = new ArrayList<>();
        entry.readings().forEach(reading -> readings.add(AttributeValue.fromM(write(reading, held))));
        ItemWriter item = new ItemWriter()
                .with("accountId", entry.accountId())
                .with("slot", ItemWriter.key(entry.slot()))
                .with("at", entry.observedAt())
                .with("previous", entry.previousSlot())
                .with("source", entry.source())
                .with("followers", entry.followers())
                .with("held", held)
                .with("readings", readings)
                .with("expiresAt", expiresAt.getEpochSecond());
        ReachItems.write(entry.reach(), item);
        if (entry.peers() != null) {
            item.with("peers", PeersBytes.pack(entry.peers()));
        }
        return item.item();
    }

    /** Reads an item, or its image in a stream. */
    public static Observation read(Map<String, AttributeValue> attributes) {
        ItemReader item = new ItemReader(attributes);
        Instant held = item.optionalInstant("held");
        List<Reading> readings = new ArrayList<>();
        item.list("readings").forEach(reading -> readings.add(read(new ItemReader(reading.m()), held)));
        return new Observation(
                item.string("accountId"),
                Instant.parse(item.string("slot")),
                item.instant("at"),
                item.optionalInstant("previous"),
                item.string("source"),
                item.count("followers"),
                readings,
                ReachItems.read(item),
                item.has("peers") ? PeersBytes.unpack(item.bytes("peers")) : null);
    }

    private static Map<String, AttributeValue> write(Reading reading, @Nullable Instant held) {
        ItemWriter item = new ItemWriter()
                .with("m", reading.mid().value())
                .with("r", reading.counts().reposts())
                .with("c", reading.counts().comments())
                .with("l", reading.counts().likes())
                .with("t", reading.text());
        if (reading.edits() > 0) {
            item.with("e", reading.edits());
        }
        if (reading.truncated()) {
            item.with("x", true);
        }
        if (reading.fingerprint() != plainFingerprint(reading.text(), reading.edits())) {
            item.with("f", reading.fingerprint());
        }
        if (reading.type() == PostType.REPOST) {
            item.with("y", "r");
        }
        if (!reading.mid().publishedAt().filter(reading.publishedAt()::equals).isPresent()) {
            item.with("p", reading.publishedAt());
        }
        if (reading.heldUntil() == null) {
            item.with("h", 0);
        } else if (!reading.heldUntil().equals(held)) {
            item.with("h", reading.heldUntil());
        }
        return item.item();
    }

    private static Reading read(ItemReader item, @Nullable Instant held) {
        Mid mid = new Mid(item.number("m"));
        Instant published = item.optionalInstant("p");
        Instant own = item.optionalInstant("h");
        String text = item.optionalString("t");
        int edits = (int) item.number("e", 0);
        return new Reading(
                mid,
                published != null ? published : mid.publishedAt().orElseThrow(),
                item.has("y") ? PostType.REPOST : PostType.ORIGINAL,
                new Engagement(item.count("r"), item.count("c"), item.count("l")),
                own == null ? held : own.equals(Instant.EPOCH) ? null : own,
                text,
                edits,
                item.has("x"),
                (int) item.number("f", plainFingerprint(text, edits)));
    }

    /** The fingerprint of a text that was listed whole; only another one is written. */
    private static int plainFingerprint(@Nullable String text, int edits) {
        return text == null ? 0 : Fingerprint.of(text, edits);
    }

    /** Most readings of a timeline were last seen at the same poll; that time is written once. */
    private static @Nullable Instant commonHeldUntil(Observation entry) {
        return entry.readings().stream()
                .map(Reading::heldUntil)
                .filter(held -> held != null)
                .findFirst()
                .orElse(null);
    }
}
