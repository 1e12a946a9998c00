package org.legation.core.memory;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.legation.core.alert.Alert;
import org.legation.core.alert.AlertStore;
import org.legation.core.alert.RaisedAlert;
import org.legation.core.store.Stored;

public final class MemoryAlerts implements AlertStore {

    private final Guarded<String, RaisedAlert> rows;

    public MemoryAlerts(Saboteur saboteur) {
        rows = new Guarded<>(saboteur);
    }

    public Map<String, RaisedAlert> values() {
        return rows.values();
    }

    public RaisedAlert get(Alert alert) {
        return find(alert).orElseThrow().value();
    }

    @Override
    public void raise(Alert alert) {
        rows.add(alert.id(), new RaisedAlert(alert, null));
    }

    @Override
    public Optional<Stored<RaisedAlert>> find(Alert alert) {
        return rows.find(alert.id());
    }

    @Override
    public List<RaisedAlert> between(String accountId, Instant from, Instant before) {
        return rows.values().values().stream()
                .filter(raised -> raised.alert().accountId().equals(accountId))
                .filter(raised -> !raised.alert().raisedAt().isBefore(from)
                        && raised.alert().raisedAt().isBefore(before))
                .sorted(Comparator.comparing(raised -> raised.alert().raisedAt()))
                .toList();
    }

    @Override
    public List<RaisedAlert> latest(Instant from, Instant before, int limit) {
        throw new UnsupportedOperationException("no step asks for the latest");
    }

    @Override
    public Optional<Stored<RaisedAlert>> replace(Stored<RaisedAlert> seen, RaisedAlert next) {
        return rows.replace(next.alert().id(), Optional.of(seen), next);
    }
}
