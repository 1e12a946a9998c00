package org.legation.adapters.score;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.legation.adapters.table.CodingBytes;
import org.legation.adapters.table.ItemReader;
import org.legation.adapters.table.ItemTable;
import org.legation.adapters.table.ItemWriter;
import org.legation.adapters.table.Packer;
import org.legation.adapters.table.Unpacker;
import org.legation.core.coding.Evidence;
import org.legation.core.observe.Absence;
import org.legation.core.post.Basis;
import org.legation.core.post.Engagement;
import org.legation.core.post.Mid;
import org.legation.core.post.PostId;
import org.legation.core.post.PostType;
import org.legation.core.score.CurvePoint;
import org.legation.core.score.Expected;
import org.legation.core.score.PostRecord;
import org.legation.core.score.PostText;
import org.legation.core.score.Tombstone;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** How a post lies in two items: its counts, which change, and its text, which hardly does. */
final class PostItems {

    private static final String TEXT = "#text";

    private PostItems() {}

    static ItemTable.Key key(PostId post) {
        return new ItemTable.Key(post.accountId(), sort(post.mid()));
    }

    static ItemTable.Key textKey(PostId post) {
        return new ItemTable.Key(post.accountId(), sort(post.mid()) + TEXT);
    }

    /** The id with leading zeros, so that it sorts. */
    static String sort(Mid mid) {
        return String.format(Locale.ROOT, "%018d", mid.value());
    }

    static boolean isText(Map<String, AttributeValue> item) {
        return new ItemReader(item).string("post").endsWith(TEXT);
    }

    static Map<String, AttributeValue> write(PostRecord post) {
        ItemWriter item = new ItemWriter()
                .with("accountId", post.accountId())
                .with("post", sort(post.mid()))
                .with("published", post.publishedAt())
                .with("firstSeen", post.firstSeenAt())
                .with("observed", post.observedAt())
                .with("r", post.counts().reposts())
                .with("c", post.counts().comments())
                .with("l", post.counts().likes())
                .with("followers", post.followers())
                .with("curve", curve(post));
        if (post.version() != 0) {
            item.with("expectation", post.version());
        }
        if (post.coding() != null) {
            Packer coding = new Packer();
            CodingBytes.pack(coding, post.coding(), post.publishedAt());
            item.with("coding", coding.bytes());
        }
        if (post.type() == PostType.REPOST) {
            item.with("repost", true);
        }
        if (post.tombstone() != null) {
            item.with("gone", post.tombstone().kind().name())
                    .with("goneAt", post.tombstone().at());
        }
        Expected expected = post.expected();
        if (expected != null) {
            item.with("basis", expected.basis().bits())
                    .with("expected", expected.interactions())
                    .with("posts", expected.posts())
                    .with("rarity", expected.rarity());
        }
        return item.item();
    }

    static PostRecord read(Map<String, AttributeValue> attributes) {
        ItemReader item = new ItemReader(attributes);
        Instant published = item.instant("published");
        TreeMap<Integer, CurvePoint> curve = new TreeMap<>();
        item.map("curve").forEach((step, point) -> curve.put(Integer.valueOf(step), point(published, point.l())));
        return new PostRecord(
                item.string("accountId"),
                Mid.parse(item.string("post")),
                published,
                item.has("repost") ? PostType.REPOST : PostType.ORIGINAL,
                item.instant("firstSeen"),
                item.instant("observed"),
                new Engagement(item.count("r"), item.count("c"), item.count("l")),
                item.count("followers"),
                expected(item),
                (int) item.number("expectation", 0),
                item.has("coding") ? CodingBytes.unpack(new Unpacker(item.bytes("coding")), published) : null,
                item.has("gone")
                        ? new Tombstone(Absence.Kind.valueOf(item.string("gone")), item.instant("goneAt"))
                        : null,
                curve);
    }

    static Map<String, AttributeValue> write(PostText text) {
        ItemWriter item = new ItemWriter()
                .with("accountId", text.post().accountId())
                .with("post", sort(text.post().mid()) + TEXT)
                .with("text", text.text())
                .with("at", text.at());
        if (text.edits() > 0) {
            item.with("edits", text.edits());
        }
        if (text.truncated()) {
            item.with("truncated", true);
        }
        if (text.codedBy() > 0) {
            item.with("codedBy", text.codedBy());
        }
        if (!text.evidence().isEmpty()) {
            item.with("evidence", evidence(text.evidence()));
        }
        if (text.expiresAt() != null) {
            item.with("expiresAt", text.expiresAt().getEpochSecond());
        }
        return item.item();
    }

    static PostText readText(Map<String, AttributeValue> attributes) {
        ItemReader item = new ItemReader(attributes);
        String sort = item.string("post");
        return new PostText(
                new PostId(item.string("accountId"), Mid.parse(sort.substring(0, sort.length() - TEXT.length()))),
                item.string("text"),
                item.instant("at"),
                (int) item.number("edits", 0),
                item.has("truncated"),
                (int) item.number("codedBy", 0),
                item.has("evidence") ? evidence(item) : List.of(),
                item.has("expiresAt") ? Instant.ofEpochSecond(item.number("expiresAt")) : null);
    }

    /** Each: the code and its words. */
    private static List<AttributeValue> evidence(List<Evidence> evidence) {
        List<AttributeValue> list = new ArrayList<>();
        for (Evidence one : evidence) {
            List<AttributeValue> words = new ArrayList<>(List.of(AttributeValue.fromS(one.code())));
            one.words().forEach(word -> words.add(AttributeValue.fromS(word)));
            list.add(AttributeValue.fromL(words));
        }
        return list;
    }

    private static List<Evidence> evidence(ItemReader item) {
        List<Evidence> evidence = new ArrayList<>();
        for (AttributeValue one : item.list("evidence")) {
            List<String> words = one.l().stream().map(AttributeValue::s).toList();
            evidence.add(new Evidence(words.get(0), words.subList(1, words.size())));
        }
        return evidence;
    }

    private static @Nullable Expected expected(ItemReader item) {
        if (!item.has("expected")) {
            return null;
        }
        return new Expected(
                Basis.ofBits((int) item.number("basis")),
                item.real("expected"),
                item.real("posts"),
                item.real("rarity"));
    }

    /** Each point: the age in milliseconds, reposts, comments, likes. */
    private static Map<String, AttributeValue> curve(PostRecord post) {
        Map<String, AttributeValue> curve = new HashMap<>();
        post.curve().forEach((step, point) -> {
            long age = Duration.between(post.publishedAt(), point.at()).toMillis();
            curve.put(
                    step.toString(),
                    AttributeValue.fromL(List.of(
                            AttributeValue.fromN(Long.toString(age)),
                            ItemWriter.count(point.counts().reposts()),
                            ItemWriter.count(point.counts().comments()),
                            ItemWriter.count(point.counts().likes()))));
        });
        return curve;
    }

    private static CurvePoint point(Instant published, List<AttributeValue> point) {
        return new CurvePoint(
                published.plusMillis(Long.parseLong(point.get(0).n())),
                new Engagement(
                        ItemReader.count(point.get(1)),
                        ItemReader.count(point.get(2)),
                        ItemReader.count(point.get(3))));
    }
}
