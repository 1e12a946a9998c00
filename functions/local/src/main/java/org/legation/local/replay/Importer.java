package org.legation.local.replay;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.legation.adapters.archive.ArchiveEntry;
import org.legation.core.account.Account;
import org.legation.core.account.AgencyKind;
import org.legation.core.observe.Timeline;
import org.legation.core.poll.ImportStep;
import org.legation.core.post.PostId;
import org.legation.core.time.Beijing;

/** Brings an archive's timelines into the log, some thousand at a time and account by account. */
final class Importer {

    private static final int AT_A_TIME = 4000;

    private final ImportStep step;
    private final Instant now;
    private final Map<String, Account> registry = new HashMap<>();
    private final Map<String, Account> facts = new HashMap<>();
    private final Map<String, List<Timeline>> waiting = new LinkedHashMap<>();
    private int waitingCount;

    private final Set<String> accounts = new HashSet<>();
    private final Set<PostId> posts = new HashSet<>();
    private final SortedSet<LocalDate> days = new TreeSet<>();
    private long observations;
    private long written;
    private long unchanged;
    private long stale;

    /**
     * Prepares an import.
     *
     * @param known accounts of which more is known than an archive says
     */
    Importer(ImportStep step, List<Account> known, Instant now) {
        this.step = step;
        this.now = now;
        known.forEach(account -> registry.put(account.id(), account));
    }

    void take(ArchiveEntry.Taken entry) {
        Timeline timeline = entry.timeline();
        accounts.add(timeline.accountId());
        days.add(Beijing.day(timeline.observedAt()));
        timeline.posts().forEach(post -> {
            posts.add(new PostId(timeline.accountId(), post.mid()));
            days.add(Beijing.day(post.publishedAt()));
        });
        facts.putIfAbsent(timeline.accountId(), facts(entry.account()));
        waiting.computeIfAbsent(timeline.accountId(), id -> new ArrayList<>()).add(timeline);
        waitingCount++;
        if (waitingCount >= AT_A_TIME) {
            flush();
        }
    }

    /** Brings in what still waits. */
    void flush() {
        waiting.forEach((id, timelines) -> {
            Account account = facts.get(id);
            if (account == null) {
                throw new IllegalStateException("no facts of account " + id);
            }
            ImportStep.Result result = step.run(account, timelines, now);
            written += result.written();
            unchanged += result.unchanged();
            stale += result.stale();
            observations += result.written() + result.unchanged();
        });
        waiting.clear();
        waitingCount = 0;
    }

    /** An archive that does not know what an account is does not make it less known; it stays unpolled. */
    private Account facts(Account said) {
        Account listed = registry.get(said.id());
        if (listed == null || said.kind() != AgencyKind.OTHER) {
            return said;
        }
        return new Account(listed.id(), listed.name(), listed.nameEn(), listed.kind(), listed.country(), false);
    }

    Set<String> accounts() {
        return accounts;
    }

    Set<PostId> posts() {
        return posts;
    }

    /** The Beijing days on which something was published or observed. */
    SortedSet<LocalDate> days() {
        return days;
    }

    /** Timelines that were newer than what was known. */
    long observations() {
        return observations;
    }

    /** Of these, those that made an entry in the log. */
    long written() {
        return written;
    }

    /** Of these, those that showed nothing new. */
    long unchanged() {
        return unchanged;
    }

    /** Timelines that were repeated, or older than what was known. */
    long stale() {
        return stale;
    }
}
