package org.legation.adapters.table;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.legation.core.post.Count;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Reads an item. */
public final class ItemReader {

    private final Map<String, AttributeValue> item;

    public ItemReader(Map<String, AttributeValue> item) {
        this.item = item;
    }

    public boolean has(String name) {
        return item.containsKey(name);
    }

    public String string(String name) {
        return required(name).s();
    }

    public @Nullable String optionalString(String name) {
        AttributeValue value = item.get(name);
        return value == null ? null : value.s();
    }

    public long number(String name) {
        return Long.parseLong(required(name).n());
    }

    public long number(String name, long otherwise) {
        return has(name) ? number(name) : otherwise;
    }

    public double real(String name) {
        return Double.parseDouble(required(name).n());
    }

    public boolean bool(String name) {
        return required(name).bool();
    }

    public Instant instant(String name) {
        return Instant.ofEpochMilli(number(name));
    }

    public @Nullable Instant optionalInstant(String name) {
        return has(name) ? instant(name) : null;
    }

    public byte[] bytes(String name) {
        return required(name).b().asByteArray();
    }

    public Count count(String name) {
        AttributeValue value = item.get(name);
        return value == null ? Count.missing() : count(value);
    }

    public List<AttributeValue> list(String name) {
        return required(name).l();
    }

    public Map<String, AttributeValue> map(String name) {
        return required(name).m();
    }

    public String version() {
        return string(ItemTable.VERSION);
    }

    /** The opposite of {@link ItemWriter#count}. */
    public static Count count(AttributeValue value) {
        if (value.type() == AttributeValue.Type.N) {
            return Count.of(Long.parseLong(value.n()));
        } else if (value.type() == AttributeValue.Type.NUL) {
            return Count.missing();
        }
        String text = value.s();
        if (text.endsWith("+")) {
            return new Count.Capped(Long.parseLong(text.substring(0, text.length() - 1)));
        }
        int slash = text.indexOf('/');
        return new Count.Rounded(Long.parseLong(text.substring(1, slash)), Long.parseLong(text.substring(slash + 1)));
    }

    private AttributeValue required(String name) {
        AttributeValue value = item.get(name);
        if (value == null) {
            throw new IllegalArgumentException("item: expected an attribute '" + name + "', found " + item.keySet());
        }
        return value;
    }
}
