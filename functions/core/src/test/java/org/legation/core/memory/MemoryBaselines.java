package org.legation.core.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.legation.core.score.Baseline;
import org.legation.core.score.BaselineStore;
import org.legation.core.store.Stored;

public final class MemoryBaselines implements BaselineStore {

    private final Guarded<String, Baseline> rows;
    private final List<Baseline> commits = new ArrayList<>();

    public MemoryBaselines(Saboteur saboteur) {
        rows = new Guarded<>(saboteur);
    }

    public Map<String, Baseline> values() {
        return rows.values();
    }

    /** What was committed, in order. */
    public List<Baseline> commits() {
        return commits;
    }

    @Override
    public Optional<Stored<Baseline>> find(String accountId) {
        return rows.find(accountId);
    }

    @Override
    public Optional<Stored<Baseline>> replace(Optional<Stored<Baseline>> seen, Baseline next) {
        Optional<Stored<Baseline>> written = rows.replace(next.accountId(), seen, next);
        written.ifPresent(stored -> commits.add(stored.value()));
        return written;
    }
}
