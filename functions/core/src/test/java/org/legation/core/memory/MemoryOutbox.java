package org.legation.core.memory;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.legation.core.alert.Message;
import org.legation.core.deliver.Outbox;
import org.legation.core.deliver.Queued;
import org.legation.core.store.Stored;

public final class MemoryOutbox implements Outbox {

    private final Guarded<String, Queued> rows;

    public MemoryOutbox(Saboteur saboteur) {
        rows = new Guarded<>(saboteur);
    }

    /** By channel and id. */
    public Map<String, Queued> values() {
        return rows.values();
    }

    public List<Queued> all() {
        return List.copyOf(rows.values().values());
    }

    /** A channel's messages as they were put there. */
    public List<Message> messages(String channel) {
        return all().stream()
                .filter(queued -> queued.channel().equals(channel))
                .map(queued -> Optional.ofNullable(queued.message()).orElseThrow())
                .toList();
    }

    public Queued get(String channel, String id) {
        return find(channel, id).orElseThrow().value();
    }

    @Override
    public void put(Queued message) {
        rows.add(key(message.channel(), message.id()), message);
    }

    @Override
    public Optional<Stored<Queued>> find(String channel, String id) {
        return rows.find(key(channel, id));
    }

    @Override
    public List<Stored<Queued>> waiting(String channel) {
        return rows.all().stream()
                .filter(stored -> stored.value().channel().equals(channel))
                .filter(stored -> stored.value().isWaiting())
                .sorted(Comparator.comparing(stored -> stored.value().queuedAt()))
                .toList();
    }

    @Override
    public Optional<Stored<Queued>> replace(Stored<Queued> seen, Queued next) {
        return rows.replace(key(next.channel(), next.id()), Optional.of(seen), next);
    }

    private static String key(String channel, String id) {
        return channel + " " + id;
    }
}
