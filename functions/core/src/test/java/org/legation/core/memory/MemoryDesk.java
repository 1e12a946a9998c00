package org.legation.core.memory;

import java.util.Optional;
import org.legation.core.desk.DeskState;
import org.legation.core.desk.DeskStore;
import org.legation.core.store.Stored;

public final class MemoryDesk implements DeskStore {

    private final Guarded<String, DeskState> rows;

    public MemoryDesk(Saboteur saboteur) {
        rows = new Guarded<>(saboteur);
    }

    public DeskState get() {
        return find().map(Stored::value).orElse(DeskState.START);
    }

    /** Writes whatever stands there. */
    public void put(DeskState state) {
        replace(find(), state);
    }

    @Override
    public Optional<Stored<DeskState>> find() {
        return rows.find("desk");
    }

    @Override
    public Optional<Stored<DeskState>> replace(Optional<Stored<DeskState>> seen, DeskState next) {
        return rows.replace("desk", seen, next);
    }
}
