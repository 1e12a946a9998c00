package org.legation.adapters.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.legation.events.topology.Table;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class MeteredTableTest {

    private final Usage usage = new Usage();
    private final ItemTable plain = metered(Table.ACCOUNTS);

    @Test
    void anInsertIsBilledByItsSizeWithTheVersion() {
        // accountId 9 + 1, text 4, version 4 + 12: 30 bytes and the text
        plain.replace(null, account("a", 1024 - 30));
        assertThat(usage.writeUnits()).isEqualTo(1);

        plain.replace(null, account("b", 1024 - 29));
        assertThat(usage.writeUnits()).isEqualTo(1 + 2);
        assertThat(usage.inserted()).isEqualTo(2);
    }

    @Test
    void theLargerOfOldAndNewIsBilled() {
        String large = plain.replace(null, account("a", 5000)).orElseThrow();
        long before = usage.writeUnits();

        String small = plain.replace(large, account("a", 10)).orElseThrow();
        assertThat(usage.writeUnits() - before).isEqualTo(5);

        plain.replace(small, account("a", 11));
        assertThat(usage.writeUnits() - before).isEqualTo(5 + 1);
        assertThat(usage.replaced()).isEqualTo(2);
    }

    @Test
    void writingWhatStandsThereCostsNothing() {
        String version = plain.replace(null, account("a", 10)).orElseThrow();
        long before = usage.writeUnits();

        assertThat(plain.replace(version, account("a", 10))).contains(version);

        assertThat(usage.writeUnits()).isEqualTo(before);
        assertThat(usage.changed()).isEqualTo(1);
    }

    @Test
    void aRefusedWriteIsBilledAndChangesNothing() {
        plain.replace(null, account("a", 3000));
        long before = usage.writeUnits();

        assertThat(plain.replace(null, account("a", 10))).isEmpty();
        assertThat(plain.replace("stale", account("a", 10))).isEmpty();
        assertThat(plain.putIfAbsent(account("a", 10))).isPresent();

        assertThat(usage.writeUnits() - before).isEqualTo(3 * 3);
        assertThat(usage.refused()).isEqualTo(3);
        assertThat(usage.changed()).isEqualTo(1);
    }

    @Test
    void anIndexIsWrittenTooButNotByARefusedWrite() {
        ItemTable alerts = metered(Table.ALERTS);
        alerts.replace(null, alert("2026-11-20T00:00:00.000Z#1"));
        assertThat(usage.writeUnits()).isEqualTo(2);

        alerts.replace(null, alert("2026-11-20T00:00:00.000Z#1"));
        assertThat(usage.writeUnits()).isEqualTo(2 + 1);
    }

    @Test
    void readsAreBilledByFourKilobytes() {
        plain.replace(null, account("a", 3000));
        plain.replace(null, account("b", 5000));

        plain.get(new ItemTable.Key("a", null));
        assertThat(usage.readUnits()).isEqualTo(1);
        plain.get(new ItemTable.Key("b", null));
        assertThat(usage.readUnits()).isEqualTo(1 + 2);
        plain.get(new ItemTable.Key("nobody", null));
        assertThat(usage.readUnits()).isEqualTo(1 + 2 + 1);
        plain.get(keys("a", "b", "nobody"));
        assertThat(usage.readUnits()).isEqualTo(4 + 1 + 2 + 1);
    }

    @Test
    void aQueryIsBilledByItsSumAScanAndAnIndexByHalf() {
        ItemTable alerts = metered(Table.ALERTS);
        for (int i = 0; i < 3; i++) {
            alerts.replace(null, alert("2026-11-20T00:00:00.000Z#" + i));
        }

        alerts.query(ItemTable.Range.all("a"));
        assertThat(usage.readUnits()).isEqualTo(1);
        alerts.queryIndex(ItemTable.Range.all("2026-11"));
        assertThat(usage.readUnits()).isEqualTo(1 + 0.5);
        alerts.scan();
        assertThat(usage.readUnits()).isEqualTo(1 + 0.5 + 0.5);
    }

    private ItemTable metered(Table schema) {
        return new MeteredTable(new MemoryTable(schema), schema, usage);
    }

    private static Map<String, AttributeValue> account(String id, int textBytes) {
        return Map.of("accountId", AttributeValue.fromS(id), "text", AttributeValue.fromS("x".repeat(textBytes)));
    }

    private static Map<String, AttributeValue> alert(String raised) {
        return Map.of(
                "accountId", AttributeValue.fromS("a"),
                "raised", AttributeValue.fromS(raised),
                "month", AttributeValue.fromS("2026-11"),
                "text", AttributeValue.fromS("x".repeat(500)));
    }

    private static Set<ItemTable.Key> keys(String... ids) {
        return new LinkedHashSet<>(
                List.of(ids).stream().map(id -> new ItemTable.Key(id, null)).toList());
    }
}
