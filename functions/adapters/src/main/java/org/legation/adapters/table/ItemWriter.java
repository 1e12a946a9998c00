package org.legation.adapters.table;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.legation.core.post.Count;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Fills an item. What is null or missing is left out. */
public final class ItemWriter {

    private static final DateTimeFormatter KEY_TIME = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final Map<String, AttributeValue> item = new HashMap<>();

    /** A moment as part of a key: fixed width, so that it sorts. */
    public static String key(Instant moment) {
        return KEY_TIME.format(moment);
    }

    public ItemWriter with(String name, @Nullable String value) {
        return value == null ? this : with(name, AttributeValue.fromS(value));
    }

    public ItemWriter with(String name, long value) {
        return with(name, AttributeValue.fromN(Long.toString(value)));
    }

    public ItemWriter with(String name, double value) {
        return with(name, AttributeValue.fromN(Double.toString(value)));
    }

    public ItemWriter with(String name, boolean value) {
        return with(name, AttributeValue.fromBool(value));
    }

    /** A moment, in milliseconds since 1970. */
    public ItemWriter with(String name, @Nullable Instant value) {
        return value == null ? this : with(name, value.toEpochMilli());
    }

    public ItemWriter with(String name, byte[] value) {
        return with(name, AttributeValue.fromB(SdkBytes.fromByteArray(value)));
    }

    /** An exact count is a number, a rounded one {@code ~12000/1000}, a capped one {@code 1000000+}. */
    public ItemWriter with(String name, Count count) {
        return count.isKnown() ? with(name, count(count)) : this;
    }

    public ItemWriter with(String name, List<AttributeValue> values) {
        return with(name, AttributeValue.fromL(values));
    }

    public ItemWriter with(String name, Map<String, AttributeValue> values) {
        return with(name, AttributeValue.fromM(values));
    }

    public ItemWriter with(String name, AttributeValue value) {
        item.put(name, value);
        return this;
    }

    public Map<String, AttributeValue> item() {
        return item;
    }

    /** A count as an attribute; a missing one is null. */
    public static AttributeValue count(Count count) {
        if (count instanceof Count.Exact exact) {
            return AttributeValue.fromN(Long.toString(exact.value()));
        } else if (count instanceof Count.Rounded rounded) {
            return AttributeValue.fromS("~" + rounded.value() + "/" + rounded.unit());
        } else if (count instanceof Count.Capped capped) {
            return AttributeValue.fromS(capped.value() + "+");
        }
        return AttributeValue.fromNul(true);
    }
}
