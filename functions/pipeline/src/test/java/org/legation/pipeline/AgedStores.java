package org.legation.pipeline;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.legation.adapters.Stores;
import org.legation.adapters.score.BaselineItems;
import org.legation.adapters.table.ItemTable;
import org.legation.adapters.table.MemoryTable;
import org.legation.core.aggregate.AccountDay;
import org.legation.core.aggregate.AggregateStep;
import org.legation.core.aggregate.DayPost;
import org.legation.core.observe.Absence;
import org.legation.core.observe.Observation;
import org.legation.core.observe.Reach;
import org.legation.core.observe.Reading;
import org.legation.core.post.Count;
import org.legation.core.post.Engagement;
import org.legation.core.post.Mid;
import org.legation.core.post.PostId;
import org.legation.core.post.PostType;
import org.legation.core.rescore.RescoreStep;
import org.legation.core.score.Baseline;
import org.legation.core.score.PostRecord;
import org.legation.core.score.ScoreStep;
import org.legation.core.score.Versions;
import org.legation.events.topology.Table;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** An account of five days in tables in memory, whose derived items can be made to look as an earlier version left them. */
final class AgedStores {

    static final String ACCOUNT = "9900000001";
    static final Instant START = Instant.parse("2026-11-10T01:00:00Z");

    /** Thrown in the place of a write. */
    static final class Died extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private final Map<Table, MemoryTable> tables = new EnumMap<>(Table.class);
    private final List<Baseline> stream = new ArrayList<>();
    private final Stores whole;
    private int writes;
    private int lastWrite = Integer.MAX_VALUE;

    AgedStores() {
        for (Table table : Table.values()) {
            tables.put(table, new MemoryTable(table, (before, after) -> changed(table, after)));
        }
        whole = Stores.over(tables::get, Duration.ofDays(90));
    }

    private void changed(Table table, Map<String, AttributeValue> after) {
        if (table == Table.BASELINES) {
            stream.add(BaselineItems.read(after));
        }
    }

    Stores stores() {
        return whole;
    }

    /** Twelve observations a day of a post a day, one of which is edited and one of which goes. */
    static List<Observation> history() {
        List<Observation> log = new ArrayList<>();
        Instant previous = null;
        for (int i = 0; i < 60; i++) {
            Instant slot = START.plus(Duration.ofHours(2L * i));
            List<Reading> readings = new ArrayList<>();
            for (int post = 0; post <= i / 12; post++) {
                readings.add(0, reading(post, i, slot));
            }
            Mid gone = mid(0);
            Reach reach =
                    i == 40 ? new Reach(List.of(), List.of(new Absence(gone, Absence.Kind.GONE, 2))) : Reach.UNKNOWN;
            if (i >= 38) {
                readings.removeIf(reading -> reading.mid().equals(gone));
            }
            log.add(new Observation(
                    ACCOUNT, slot, slot.plusSeconds(20), previous, "test", Count.of(1000 + i), readings, reach));
            previous = slot;
        }
        return log;
    }

    private static Reading reading(int post, int i, Instant slot) {
        boolean first = i == 12 * post;
        boolean edited = post == 2 && i == 30;
        int age = i - 12 * post;
        long likes = post == 4 && age > 4 ? 40_000 : 20L * (age + 1);
        return new Reading(
                mid(post),
                published(post),
                post == 3 ? PostType.REPOST : PostType.ORIGINAL,
                Engagement.of(age, 2L * age, likes),
                first ? null : slot.minusSeconds(600),
                first || edited ? "大家好！今天的签证通知 " + post + (edited ? "（改）" : "") : null);
    }

    private static Instant published(int post) {
        return START.plus(Duration.ofHours(24L * post)).minusSeconds(600);
    }

    static Mid mid(int post) {
        return Mid.of(published(post), post);
    }

    /** Scores the history and folds the days. */
    void score() {
        List<Observation> history = history();
        history.forEach(entry -> whole.log().append(entry, entry.observedAt()));
        new ScoreStep(whole.log(), whole.baselines(), whole.posts(), whole.alerts()).run(ACCOUNT, history);
        drain();
    }

    /** Delivers the stream, each change twice. */
    void drain() {
        List<Baseline> twice = new ArrayList<>();
        stream.forEach(baseline -> twice.addAll(List.of(baseline, baseline)));
        stream.clear();
        new AggregateStep(whole.aggregates()).run(ACCOUNT, twice);
    }

