package org.legation.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.legation.pipeline.MemoryPipeline.failed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.legation.adapters.table.ItemReader;
import org.legation.events.StreamBatch;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class AccountFoldTest {

    private final Map<String, List<String>> folded = new LinkedHashMap<>();
    private final List<String> broken = new ArrayList<>();

    /** An item of a test: whose it is, and what. */
    private record Item(String account, String what) {}

    @Test
    void interleavedAccountsAreFoldedOnceEachInTheOrderOfTheStream() {
        assertThat(fold(change("1", "a", "first"), change("2", "b", "first"), change("3", "a", "second")))
                .isEmpty();

        assertThat(folded)
                .containsExactly(Map.entry("a", List.of("first", "second")), Map.entry("b", List.of("first")));
    }

    @Test
    void anAccountThatFailsReportsItsFirstRecordAndTheOthersAreDone() {
        broken.add("a");

        assertThat(fold(
                        change("1", "b", "first"),
                        change("2", "a", "first"),
                        change("3", "b", "second"),
                        change("4", "a", "second")))
                .containsExactly("2");
        assertThat(folded).containsExactly(Map.entry("b", List.of("first", "second")));
    }

    @Test
    void anUnreadableRecordIsReportedAndTheRestOfItsAccountFolded() {
        assertThat(fold(change("1", "a", "first"), change("2", "a", null), change("3", "a", "third")))
                .containsExactly("2");

        assertThat(folded).containsExactly(Map.entry("a", List.of("first", "third")));
    }

    @Test
    void aRecordWithoutAnImageIsReported() {
        assertThat(fold(new StreamBatch.Change("id", "REMOVE", new StreamBatch.Dynamodb("7", null))))
                .containsExactly("7");
        assertThat(folded).isEmpty();
    }

    @Test
    void anEmptyBatchHasNoFailures() {
        assertThat(fold()).isEmpty();
    }

    private List<String> fold(StreamBatch.Change... changes) {
        return failed(AccountFold.of(
                new StreamBatch(Arrays.asList(changes)), AccountFoldTest::read, Item::account, (account, items) -> {
                    if (broken.contains(account)) {
                        throw new IllegalStateException(account + " broke");
                    }
                    folded.put(account, items.stream().map(Item::what).toList());
                }));
    }

    private static Item read(Map<String, AttributeValue> attributes) {
        ItemReader item = new ItemReader(attributes);
        return new Item(item.string("account"), item.string("what"));
    }

    private static StreamBatch.Change change(String sequence, String account, String what) {
        var image = JsonNodeFactory.instance.objectNode();
        image.set("account", text(account));
        if (what != null) {
            image.set("what", text(what));
        }
        return new StreamBatch.Change("event-" + sequence, "INSERT", new StreamBatch.Dynamodb(sequence, image));
    }

    private static JsonNode text(String value) {
        return JsonNodeFactory.instance.objectNode().put("S", value);
    }
}
