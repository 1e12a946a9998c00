package org.legation.core.memory;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.legation.core.alert.Alert;
import org.legation.core.alert.AlertStore;
import org.legation.core.alert.RaisedAlert;
import org.legation.core.store.Stored;

public final class MemoryAlerts implements AlertStore {

    /** Where an alert lies. */
    public record Key(String accountId, Instant raisedAt, String id) {
        static Key of(Alert alert) {
            return new Key(alert.accountId(), alert.raisedAt(), alert.id());
        }
    }

    private final Guarded<Key, RaisedAlert> rows;

    public MemoryAlerts(Saboteur saboteur) {
        rows = new Guarded<>(saboteur);
    }

    public Map<Key, RaisedAlert> values() {
        return rows.values();
    }

    public RaisedAlert get(Alert alert) {
        return rows.find(Key.of(alert)).orElseThrow().value();
    }

    @Override
    public void raise(Alert alert) {
        rows.add(Key.of(alert), RaisedAlert.of(alert));
    }

    @Override
    public Optional<Stored<RaisedAlert>> find(String accountId, Instant raisedAt, String id) {
        return rows.find(new Key(accountId, raisedAt, id));
    }

    @Override
    public List<RaisedAlert> between(String accountId, Instant from, Instant before) {
        return span(from, before)
                .filter(raised -> raised.alert().accountId().equals(accountId))
                .sorted(Comparator.comparing(raised -> raised.alert().raisedAt()))
                .toList();
    }

    @Override
    public List<RaisedAlert> latest(Instant from, Instant before, int limit) {
        return span(from, before)
                .sorted(Comparator.comparing(
                                (RaisedAlert raised) -> raised.alert().raisedAt())
                        .reversed())
                .limit(limit)
                .toList();
    }

    @Override
    public Optional<Stored<RaisedAlert>> replace(Stored<RaisedAlert> seen, RaisedAlert next) {
        return rows.replace(Key.of(next.alert()), Optional.of(seen), next);
    }

    private Stream<RaisedAlert> span(Instant from, Instant before) {
        return rows.values().values().stream()
                .filter(raised -> !raised.alert().raisedAt().isBefore(from)
                        && raised.alert().raisedAt().isBefore(before));
    }
}
