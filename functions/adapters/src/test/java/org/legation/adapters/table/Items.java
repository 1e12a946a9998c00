package org.legation.adapters.table;

import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.legation.adapters.Some;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Arbitrary items, of every type that ours have. */
final class Items {

    private Items() {}

    static Arbitrary<Map<String, AttributeValue>> items() {
        return maps(Arbitraries.lazyOf(Items::values, Items::lists, Items::nested));
    }

    static Arbitrary<AttributeValue> values() {
        return Arbitraries.oneOf(
                Some.texts().map(AttributeValue::fromS),
                Arbitraries.longs().map(number -> AttributeValue.fromN(Long.toString(number))),
                Arbitraries.bytes()
                        .array(byte[].class)
                        .ofMaxSize(9)
                        .map(bytes -> AttributeValue.fromB(SdkBytes.fromByteArray(bytes))),
                Arbitraries.of(true, false).map(AttributeValue::fromBool),
                Arbitraries.just(AttributeValue.fromNul(true)));
    }

    private static Arbitrary<AttributeValue> lists() {
        return values().list().ofMaxSize(3).map((List<AttributeValue> list) -> AttributeValue.fromL(list));
    }

    private static Arbitrary<AttributeValue> nested() {
        return maps(values()).map(AttributeValue::fromM);
    }

    private static Arbitrary<Map<String, AttributeValue>> maps(Arbitrary<AttributeValue> values) {
        return Arbitraries.maps(Some.texts().filter(name -> !name.isEmpty()), values)
                .ofMaxSize(4);
    }
}
