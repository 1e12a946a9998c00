package org.legation.local.replay;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.legation.adapters.Json;
import org.legation.adapters.Stores;
import org.legation.adapters.archive.Archive;
import org.legation.adapters.archive.ArchiveEntry;
import org.legation.adapters.table.Usage;
import org.legation.core.account.Account;
import org.legation.core.poll.ImportStep;
import org.legation.core.source.SourceException;
import org.legation.core.source.SourceFailure;
import org.legation.core.time.Beijing;
import org.legation.events.RescoreAnswer;
import org.legation.events.RescoreRequest;
import org.legation.events.RollupRequest;
import org.legation.events.topology.Function;
import org.legation.events.topology.Table;
import org.legation.local.cloud.LocalCloud;

/** Runs archives through the pipeline: into the log, and through every function that follows from it. */
final class Replay {

    private static final Duration RETENTION = Duration.ofDays(90);

    /** Full batches are what makes a long archive cheap. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);

    private final InstantSource clock;
    private final LocalCloud cloud;
    private final Importer importer;
    private long skipped;

    /**
     * Prepares a replay.
     *
     * @param folder where the tables are kept; null for memory
     * @param known accounts of which more is known than an archive says
     */
    Replay(@Nullable Path folder, List<Account> known, InstantSource clock) {
        this.clock = clock;
        this.cloud = new LocalCloud(new LocalCloud.Options(
                folder,
                RETENTION,
                false,
                LONGEST_WAIT,
                List.of(),
                (account, ticket) -> {
                    throw new SourceException(SourceFailure.NOT_FOUND, "a replay polls nothing");
                },
                clock));
        Stores stores = cloud.stores();
        this.importer = new Importer(
                new ImportStep(stores.accounts(), stores.log(), names(known, stores)::contains),
                known,
                clock.instant());
    }

    /** Of the registry's accounts and of those that are stored when the replay starts, whatever the archives' order. */
    private static Set<String> names(List<Account> known, Stores stores) {
        Set<String> names = new HashSet<>();
        known.forEach(account -> names.add(account.name()));
        stores.accounts()
                .all()
                .forEach(stored -> names.add(stored.value().account().name()));
        return names;
    }

    /** Reads the archives and waits until all that follows from them is done. */
    ReplaySummary run(List<Archive> archives, Rejects rejects, LongConsumer progress, Runnable read)
            throws IOException {
        Instant start = clock.instant();
        try (cloud) {
            cloud.start();
            for (Archive archive : archives) {
                archive.read(entry -> take(entry, rejects), progress);
            }
            importer.flush();
            read.run();
            cloud.settle();
            rollup(importer.days());
            return summary(rejects, Duration.between(start, clock.instant()));
        }
    }

    /** Brings what the folder holds to the present versions of the rules, and rolls up all that may have changed. */
    RescoreAnswer rescore() {
        try (cloud) {
            cloud.start();
            String answer = cloud.host()
                    .invoke(Function.RESCORE, Json.write(new RescoreRequest(1, null)))
                    .orElseThrow();
            cloud.settle();
            RescoreAnswer rescored = Json.read(answer, RescoreAnswer.class);
            if (rescored.from() != null) {
                rollup(rescored.from(), Beijing.day(clock.instant()));
            }
            return rescored;
        }
    }

    private void take(ArchiveEntry entry, Rejects rejects) {
        if (entry instanceof ArchiveEntry.Taken taken) {
            importer.take(taken);
        } else if (entry instanceof ArchiveEntry.Refused refused) {
            rejects.add(refused);
        } else {
            skipped++;
        }
    }

    /** Sums up each run of days without a gap. */
    private void rollup(SortedSet<LocalDate> days) {
        LocalDate from = null;
        LocalDate to = null;
        for (LocalDate day : days) {
            if (from != null && to != null && day.isAfter(to.plusDays(1))) {
                rollup(from, to);
                from = day;
            }
            from = from == null ? day : from;
            to = day;
        }
        if (from != null && to != null) {
            rollup(from, to);
        }
    }

    private void rollup(LocalDate from, LocalDate to) {
        RollupRequest request = new RollupRequest(1, clock.instant(), RollupRequest.Span.RANGE, from, to);
        cloud.host().invoke(Function.ROLLUP, Json.write(request));
    }

    private ReplaySummary summary(Rejects rejects, Duration took) {
        long writeUnits = Arrays.stream(Table.values())
                .map(cloud::usage)
                .mapToLong(Usage::writeUnits)
                .sum();
        return new ReplaySummary(
                importer.accounts().size(),
                importer.posts().size(),
                importer.observations(),
                importer.written(),
                importer.unchanged(),
                importer.stale(),
                cloud.usage(Table.ALERTS).inserted(),
                rejects.count(),
                skipped,
                cloud.itemsChanged(),
                took.toMillis() / 1000.0,
                writeUnits);
    }
}
