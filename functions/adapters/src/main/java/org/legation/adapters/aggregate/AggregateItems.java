package org.legation.adapters.aggregate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.legation.adapters.table.CodingBytes;
import org.legation.adapters.table.HourlyGainsBytes;
import org.legation.adapters.table.ItemReader;
import org.legation.adapters.table.ItemTable;
import org.legation.adapters.table.ItemWriter;
import org.legation.adapters.table.Packer;
import org.legation.adapters.table.Unpacker;
import org.legation.core.aggregate.AccountDay;
import org.legation.core.aggregate.CodingSum;
import org.legation.core.aggregate.DayPost;
import org.legation.core.aggregate.Scope;
import org.legation.core.aggregate.ScopeDay;
import org.legation.core.aggregate.Tally;
import org.legation.core.aggregate.Totals;
import org.legation.core.coding.Coding;
import org.legation.core.post.Engagement;
import org.legation.core.post.Mid;
import org.legation.core.post.PostType;
import org.legation.core.time.Beijing;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** How days lie in their items: by date, then by scope, so that a date's days are read together. */
final class AggregateItems {

    private static final int REPOST = 1;
    private static final int RATED = 1 << 1;
    private static final int VERSIONED = 1 << 2;
    private static final int CODED = 1 << 3;

    private AggregateItems() {}

    static ItemTable.Key key(LocalDate day, Scope scope) {
        return new ItemTable.Key(day.toString(), scope.toString());
    }

    /** Whether an item of a period is a board or standings, not a day. */
    static boolean isRanking(Map<String, AttributeValue> item) {
        return new ItemReader(item).string("subject").contains("#");
    }

    static Map<String, AttributeValue> write(AccountDay day) {
        return new ItemWriter()
                .with("period", day.day().toString())
                .with("subject", Scope.account(day.accountId()).toString())
                .with("posts", pack(day))
                .with("gains", HourlyGainsBytes.pack(day.gains()))
                .with("followers", day.followers())
                .with("gainsAsOf", day.gainsAsOf())
                .item();
    }

    static AccountDay readAccountDay(Map<String, AttributeValue> attributes) {
        ItemReader item = new ItemReader(attributes);
        LocalDate day = LocalDate.parse(item.string("period"));
        return new AccountDay(
                Scope.parse(item.string("subject")).name(),
                day,
                unpack(item.bytes("posts"), day),
                HourlyGainsBytes.unpack(item.bytes("gains")),
                item.count("followers"),
                item.optionalInstant("gainsAsOf"));
    }

    static Map<String, AttributeValue> write(ScopeDay day) {
        Totals totals = day.totals();
        return new ItemWriter()
                .with("period", day.day().toString())
                .with("subject", day.scope().toString())
                .with("accounts", day.accounts())
                .with("observed", day.observed())
                .with("asOf", day.asOf())
                .with("gains", HourlyGainsBytes.pack(day.gains()))
                .with("posts", totals.posts())
                .with("originals", totals.originals())
                .with("reposts", write(totals.reposts()))
                .with("comments", write(totals.comments()))
                .with("likes", write(totals.likes()))
                .with("originalReposts", write(totals.originalReposts()))
                .with("originalComments", write(totals.originalComments()))
                .with("codings", CodingSumBytes.pack(totals.codings()))
                .item();
    }

    static ScopeDay readScopeDay(Map<String, AttributeValue> attributes) {
        ItemReader item = new ItemReader(attributes);
        return new ScopeDay(
                Scope.parse(item.string("subject")),
                LocalDate.parse(item.string("period")),
                item.number("accounts"),
                item.number("observed"),
                new Totals(
                        item.number("posts"),
                        item.number("originals"),
                        tally(item.list("reposts")),
                        tally(item.list("comments")),
                        tally(item.list("likes")),
                        tally(item.list("originalReposts")),
                        tally(item.list("originalComments")),
                        codings(item)),
                HourlyGainsBytes.unpack(item.bytes("gains")),
                item.instant("asOf"));
    }

    /** A sum of before there were codings has none of its posts coded. */
    private static CodingSum codings(ItemReader item) {
        return item.has("codings")
                ? CodingSumBytes.unpack(item.bytes("codings"))
                : CodingSum.uncoded(item.number("posts"));
    }

    private static byte[] pack(AccountDay day) {
        long start = Beijing.start(day.day()).toEpochMilli();
        Packer bytes = new Packer();
        for (DayPost post : day.posts().values()) {
            Integer over = post.overMilli();
            bytes.fixed(post.mid().value())
                    .unsigned(flags(post))
                    .engagement(post.counts())
                    .signed(post.changedAt().toEpochMilli() - start);
            if (over != null) {
                bytes.signed(over);
            }
            if (post.version() != 0) {
                bytes.unsigned(post.version());
            }
            if (post.coding() != null) {
                CodingBytes.pack(bytes, post.coding(), post.changedAt());
            }
        }
        return bytes.bytes();
    }

    private static int flags(DayPost post) {
        return (post.type() == PostType.REPOST ? REPOST : 0)
                | (post.overMilli() == null ? 0 : RATED)
                | (post.version() == 0 ? 0 : VERSIONED)
                | (post.coding() == null ? 0 : CODED);
    }

    private static NavigableMap<Mid, DayPost> unpack(byte[] packed, LocalDate day) {
        long start = Beijing.start(day).toEpochMilli();
        TreeMap<Mid, DayPost> posts = new TreeMap<>();
        Unpacker bytes = new Unpacker(packed);
        while (bytes.hasMore()) {
            Mid mid = new Mid(bytes.fixedLong());
            long flags = bytes.unsigned();
            Engagement counts = bytes.engagement();
            Instant changedAt = Instant.ofEpochMilli(start + bytes.signed());
            Integer over = (flags & RATED) == 0 ? null : (Integer) (int) bytes.signed();
            PostType type = (flags & REPOST) == 0 ? PostType.ORIGINAL : PostType.REPOST;
            int version = (flags & VERSIONED) == 0 ? 0 : (int) bytes.unsigned();
            Coding coding = (flags & CODED) == 0 ? null : CodingBytes.unpack(bytes, changedAt);
            posts.put(mid, new DayPost(mid, type, counts, changedAt, over, version, coding));
        }
        return posts;
    }

    private static List<AttributeValue> write(Tally tally) {
        return List.of(
                number(tally.value()),
                number(tally.low()),
                number(tally.high()),
                number(tally.known()),
                number(tally.missing()));
    }

    private static Tally tally(List<AttributeValue> values) {
        return new Tally(
                number(values.get(0)),
                number(values.get(1)),
                number(values.get(2)),
                number(values.get(3)),
                number(values.get(4)));
    }

    private static AttributeValue number(long value) {
        return AttributeValue.fromN(Long.toString(value));
    }

    private static long number(AttributeValue value) {
        return Long.parseLong(value.n());
    }
}
