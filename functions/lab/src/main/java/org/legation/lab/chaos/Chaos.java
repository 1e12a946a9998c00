package org.legation.lab.chaos;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;
import org.legation.core.desk.AlertSettings;
import org.legation.core.poll.PollQueue;
import org.legation.lab.platform.Platform;
import org.legation.pipeline.deliver.Messaging;
import org.legation.pipeline.source.Tempo;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The experiment of one seed.
 *
 * <p>With a steady source, a chaotic run must end in the very items of a clean one, in every table. With a moody one,
 * whose answers differ from attempt to attempt, what it ends in must be what its own log says when it is derived anew.
 */
public final class Chaos {

    private static final int MOST_ACCOUNTS = 3;
    private static final int MOST_STRIKES = 60;

    private final long seed;
    private final Executor executor;
    private final Span span;

    /**
     * Prepares a seed.
     *
     * @param executor runs two workers at once
     */
    public Chaos(long seed, Executor executor) {
        SplittableRandom random = new SplittableRandom(~seed);
        this.seed = seed;
        this.executor = executor;
        this.span = Span.of(random, 1 + random.nextInt(MOST_ACCOUNTS));
    }

    /** Runs it. Returns what differs, in words; nothing if the law holds. */
    public List<String> differences() {
        List<String> differences = new ArrayList<>(steady());
        differences.addAll(moody());
        return differences;
    }

    /** A run and what people were told in it. */
    private record Outcome(Platform platform, Set<String> told) {}

    private List<String> steady() {
        Outcome clean = undisturbed(false);
        Runs.clean(clean.platform, span);
        return compare("steady", clean, chaotic(false));
    }

    private List<String> moody() {
        Outcome chaotic = chaotic(true);
        Outcome derived = undisturbed(true);
        Runs.derive(chaotic.platform, derived.platform, span);
        List<String> differences = new ArrayList<>(compare("moody", derived, chaotic));
        differences.addAll(Memory.differences(chaotic.platform.stores()));
        return differences;
    }

    private Outcome chaotic(boolean moody) {
        SplittableRandom random = new SplittableRandom(seed * 2 + (moody ? 1 : 0));
        Turns turns = new Turns(random.split(), executor);
        Sabotage sabotage = new Sabotage(random.split(), turns, random.nextInt(MOST_STRIKES));
        Outcome outcome = outcome(moody, sabotage);
        Runs.chaotic(outcome.platform, span, moody, sabotage, turns, random.split());
        return outcome;
    }

    private Outcome undisturbed(boolean moody) {
        Turns alone = new Turns(new SplittableRandom(0), executor);
        return outcome(moody, new Sabotage(new SplittableRandom(0), alone, 0));
    }

    private Outcome outcome(boolean moody, Sabotage sabotage) {
        HarnessClock clock = new HarnessClock(span.end());
        WildSource source = new WildSource(seed, moody, span, clock);
        Set<String> told = new TreeSet<>();
        UnaryOperator<PollQueue> queue = inner -> tickets -> tickets.forEach(ticket -> {
            sabotage.beforeWrite();
            inner.send(List.of(ticket));
            sabotage.afterWrite();
        });
        Platform platform = new Platform(new Platform.Wiring(
                source.accounts(),
                source,
                new Messaging(
                        () -> AlertSettings.USUAL,
                        settings -> (message, now) -> {
                            sabotage.beforeWrite();
                            told.add(message.id());
                            sabotage.afterWrite();
                            return org.legation.core.alert.Outcome.DELIVERED;
                        },
                        Tempo.REAL),
                clock,
                (table, memory) -> new SabotagedTable(memory, sabotage),
                queue));
        return new Outcome(platform, told);
    }

    private static List<String> compare(String source, Outcome expected, Outcome found) {
        Map<String, Map<String, AttributeValue>> these = expected.platform.items();
        Map<String, Map<String, AttributeValue>> those = found.platform.items();
        Set<String> keys = new TreeSet<>(these.keySet());
        keys.addAll(those.keySet());
        List<String> differences = new ArrayList<>();
        for (String key : keys) {
            if (!Objects.equals(these.get(key), those.get(key))) {
                differences.add(source + " " + key + ": expected " + these.get(key) + ", found " + those.get(key));
            }
        }
        if (!expected.told.equals(found.told)) {
            differences.add(source + ", told: expected " + expected.told + ", found " + found.told);
        }
        return differences;
    }
}
