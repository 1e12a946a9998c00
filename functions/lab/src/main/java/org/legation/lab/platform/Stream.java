package org.legation.lab.platform;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.legation.events.BatchAnswer;
import org.legation.events.StreamBatch;

/**
 * A table's stream to one function. Only the order inside one account is kept; a batch may begin at any earlier record
 * of an account, end anywhere, and mix accounts as it likes.
 */
public final class Stream {

    private final Map<String, List<StreamBatch.Change>> changes = new TreeMap<>();
    private final Map<String, Integer> handled = new HashMap<>();

    /** A record of a batch, and where it stands in its account's part of the stream. */
    private record Place(String account, int index, StreamBatch.Change change) {}

    /** Records on their way to the function. */
    public static final class Delivery {

        private final List<Place> places = new ArrayList<>();

        public StreamBatch batch() {
            return new StreamBatch(places.stream().map(Place::change).toList());
        }

        public boolean isEmpty() {
            return places.isEmpty();
        }
    }

    void add(String account, StreamBatch.Change change) {
        changes.computeIfAbsent(account, id -> new ArrayList<>()).add(change);
    }

    public boolean isDrained() {
        return changes.entrySet().stream()
                .allMatch(entry -> handled(entry.getKey()) == entry.getValue().size());
    }

    /** Forgets what was handled: everything comes again. */
    public void rewind() {
        handled.clear();
    }

    /** Forgets for good what was handled, so that months fit into memory. It cannot come again. */
    public void forget() {
        changes.forEach((account, list) -> list.subList(0, handled(account)).clear());
        handled.clear();
    }

    /** Takes all there is for handled, and forgets it. */
    void pass() {
        changes.clear();
        handled.clear();
    }

    /** The next record that was not handled. */
    public Delivery next() {
        Delivery delivery = new Delivery();
        changes.forEach((account, list) -> {
            int from = handled(account);
            if (delivery.isEmpty() && from < list.size()) {
                delivery.places.add(new Place(account, from, list.get(from)));
            }
        });
        return delivery;
    }

    /** All records that were not handled, account by account. */
    public Delivery rest() {
        Delivery delivery = new Delivery();
        changes.forEach((account, list) -> {
            for (int i = handled(account); i < list.size(); i++) {
                delivery.places.add(new Place(account, i, list.get(i)));
            }
        });
        return delivery;
    }

    /** Some records, from any earlier point on. */
    public Delivery some(SplittableRandom random) {
        List<List<Place>> slices = new ArrayList<>();
        changes.forEach((account, list) -> {
            int done = handled(account);
            int from = random.nextInt(3) == 0 ? random.nextInt(done + 1) : done;
            int to = from + random.nextInt(list.size() - from + 1);
            List<Place> slice = new ArrayList<>();
            for (int i = from; i < to; i++) {
                slice.add(new Place(account, i, list.get(i)));
            }
            if (!slice.isEmpty()) {
                slices.add(slice);
            }
        });
        Delivery delivery = new Delivery();
        while (!slices.isEmpty()) {
            List<Place> slice = slices.get(random.nextInt(slices.size()));
            delivery.places.add(slice.remove(0));
            slices.removeIf(List::isEmpty);
        }
        return delivery;
    }

    /** Takes the function's answer: what stands before the first failed record is done. */
    public void answered(Delivery delivery, BatchAnswer answer) {
        Set<String> failed = new HashSet<>();
        answer.batchItemFailures().forEach(failure -> failed.add(failure.itemIdentifier()));
        for (Place place : delivery.places) {
            if (failed.contains(place.change().dynamodb().sequenceNumber())) {
                return;
            }
            // A later worker may have come further, or a rewind may have come between.
            if (handled(place.account()) == place.index()) {
                handled.put(place.account(), place.index() + 1);
            }
        }
    }

    private int handled(String account) {
        return handled.getOrDefault(account, 0);
    }
}
