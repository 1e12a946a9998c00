package org.legation.adapters.table;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A table of items. All that is ever written is a whole item, and only where nothing stands or where what was read
 * stands still.
 */
public interface ItemTable {

    /** The attribute that changes with every other one; {@link #replace} keeps it. */
    String VERSION = "etag";

    /**
     * An item's key.
     *
     * @param sort null where the table has no sort key
     */
    record Key(String partition, @Nullable String sort) {}

    /**
     * A stretch of items of one partition, in the order of their sort keys' UTF-8 bytes. Empty if from lies above to.
     *
     * @param from the lowest sort key, inclusive; null for no bound
     * @param to the highest sort key, inclusive; null for no bound
     * @param limit the most items to return, at least 1
     */
    record Range(
            String partition,
            @Nullable String from,
            @Nullable String to,
            boolean descending,
            int limit) {

        public Range {
            if (limit < 1) {
                throw new IllegalArgumentException("limit: expected 1 or more, got " + limit);
            }
        }

        boolean holds(String sort) {
            return (from == null || compare(sort, from) >= 0) && (to == null || compare(sort, to) <= 0);
        }

        /** Whether no key can lie in it. */
        boolean isEmpty() {
            return from != null && to != null && compare(from, to) > 0;
        }

        /** A whole partition. */
        public static Range all(String partition) {
            return new Range(partition, null, null, false, Integer.MAX_VALUE);
        }

        /** The items whose sort key starts with a prefix. */
        public static Range startingWith(String partition, String prefix) {
            return new Range(
                    partition, prefix, prefix + Character.toString(Character.MAX_CODE_POINT), false, Integer.MAX_VALUE);
        }
    }

    /** The order of strings by their UTF-8 bytes, which is that of their code points. */
    static int compare(String a, String b) {
        for (int i = 0; i < Math.min(a.length(), b.length()); i++) {
            char x = a.charAt(i);
            char y = b.charAt(i);
            if (x != y) {
                int byPlane = Boolean.compare(Character.isSurrogate(x), Character.isSurrogate(y));
                return byPlane != 0 ? byPlane : Character.compare(x, y);
            }
        }
        return Integer.compare(a.length(), b.length());
    }

    Optional<Map<String, AttributeValue>> get(Key key);

    /** Some items; those that are not there are left out. */
    List<Map<String, AttributeValue>> get(Set<Key> keys);

    /**
     * Writes an item unless one stands there.
     *
     * @return the item that stands there; empty if this one was written
     */
    Optional<Map<String, AttributeValue>> putIfAbsent(Map<String, AttributeValue> item);

    /**
     * Writes an item in the place of the one that was read. Writing the content that was read writes nothing and costs
     * nothing; it is as if nobody had tried, so it succeeds even if another writer came meanwhile.
     *
     * @param seen the version that was read; null if nothing stood there
     * @return the version that stands there now; empty if another writer came first
     */
    Optional<String> replace(@Nullable String seen, Map<String, AttributeValue> item);

    List<Map<String, AttributeValue>> query(Range range);

    /** The same over the table's index. */
    List<Map<String, AttributeValue>> queryIndex(Range range);

    List<Map<String, AttributeValue>> scan();
}
