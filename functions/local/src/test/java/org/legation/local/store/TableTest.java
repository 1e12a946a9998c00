package org.legation.local.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.legation.adapters.table.ItemTable;
import org.legation.adapters.table.ItemTable.Key;
import org.legation.adapters.table.ItemTable.Range;
import org.legation.events.topology.Table;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The contract of tables. */
@ParameterizedClass
@EnumSource(Engine.class)
class TableTest {

    private final ItemTable log;
    private final ItemTable accounts;
    private final ItemTable alerts;

    TableTest(Engine engine) {
        log = engine.fresh(Table.OBSERVATIONS);
        accounts = engine.fresh(Table.ACCOUNTS);
        alerts = engine.fresh(Table.ALERTS);
    }

    @Test
    void whatWasWrittenIsRead() {
        Map<String, AttributeValue> item = Map.of(
                "accountId", AttributeValue.fromS("使馆\"\\\n😀\uFFFF"),
                "slot", AttributeValue.fromS("é#/~"),
                "text", AttributeValue.fromS("一\u0001二\u2028三😀"),
                "empty", AttributeValue.fromS(""),
                "n", AttributeValue.fromN("-9223372036854775808"),
                "b", AttributeValue.fromB(SdkBytes.fromByteArray(new byte[] {0, -1, 127})),
                "none", AttributeValue.fromB(SdkBytes.fromByteArray(new byte[0])),
                "l", AttributeValue.fromL(List.of(AttributeValue.fromNul(true), AttributeValue.fromBool(false))),
                "m", AttributeValue.fromM(Map.of("名", AttributeValue.fromL(List.of()))));

        assertThat(log.putIfAbsent(item)).isEmpty();

        assertThat(log.get(new Key("使馆\"\\\n😀\uFFFF", "é#/~"))).contains(item);
        assertThat(log.query(Range.all("使馆\"\\\n😀\uFFFF"))).containsExactly(item);
        assertThat(log.scan()).containsExactly(item);
    }

    @Test
    void whatIsNotThereIsEmpty() {
        assertThat(log.get(new Key("a", "1"))).isEmpty();
        assertThat(accounts.get(new Key("a", null))).isEmpty();
        assertThat(log.get(Set.of())).isEmpty();
        assertThat(log.get(Set.of(new Key("a", "1"), new Key("b", "1")))).isEmpty();
        assertThat(log.query(Range.all("a"))).isEmpty();
        assertThat(alerts.queryIndex(Range.all("2026-11"))).isEmpty();
        assertThat(log.scan()).isEmpty();
    }

    @Test
    void putIfAbsentKeepsWhatStandsThereAndReturnsIt() {
        log.putIfAbsent(entry("a", "1", "first"));

        assertThat(log.putIfAbsent(entry("a", "1", "second"))).contains(entry("a", "1", "first"));
        assertThat(log.putIfAbsent(entry("a", "2", "second"))).isEmpty();

        assertThat(log.get(new Key("a", "1"))).contains(entry("a", "1", "first"));
    }

    @Test
    void replaceOfNothingNeedsThatNothingStandsThere() {
        Optional<String> first = accounts.replace(null, account("a", "one"));

        assertThat(first).isPresent();
        assertThat(accounts.replace(null, account("a", "two"))).isEmpty();
        assertThat(accounts.replace("someVersion0", account("b", "two"))).isEmpty();
        assertThat(text(accounts, "a")).isEqualTo("one");
        assertThat(accounts.get(new Key("b", null))).isEmpty();
    }

    @Test
    void aWriterWithAStaleVersionLoses() {
        String first = accounts.replace(null, account("a", "one")).orElseThrow();
        String second = accounts.replace(first, account("a", "two")).orElseThrow();

        assertThat(second).isNotEqualTo(first);
        assertThat(accounts.replace(first, account("a", "three"))).isEmpty();
        assertThat(text(accounts, "a")).isEqualTo("two");
        assertThat(accounts.replace(second, account("a", "three"))).isPresent();
    }

    @Test
    void whoeverHasNothingToChangeDoesNotLose() {
        String first = accounts.replace(null, account("a", "one")).orElseThrow();
        accounts.replace(first, account("a", "two"));

        assertThat(accounts.replace(first, account("a", "one"))).contains(first);
        assertThat(text(accounts, "a")).isEqualTo("two");
    }

    @Test
    void theVersionStandsInTheItemAndIsTheSameForTheSameContent() {
        String first = accounts.replace(null, account("a", "one")).orElseThrow();
        String second = accounts.replace(first, account("a", "two")).orElseThrow();

        assertThat(accounts.get(new Key("a", null)).orElseThrow()).containsEntry("etag", AttributeValue.fromS(second));
        assertThat(accounts.replace(second, account("a", "two"))).contains(second);
        assertThat(accounts.replace(second, account("a", "one"))).contains(first);
    }

    @Test
    void ofWritersAtOnceOneWins() throws Exception {
        String seen = accounts.replace(null, account("a", "start")).orElseThrow();
        List<Callable<Optional<String>>> writers = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            Map<String, AttributeValue> item = account("a", "writer " + i);
            writers.add(() -> accounts.replace(seen, item));
        }
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<String> winners = new ArrayList<>();
        for (Future<Optional<String>> result : threads.invokeAll(writers)) {
            result.get().ifPresent(winners::add);
        }
        threads.shutdown();

