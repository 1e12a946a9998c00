package org.legation.core.memory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.legation.core.source.SourceState;
import org.legation.core.source.SourceStore;
import org.legation.core.source.UnknownShape;
import org.legation.core.store.Stored;

public final class MemorySources implements SourceStore {

    private final Guarded<String, SourceState> rows;
    private final Map<String, Map<String, UnknownShape>> shapes = new LinkedHashMap<>();

    public MemorySources(Saboteur saboteur) {
        rows = new Guarded<>(saboteur);
    }

    public SourceState get(String source) {
        return find(source).orElseThrow().value();
    }

    /** Writes whatever stands there. */
    public void put(SourceState state) {
        String source = state.limits().source();
        rows.replace(source, find(source), state);
    }

    @Override
    public Optional<Stored<SourceState>> find(String source) {
        return rows.find(source);
    }

    @Override
    public Optional<Stored<SourceState>> replace(String source, Optional<Stored<SourceState>> seen, SourceState next) {
        return rows.replace(source, seen, next);
    }

    @Override
    public boolean keep(String source, UnknownShape shape, Instant at) {
        return shapes.computeIfAbsent(source, any -> new LinkedHashMap<>()).putIfAbsent(shape.fingerprint(), shape)
                == null;
    }

    @Override
    public List<UnknownShape> shapes(String source) {
        List<UnknownShape> newest =
                new ArrayList<>(shapes.getOrDefault(source, Map.of()).values());
        Collections.reverse(newest);
        return newest;
    }
}