    /** Makes everything derived look as if rules of before had made it. */
    void age() {
        for (PostRecord post : posts()) {
            var seen = whole.posts().find(Set.of(post.id())).get(post.id());
            whole.posts().replace(Optional.of(seen), aged(post));
            age(post.id());
        }
        for (LocalDate day : days()) {
            var seen = whole.aggregates().accountDays(ACCOUNT, Set.of(day)).get(day);
            whole.aggregates().replace(Optional.of(seen), aged(seen.value()));
        }
        var seen = whole.baselines().find(ACCOUNT).orElseThrow();
        Baseline now = seen.value();
        whole.baselines()
                .replace(
                        Optional.of(seen),
                        new Baseline(
                                ACCOUNT,
                                new Versions(0, 0),
                                now.slot(),
                                now.asOf(),
                                now.followers(),
                                now.gains(),
                                null,
                                Map.of(),
                                now.live(),
                                now.peers(),
                                now.detection()));
        stream.clear();
    }

    private void age(PostId post) {
        ItemTable table = tables.get(Table.POSTS);
        ItemTable.Key key = new ItemTable.Key(
                ACCOUNT, String.format("%018d#text", post.mid().value()));
        Map<String, AttributeValue> item = new HashMap<>(table.get(key).orElseThrow());
        String version = item.remove(ItemTable.VERSION).s();
        item.remove("codedBy");
        item.remove("evidence");
        table.replace(version, item).orElseThrow();
    }

    private static PostRecord aged(PostRecord post) {
        return new PostRecord(
                post.accountId(),
                post.mid(),
                post.publishedAt(),
                post.type(),
                post.firstSeenAt(),
                post.observedAt(),
                post.counts(),
                post.followers(),
                null,
                0,
                null,
                post.tombstone(),
                post.curve());
    }

    private static AccountDay aged(AccountDay day) {
        TreeMap<Mid, DayPost> posts = new TreeMap<>();
        day.posts()
                .forEach((mid, post) ->
                        posts.put(mid, new DayPost(mid, post.type(), post.counts(), post.changedAt(), 4711, 0, null)));
        return new AccountDay(day.accountId(), day.day(), posts, day.gains(), day.followers(), day.gainsAsOf());
    }

    List<PostRecord> posts() {
        return whole.posts()
                .page(ACCOUNT, Optional.empty(), Optional.empty(), 100)
                .posts();
    }

    Set<LocalDate> days() {
        return LocalDate.parse("2026-11-10")
                .datesUntil(LocalDate.parse("2026-11-16"))
                .collect(Collectors.toSet());
    }

    /** Drops the log up to a moment, as its retention does. */
    void expireLog(Instant upTo) {
        MemoryTable kept = new MemoryTable(Table.OBSERVATIONS);
        tables.get(Table.OBSERVATIONS).scan().stream()
                .filter(item -> Instant.parse(item.get("slot").s()).isAfter(upTo))
                .forEach(kept::putIfAbsent);
        tables.put(Table.OBSERVATIONS, kept);
    }

    /** Rescores, and dies in the place of a write; counted from 0. */
    void rescoreAndDieAt(int write) {
        writes = 0;
        lastWrite = write;
        Stores mortal = Stores.over(table -> new Mortal(tables.get(table)), Duration.ofDays(90));
        ScoreStep score = new ScoreStep(mortal.log(), mortal.baselines(), mortal.posts(), mortal.alerts());
        new RescoreStep(mortal.posts(), mortal.aggregates(), score).run(ACCOUNT);
    }

    /** Rescores to the end, and folds the days. */
    void rescore() {
        rescoreAndDieAt(Integer.MAX_VALUE);
        drain();
    }

    /** Everything derived, item by item. */
    Map<Table, List<Map<String, AttributeValue>>> derived() {
        return Arrays.stream(new Table[] {Table.POSTS, Table.BASELINES, Table.AGGREGATES, Table.ALERTS})
                .collect(Collectors.toMap(
                        table -> table, table -> tables.get(table).scan()));
    }

    /** Passes writes on until the process dies. */
    private final class Mortal implements ItemTable {

        private final ItemTable table;

        Mortal(ItemTable table) {
            this.table = table;
        }

        private void live() {
            if (writes++ >= lastWrite) {
                throw new Died();
            }
        }

        @Override
        public Optional<Map<String, AttributeValue>> get(Key key) {
            return table.get(key);
        }

        @Override
        public List<Map<String, AttributeValue>> get(Set<Key> keys) {
            return table.get(keys);
        }

        @Override
        public Optional<Map<String, AttributeValue>> putIfAbsent(Map<String, AttributeValue> item) {
            live();
            return table.putIfAbsent(item);
        }

        @Override
        public Optional<String> replace(@Nullable String seen, Map<String, AttributeValue> item) {
            live();
            return table.replace(seen, item);
        }

        @Override
        public List<Map<String, AttributeValue>> query(Range range) {
            return table.query(range);
        }

        @Override
        public List<Map<String, AttributeValue>> queryIndex(Range range) {
            return table.queryIndex(range);
        }

        @Override
        public List<Map<String, AttributeValue>> scan() {
            return table.scan();
        }
    }
}