        assertThat(winners).hasSize(1);
        assertThat(accounts.get(new Key("a", null)).orElseThrow())
                .containsEntry("etag", AttributeValue.fromS(winners.get(0)));
    }

    @Test
    void aQueryIsSortedByUtf8AndIncludesItsBounds() {
        // given keys whose UTF-16 order is another
        for (String sort : List.of("😀", "2", "\uFFFD", "10", "é", "1", "1#")) {
            log.putIfAbsent(entry("a", sort, "x"));
        }
        log.putIfAbsent(entry("b", "1", "x"));

        assertThat(sorts(Range.all("a"))).containsExactly("1", "1#", "10", "2", "é", "\uFFFD", "😀");
        assertThat(sorts(new Range("a", "10", "é", false, 9))).containsExactly("10", "2", "é");
        assertThat(sorts(new Range("a", "10", "é", true, 9))).containsExactly("é", "2", "10");
        assertThat(sorts(new Range("a", null, "10", false, 2))).containsExactly("1", "1#");
        assertThat(sorts(new Range("a", "é", null, true, 2))).containsExactly("😀", "\uFFFD");
        assertThat(sorts(new Range("a", "3", "4", false, 9))).isEmpty();
        assertThat(sorts(new Range("a", "4", "3", false, 9))).isEmpty();
        assertThat(sorts(Range.startingWith("a", "1"))).containsExactly("1", "1#", "10");
    }

    /** The bounds are in order by UTF-8, and out of it by UTF-16. */
    @Test
    void aRangeOfAPartitionThatIsNotThereIsEmpty() {
        assertThat(log.query(new Range("a", "\uFFFD", "😀", false, 10))).isEmpty();
    }

    @Test
    void aPrefixHoldsWhateverFollowsIt() {
        log.putIfAbsent(entry("a", "p#😀", "x"));
        log.putIfAbsent(entry("a", "q", "x"));

        assertThat(sorts(Range.startingWith("a", "p#"))).containsExactly("p#😀");
    }

    @Test
    void aRangeOfNothingIsAnErrorOfTheCaller() {
        assertThatThrownBy(() -> new Range("a", null, null, false, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aQueryGoesOnBehindAMegabyte() {
        String large = "x".repeat(300_000);
        for (int i = 0; i < 8; i++) {
            log.putIfAbsent(entry("a", "" + i, large));
        }

        assertThat(sorts(Range.all("a"))).containsExactly("0", "1", "2", "3", "4", "5", "6", "7");
        assertThat(sorts(new Range("a", "1", null, true, 6))).containsExactly("7", "6", "5", "4", "3", "2");
        assertThat(log.scan()).hasSize(8);
    }

    @Test
    void manyItemsAreReadAtOnce() {
        Set<Key> keys = new HashSet<>();
        for (int i = 0; i < 250; i++) {
            keys.add(new Key("a", "" + i));
            if (i % 2 == 0) {
                log.putIfAbsent(entry("a", "" + i, "x"));
            }
        }

        assertThat(log.get(keys))
                .extracting(item -> item.get("slot").s())
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, 125).mapToObj(i -> "" + 2 * i).toList());
    }

    @Test
    void theIndexSortsOverAllPartitions() {
        alerts.replace(null, alert("b", "2", "2026-11"));
        alerts.replace(null, alert("a", "3", "2026-11"));
        alerts.replace(null, alert("a", "1", "2026-11"));
        alerts.replace(null, alert("a", "2x", "2026-10"));
        alerts.putIfAbsent(Map.of("accountId", AttributeValue.fromS("a"), "raised", AttributeValue.fromS("9")));

        assertThat(raised(Range.all("2026-11"))).containsExactly("1", "2", "3");
        assertThat(raised(new Range("2026-11", "2", null, true, 9))).containsExactly("3", "2");
        assertThat(raised(new Range("2026-11", null, null, true, 1))).containsExactly("3");
        assertThat(raised(new Range("2026-11", "2", "1", true, 1))).isEmpty();
        assertThat(alerts.query(Range.all("a"))).hasSize(4);
    }

    private List<String> sorts(Range range) {
        return log.query(range).stream().map(item -> item.get("slot").s()).toList();
    }

    private List<String> raised(Range range) {
        return alerts.queryIndex(range).stream()
                .map(item -> item.get("raised").s())
                .toList();
    }

    private static String text(ItemTable table, String id) {
        return table.get(new Key(id, null)).orElseThrow().get("text").s();
    }

    private static Map<String, AttributeValue> entry(String account, String slot, String text) {
        return Map.of(
                "accountId", AttributeValue.fromS(account),
                "slot", AttributeValue.fromS(slot),
                "text", AttributeValue.fromS(text));
    }

    private static Map<String, AttributeValue> account(String id, String text) {
        return Map.of("accountId", AttributeValue.fromS(id), "text", AttributeValue.fromS(text));
    }

    private static Map<String, AttributeValue> alert(String account, String raised, String month) {
        return Map.of(
                "accountId", AttributeValue.fromS(account),
                "raised", AttributeValue.fromS(raised),
                "month", AttributeValue.fromS(month));
    }
}
