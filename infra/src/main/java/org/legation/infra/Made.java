package org.legation.infra;

import java.util.Map;
import java.util.Objects;

/** Looks up what was made of a part of the topology. */
final class Made {

    private Made() {}

    static <K extends Enum<K>, V> V of(Map<K, V> made, K part) {
        return Objects.requireNonNull(made.get(part), part::name);
    }
}
