package org.legation.core.memory;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.legation.core.store.Stored;

/** A table in memory that is written only where what was read stands still. Writing what stands there is no write. */
final class Guarded<K, V> {

    private final Saboteur saboteur;
    private final Map<K, Stored<V>> rows = new LinkedHashMap<>();
    private int version;

    Guarded(Saboteur saboteur) {
        this.saboteur = saboteur;
    }

    Optional<Stored<V>> find(K key) {
        return Optional.ofNullable(rows.get(key));
    }

    List<Stored<V>> all() {
        return List.copyOf(rows.values());
    }

    Map<K, V> values() {
        Map<K, V> values = new LinkedHashMap<>();
        rows.forEach((key, stored) -> values.put(key, stored.value()));
        return values;
    }

    Optional<Stored<V>> replace(K key, Optional<Stored<V>> seen, V next) {
        return saboteur.write(() -> {
            if (!find(key).map(Stored::version).equals(seen.map(Stored::version))) {
                return Optional.empty();
            }
            if (seen.isPresent() && seen.get().value().equals(next)) {
                return seen;
            }
            rows.put(key, new Stored<>(next, "v" + version++));
            return find(key);
        });
    }

    /** Writes unless something is there. */
    Optional<V> add(K key, V value) {
        return saboteur.write(() -> {
            if (rows.containsKey(key)) {
                return find(key).map(Stored::value);
            }
            rows.put(key, new Stored<>(value, "v" + version++));
            return Optional.empty();
        });
    }
}
