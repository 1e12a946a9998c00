package org.legation.adapters.weibo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.legation.adapters.Some;

/** Whatever becomes of a good body, reading it gives an answer or says that its shape is unknown. */
class BodyPropertiesTest {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** What a changed field becomes; null for none. */
    private static final List<JsonNode> INSTEAD = List.of(
            JSON.nullNode(),
            JSON.missingNode(),
            JSON.textNode(""),
            JSON.textNode("乱"),
            JSON.textNode("<a href='/status/1'>全文</a>"),
            JSON.textNode("-1"),
            JSON.numberNode(0),
            JSON.numberNode(-7),
            JSON.numberNode(Long.MAX_VALUE),
            JSON.numberNode(2.5e300),
            JSON.booleanNode(true),
            JSON.booleanNode(false),
            JSON.arrayNode(),
            JSON.arrayNode().add(1).add("x").addNull(),
            JSON.objectNode(),
            JSON.objectNode().put("0", "x").put("1", 2));

    @Property(tries = 2000)
    void aChangedBodyIsReadOrRefused(@ForAll("names") String name, @ForAll long seed) {
        JsonNode body = changed(name, new Random(seed));
        try {
            WeiboBody read = WeiboBody.of(body.toString(), Bodies.AT);
            if (read instanceof WeiboBody.Posts posts) {
                posts.uids()
                        .forEach(uid -> assertThat(posts.shown(uid))
                                .allSatisfy(
                                        post -> assertThat(post.publishedAt()).isNotNull()));
                assertThat(posts.posts()).extracting(WeiboPost::mid).doesNotHaveDuplicates();
                assertThat(posts.problems())
                        .allSatisfy(problem -> assertThat(problem.reason()).contains(": expected "));
            }
        } catch (UnknownShapeException e) {
            assertThat(e.getMessage()).contains("expected");
        }
    }

    @Property(tries = 500)
    void anyTextIsReadOrRefused(@ForAll("texts") String text) {
        try {
            assertThat(WeiboBody.of(text, Bodies.AT)).isNotNull();
        } catch (UnknownShapeException e) {
            assertThat(e.getMessage()).contains("expected");
        }
    }

    @Property(tries = 500)
    void aBodyThatWasCutIsRefused(@ForAll("names") String name, @ForAll long seed) {
        String body = Bodies.text(name).strip();
        String cut = body.substring(0, 1 + new Random(seed).nextInt(body.length() - 1));

        try {
            assertThat(WeiboBody.of(cut, Bodies.AT)).isNotNull();
            assertThat(name).as("a page's script may end before the page").endsWith(".html");
        } catch (UnknownShapeException e) {
            assertThat(e.getMessage()).contains("expected");
        }
    }

    @Property(tries = 500)
    void aSkeletonHoldsNoValueAndIsTheSameForOtherValues(
            @ForAll("names") String name, @ForAll("secrets") String secret) {
        JsonNode body = json(name);
        JsonNode filled = withValues(body, secret);

        BodySkeleton skeleton = BodySkeleton.of(filled);

        assertThat(skeleton.text()).doesNotContain(secret);
        assertThat(skeleton).isEqualTo(BodySkeleton.of(withValues(body, "x")));
    }

    @Property(tries = 500)
    void aSkeletonOfAnythingIsSmall(@ForAll("names") String name, @ForAll long seed, @ForAll("texts") String text) {
        JsonNode body = changed(name, new Random(seed));

        assertThat(BodySkeleton.of(body.toString() + text).fingerprint()).matches("[0-9a-f]{16}");
        assertThat(BodySkeleton.of(text + body).text().getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .hasSizeLessThanOrEqualTo(BodySkeleton.MOST_BYTES);
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.of(Bodies.ALL);
    }

    @Provide
    Arbitrary<String> texts() {
        return Some.texts();
    }

    @Provide
    Arbitrary<String> secrets() {
        return Arbitraries.strings().withChars("密秘0123456789").ofMinLength(6).ofMaxLength(12);
    }

    private static JsonNode json(String name) {
        String text = Bodies.text(name);
        return name.endsWith(".html") ? BodyJson.read("[1]") : BodyJson.read(text);
    }

    /** A body of which some fields are gone, empty or of another type. */
    private static JsonNode changed(String name, Random random) {
        JsonNode body = json(name);
        for (int changes = 1 + random.nextInt(4); changes > 0; changes--) {
            List<Runnable> places = new ArrayList<>();
            collect(body, random, places);
            if (!places.isEmpty()) {
                places.get(random.nextInt(places.size())).run();
            }
        }
        return body;
    }

    private static void collect(JsonNode node, Random random, List<Runnable> places) {
        if (node instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> field : object.properties()) {
                places.add(() -> replace(object, field.getKey(), random));
                collect(field.getValue(), random, places);
            }
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                int index = i;
                places.add(() -> array.set(index, instead(random)));
                collect(array.get(i), random, places);
            }
        }
    }

    private static void replace(ObjectNode object, String field, Random random) {
        JsonNode instead = INSTEAD.get(random.nextInt(INSTEAD.size()));
        if (instead.isMissingNode()) {
            object.remove(field);
        } else {
            object.set(field, instead.deepCopy());
        }
    }

    private static JsonNode instead(Random random) {
        JsonNode instead = INSTEAD.get(random.nextInt(INSTEAD.size()));
        return instead.isMissingNode() ? JSON.nullNode() : instead.deepCopy();
    }

    /** The same shape with every text and name of a map made this one. */
    private static JsonNode withValues(JsonNode node, String value) {
        if (node.isObject()) {
            ObjectNode copy = JSON.objectNode();
            node.properties()
                    .forEach(field -> copy.set(
                            field.getKey().matches("[0-9].*") ? field.getKey().substring(0, 1) + value : field.getKey(),
                            withValues(field.getValue(), value)));
            return copy;
        } else if (node.isArray()) {
            ArrayNode copy = JSON.arrayNode();
            node.forEach(element -> copy.add(withValues(element, value)));
            return copy;
        }
        return node.isTextual() ? JSON.textNode(value) : node;
    }
}
