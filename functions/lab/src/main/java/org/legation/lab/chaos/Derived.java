package org.legation.lab.chaos;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.legation.core.alert.Alert;
import org.legation.events.topology.Table;
import org.legation.lab.platform.Platform;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What follows from the log, and is the same in every run of it. The facts of alerts do. What is decided about them does
 * as long as no question is asked across accounts, whose order is nobody's promise: whether several spike together, or
 * none can be read, is asked from three accounts on. When messages were tried, and what is seen by the clock, does not.
 */
final class Derived {

    private static final int ACROSS_ACCOUNTS = 3;
    private static final Set<Table> BY_THE_CLOCK = EnumSet.of(Table.MESSAGES, Table.DESK);
    private static final Set<String> DECIDED =
            Set.of("decision", "severity", "decidedAt", "because", "channels", "etag");

    private Derived() {}

    /** All of it, by table and key. */
    static Map<String, Map<String, AttributeValue>> items(Platform platform, Span span) {
        Map<String, Map<String, AttributeValue>> derived = new TreeMap<>();
        platform.items().forEach((key, item) -> {
            boolean isAlert = isOf(Table.ALERTS, key);
            boolean isSeenByTheClock = isAlert
                    && key.startsWith(Alert.FLEET + " ", word(Table.ALERTS).length());
            if (!isSeenByTheClock && BY_THE_CLOCK.stream().noneMatch(table -> isOf(table, key))) {
                derived.put(key, isAlert && span.accounts() >= ACROSS_ACCOUNTS ? fact(item) : item);
            }
        });
        return derived;
    }

    private static Map<String, AttributeValue> fact(Map<String, AttributeValue> alert) {
        Map<String, AttributeValue> fact = new HashMap<>(alert);
        fact.keySet().removeAll(DECIDED);
        return fact;
    }

    private static boolean isOf(Table table, String key) {
        return key.startsWith(word(table));
    }

    private static String word(Table table) {
        return table.word() + " ";
    }
}
