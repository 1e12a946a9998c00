package org.legation.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.legation.adapters.table.AttributeJson;
import org.legation.events.BatchAnswer;
import org.legation.events.StreamBatch;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Folds a stream's batch account by account. A failing account does not hold up the others: its first record is
 * reported, from which Lambda delivers everything again.
 */
final class AccountFold {

    private static final Logger LOG = Logger.getLogger(AccountFold.class);

    private AccountFold() {}

    /**
     * Handles a batch.
     *
     * @param read reads an item
     * @param account whose item it is
     * @param step handles the items of one account, in the order of the stream
     */
    static <T> BatchAnswer of(
            StreamBatch batch,
            Function<Map<String, AttributeValue>, T> read,
            Function<T, String> account,
            BiConsumer<String, List<T>> step) {
        List<String> failed = new ArrayList<>();
        Map<String, Group<T>> groups = new LinkedHashMap<>();
        for (StreamBatch.Change change : batch.records()) {
            try {
                T item = read.apply(image(change));
                groups.computeIfAbsent(
                                account.apply(item),
                                id -> new Group<>(change.dynamodb().sequenceNumber()))
                        .items
                        .add(item);
            } catch (RuntimeException e) {
                LOG.errorf(e, "record %s is not readable", change.eventID());
                failed.add(change.dynamodb().sequenceNumber());
            }
        }
        groups.forEach((id, group) -> {
            try {
                step.accept(id, group.items);
            } catch (RuntimeException e) {
                LOG.errorf(e, "account %s failed from record %s on", id, group.first);
                failed.add(group.first);
            }
        });
        return BatchAnswer.of(failed);
    }

    private static Map<String, AttributeValue> image(StreamBatch.Change change) {
        JsonNode image = change.dynamodb().newImage();
        if (image == null) {
            throw new IllegalArgumentException("record " + change.eventID() + ": expected a new image, found none");
        }
        return AttributeJson.read(image);
    }

    /** The items of one account. */
    private static final class Group<T> {

        private final String first;
        private final List<T> items = new ArrayList<>();

        Group(String first) {
            this.first = first;
        }
    }
}
