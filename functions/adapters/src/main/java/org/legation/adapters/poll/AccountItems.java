package org.legation.adapters.poll;

import java.time.Instant;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.legation.adapters.table.ItemReader;
import org.legation.adapters.table.ItemWriter;
import org.legation.adapters.table.Packer;
import org.legation.adapters.table.Unpacker;
import org.legation.core.account.Account;
import org.legation.core.account.AgencyKind;
import org.legation.core.poll.KnownPost;
import org.legation.core.poll.PollState;
import org.legation.core.poll.SourceFailure;
import org.legation.core.poll.WatchedAccount;
import org.legation.core.post.Engagement;
import org.legation.core.post.Mid;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** How an account lies in its item. */
public final class AccountItems {

    private AccountItems() {}

    static Map<String, AttributeValue> write(WatchedAccount watched) {
        Account account = watched.account();
        PollState poll = watched.poll();
        ItemWriter item = new ItemWriter()
                .with("accountId", account.id())
                .with("name", account.name())
                .with("nameEn", account.nameEn())
                .with("kind", account.kind().word())
                .with("country", account.country())
                .with("enabled", account.enabled())
                .with("dueAt", poll.dueAt())
                .with("seenAt", poll.seenAt())
                .with("slot", poll.slot())
                .with("loggedAt", poll.loggedAt());
        if (poll.failures() > 0) {
            item.with("failures", poll.failures());
        }
        if (poll.failure() != null) {
            item.with("failure", poll.failure().name());
        }
        if (!poll.known().isEmpty()) {
            item.with("known", pack(poll));
        }
        return item.item();
    }

    public static WatchedAccount read(Map<String, AttributeValue> attributes) {
        ItemReader item = new ItemReader(attributes);
        Account account = new Account(
                item.string("accountId"),
                item.string("name"),
                item.optionalString("nameEn"),
                AgencyKind.ofWord(item.string("kind")).orElseThrow(),
                item.optionalString("country"),
                item.bool("enabled"));
        Instant seenAt = item.optionalInstant("seenAt");
        String failure = item.optionalString("failure");
        return new WatchedAccount(
                account,
                new PollState(
                        item.optionalInstant("dueAt"),
                        seenAt,
                        item.optionalInstant("slot"),
                        item.optionalInstant("loggedAt"),
                        (int) item.number("failures", 0),
                        failure == null ? null : SourceFailure.valueOf(failure),
                        item.has("known") ? unpack(item.bytes("known"), seenAt) : new TreeMap<>()));
    }

    private static byte[] pack(PollState poll) {
        Packer bytes = new Packer();
        for (KnownPost post : poll.known().values()) {
            bytes.fixed(post.mid().value())
                    .engagement(post.counts())
                    .fixed(post.textHash())
                    .signed(base(poll.seenAt()) - post.seenAt().toEpochMilli());
        }
        return bytes.bytes();
    }

    private static NavigableMap<Mid, KnownPost> unpack(byte[] packed, @Nullable Instant seenAt) {
        TreeMap<Mid, KnownPost> known = new TreeMap<>();
        Unpacker bytes = new Unpacker(packed);
        while (bytes.hasMore()) {
            Mid mid = new Mid(bytes.fixedLong());
            Engagement counts = bytes.engagement();
            int textHash = bytes.fixedInt();
            known.put(mid, new KnownPost(mid, counts, textHash, Instant.ofEpochMilli(base(seenAt) - bytes.signed())));
        }
        return known;
    }

    private static long base(@Nullable Instant seenAt) {
        return seenAt == null ? 0 : seenAt.toEpochMilli();
    }
}
