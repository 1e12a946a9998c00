package org.legation.adapters.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class EtagTest {

    @Property(tries = 200)
    void equalContentHasOneEtagWhateverTheOrder(@ForAll("items") Map<String, AttributeValue> item) {
        Map<String, AttributeValue> sorted = new TreeMap<>(item);
        Map<String, AttributeValue> reversed = new LinkedHashMap<>(new TreeMap<>(item).descendingMap());

        assertThat(Etag.of(reversed)).isEqualTo(Etag.of(sorted)).isEqualTo(Etag.of(item));
    }

    @Property(tries = 200)
    void anyOtherAttributeMakesAnotherEtag(
            @ForAll("items") Map<String, AttributeValue> item, @ForAll("values") AttributeValue value) {
        for (String name : item.keySet()) {
            Map<String, AttributeValue> changed = new HashMap<>(item);
            Assume.that(!value.equals(changed.put(name, value)));
            assertThat(Etag.of(changed)).isNotEqualTo(Etag.of(item));

            changed.remove(name);
            assertThat(Etag.of(changed)).isNotEqualTo(Etag.of(item));
        }
    }

    @Test
    void theVersionItselfIsNoContent() {
        Map<String, AttributeValue> item = Map.of("a", AttributeValue.fromS("x"), "b", AttributeValue.fromN("1"));
        Map<String, AttributeValue> versioned = new HashMap<>(item);
        versioned.put(ItemTable.VERSION, AttributeValue.fromS(Etag.of(item)));

        assertThat(Etag.of(versioned)).isEqualTo(Etag.of(item)).hasSize(12);
    }

    @Test
    void bytesThatLookLikeAnotherAttributeAreNotTakenForOne() {
        // given two items that, written without the bytes' length, would be the same bytes
        String textHeader = "\0\0\0\1b\0\1S";
        String longText = textHeader + "\0\0\0\4text";
        byte[] longBytes = (textHeader + "\0\0\0" + (char) longText.length()).getBytes(StandardCharsets.US_ASCII);

        assertThat(Etag.of(item(new byte[0], longText))).isNotEqualTo(Etag.of(item(longBytes, "text")));
    }

    private static Map<String, AttributeValue> item(byte[] bytes, String text) {
        return Map.of("a", AttributeValue.fromB(SdkBytes.fromByteArray(bytes)), "b", AttributeValue.fromS(text));
    }

    @Provide
    Arbitrary<Map<String, AttributeValue>> items() {
        return Items.items();
    }

    @Provide
    Arbitrary<AttributeValue> values() {
        return Items.values();
    }
}
