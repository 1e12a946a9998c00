package org.legation.adapters.poll;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.legation.adapters.table.ItemReader;
import org.legation.adapters.table.ItemWriter;
import org.legation.adapters.table.PeersBytes;
import org.legation.core.account.Account;
import org.legation.core.account.AgencyKind;
import org.legation.core.coverage.Coverage;
import org.legation.core.poll.PollState;
import org.legation.core.poll.WatchedAccount;
import org.legation.core.source.SourceFailure;
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
            item.with("knownPosts", PollBytes.known(poll.known(), base(poll.seenAt())));
        }
        Coverage coverage = poll.coverage();
        if (coverage.from() != null && coverage.upTo() != null) {
            item.with("coverage", PollBytes.coverage(coverage.from(), coverage.upTo(), coverage.gaps()));
        }
        if (poll.rhythm().since() != null) {
            item.with("rhythm", PollBytes.rhythm(poll.rhythm(), poll.rhythm().since()));
        }
        if (watched.peers() != null) {
            item.with("peers", PeersBytes.pack(watched.peers()));
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
                        item.has("knownPosts")
                                ? PollBytes.known(item.bytes("knownPosts"), base(seenAt))
                                : new TreeMap<>(),
                        item.has("coverage") ? PollBytes.coverage(item.bytes("coverage")) : Coverage.NONE,
                        PollBytes.rhythm(item.has("rhythm") ? item.bytes("rhythm") : null)),
                item.has("peers") ? PeersBytes.unpack(item.bytes("peers")) : null);
    }

    private static Instant base(@Nullable Instant seenAt) {
        return seenAt == null ? Instant.EPOCH : seenAt;
    }
}
