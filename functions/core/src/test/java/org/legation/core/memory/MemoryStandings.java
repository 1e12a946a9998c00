package org.legation.core.memory;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.legation.core.aggregate.Scope;
import org.legation.core.standing.StandingStore;
import org.legation.core.standing.Standings;
import org.legation.core.store.Stored;

public final class MemoryStandings implements StandingStore {

    private record Key(Scope group, LocalDate last) {}

    private final Guarded<Key, Standings> rows;

    public MemoryStandings(Saboteur saboteur) {
        rows = new Guarded<>(saboteur);
    }

    @Override
    public Optional<Standings> find(Scope group, LocalDate last) {
        return rows.find(new Key(group, last)).map(Stored::value);
    }

    @Override
    public List<Stored<Standings>> all(LocalDate last) {
        return rows.all().stream()
                .filter(stored -> stored.value().last().equals(last))
                .toList();
    }

    @Override
    public Optional<Stored<Standings>> replace(Optional<Stored<Standings>> seen, Standings next) {
        return rows.replace(new Key(next.group(), next.last()), seen, next);
    }
}
