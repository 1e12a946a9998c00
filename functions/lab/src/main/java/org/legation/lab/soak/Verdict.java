package org.legation.lab.soak;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.legation.adapters.Json;
import org.legation.adapters.table.AttributeJson;
import org.legation.core.account.Account;
import org.legation.core.coverage.Coverage;
import org.legation.core.coverage.Gap;
import org.legation.core.coverage.GapReason;
import org.legation.core.observe.Observation;
import org.legation.core.observe.Reading;
import org.legation.core.poll.PollState;
import org.legation.core.post.Mid;
import org.legation.simulator.Crowd;
import org.legation.simulator.Visibility;
import org.legation.simulator.World;
import org.legation.simulator.WorldPost;

/** Holds what was collected against the truth. */
final class Verdict {

    private final Plan plan;
    private final World world;
    private final Collector collector;
    private final Exchanges exchanges;
    private final List<String> violations = new ArrayList<>();
    private final List<Duration> delays = new ArrayList<>();
    private long published;
    private long collected;
    private long ended;
    private long inGaps;
    private long gaps;

    Verdict(Plan plan, World world, Collector collector, Exchanges exchanges) {
        this.plan = plan;
        this.world = world;
        this.collector = collector;
        this.exchanges = exchanges;
    }

    /** Looks at everything; afterwards the figures are there. */
    List<String> violations() {
        violations.addAll(exchanges.violations());
        world.accounts().forEach(this::account);
        leaks();
        return violations;
    }

    private void account(Account account) {
        String id = account.id();
        PollState state =
                collector.stores().accounts().find(id).orElseThrow().value().poll();
        Map<Mid, Instant> first = new TreeMap<>();
        Set<String> seen = new HashSet<>();
        for (Observation entry :
                collector.stores().log().between(id, null, plan.end().plus(Duration.ofDays(2)))) {
            for (Reading reading : entry.readings()) {
                first.putIfAbsent(reading.mid(), entry.observedAt());
                require(
                        seen.add(reading.mid() + "@" + entry.observedAt()),
                        id,
                        reading.mid(),
                        "read twice at a moment");
            }
        }
        exchanges
                .shown(id)
                .keySet()
                .forEach(mid -> require(first.containsKey(mid), id, mid, "shown and not collected"));
        first.keySet()
                .forEach(mid -> require(world.post(id, mid).isPresent(), id, mid, "collected and never published"));
        gaps += state.coverage().gaps().size();
        state.coverage().gaps().forEach(gap -> gap(id, gap));
        Coverage coverage = state.coverage();
        if (coverage.from() != null && coverage.upTo() != null) {
            truth(id, coverage, first);
        }
    }

    private void truth(String id, Coverage coverage, Map<Mid, Instant> first) {
        for (WorldPost post : world.posts(id, Plan.START, plan.end())) {
            boolean inside = post.mid().compareTo(Objects.requireNonNull(coverage.upTo())) <= 0
                    && post.mid().compareTo(Objects.requireNonNull(coverage.from())) >= 0;
            if (post.visibility() != Visibility.PUBLIC || !inside) {
                continue;
            }
            published++;
            Instant seenAt = first.get(post.mid());
            if (seenAt != null) {
                collected++;
                delays.add(Duration.between(post.publishedAt(), seenAt));
            } else if (!coverage.covers(post.mid())) {
                inGaps++;
            } else if (post.deletedAt() != null || post.hiddenAt() != null) {
                ended++;
            } else {
                violations.add(id + " " + post.mid() + ": public, not collected, and in no gap");
            }
        }
    }

    /** A gap that nothing but the source's depth excuses must be out of reach, and must have been so. */
    private void gap(String id, Gap gap) {
        if (gap.reason() != GapReason.OUT_OF_REACH || plan.way() != Plan.Way.VISITOR) {
            require(false, id, gap.before(), "left open after a day without faults: " + gap);
            return;
        }
        long above = world.posts(id, gap.before().publishedAt().orElseThrow(), gap.foundAt()).stream()
                .filter(post -> post.isPublicAt(gap.foundAt()))
                .count();
        require(above >= Soak.PAGE_SIZE - 1, id, gap.before(), "only " + above + " posts above a gap of " + gap);
    }

    private void leaks() {
        collector
                .allTables()
                .forEach((table, items) -> items.scan().forEach(item -> {
                    String json = Json.write(AttributeJson.write(item));
                    if (Crowd.isMember(json)) {
                        violations.add(table + ": names a private person: " + json);
                    }
                }));
    }

    private void require(boolean holds, String id, Mid mid, String violation) {
        if (!holds) {
            violations.add(id + " " + mid + ": " + violation);
        }
    }

    /** What was found, by name, in a fixed order. */
    Map<String, Object> figures() {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("published", published);
        figures.put("collected", collected);
        figures.put("endedUnseen", ended);
        figures.put("inGaps", inGaps);
        figures.put("gaps", gaps);
        figures.put("polls", collector.polls());
        figures.put("requests", exchanges.requests());
        figures.put("medianDelaySeconds", median().toSeconds());
        return figures;
    }

    Duration median() {
        List<Duration> sorted = delays.stream().sorted().toList();
        return sorted.isEmpty() ? Duration.ZERO : sorted.get(sorted.size() / 2);
    }
}
