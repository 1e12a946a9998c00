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
import org.legation.core.poll.PollQueue;
import org.legation.lab.platform.Platform;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The experiment of one seed.
 *
 * <p>With a steady source, a chaotic run must end in the very items of a clean one, in every table. With a moody one,
 * whose answers differ from attempt to attempt, what it ends in must be what its own log says when it is derived anew.
 * What is decided about alerts and told of them is held to what {@link Derived} and {@link Alerting} say.
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

    /** What an undisturbed run of the seed brings. */
    Control control() {
        Run clean = undisturbed(false);
        Runs.clean(clean, span);
        return Control.of(clean);
    }

    private List<String> steady() {
        Run clean = undisturbed(false);
        Runs.clean(clean, span);
        return compare("steady", clean, chaotic(false));
    }

    private List<String> moody() {
        Run chaotic = chaotic(true);
        Run derived = undisturbed(true);
        Runs.derive(chaotic.platform(), derived, span);
        List<String> differences = new ArrayList<>(compare("moody", derived, chaotic));
        differences.addAll(Memory.differences(chaotic.platform().stores()));
        return differences;
    }

    private Run chaotic(boolean moody) {
        SplittableRandom random = new SplittableRandom(seed * 2 + (moody ? 1 : 0));
        Turns turns = new Turns(random.split(), executor);
        Sabotage sabotage = new Sabotage(random.split(), turns, random.nextInt(MOST_STRIKES));
        Run run = run(moody, sabotage);
        Runs.chaotic(run, span, moody, sabotage, turns, random.split());
        return run;
    }

    private Run undisturbed(boolean moody) {
        Turns alone = new Turns(new SplittableRandom(0), executor);
        return run(moody, new Sabotage(new SplittableRandom(0), alone, 0));
    }

    private Run run(boolean moody, Sabotage sabotage) {
        HarnessClock clock = new HarnessClock(span.end());
        WildSource source = new WildSource(seed, moody, span, clock);
        Channels channels = new Channels(sabotage, clock);
        UnaryOperator<PollQueue> queue = inner -> tickets -> tickets.forEach(ticket -> {
            sabotage.beforeWrite();
            inner.send(List.of(ticket));
            sabotage.afterWrite();
        });
        Platform platform = new Platform(new Platform.Wiring(
                source.accounts(),
                source,
                channels.messaging(),
                clock,
                (table, memory) -> new SabotagedTable(memory, sabotage),
                queue));
        return new Run(platform, clock, channels);
    }

    private List<String> compare(String source, Run expected, Run found) {
        Map<String, Map<String, AttributeValue>> these = Derived.items(expected.platform(), span);
        Map<String, Map<String, AttributeValue>> those = Derived.items(found.platform(), span);
        Set<String> keys = new TreeSet<>(these.keySet());
        keys.addAll(those.keySet());
        List<String> differences = new ArrayList<>();
        for (String key : keys) {
            if (!Objects.equals(these.get(key), those.get(key))) {
                differences.add(source + " " + key + ": expected " + these.get(key) + ", found " + those.get(key));
            }
        }
        Alerting.differences(expected).forEach(difference -> differences.add(source + ", in peace: " + difference));
        Alerting.differences(found).forEach(difference -> differences.add(source + ": " + difference));
        return differences;
    }
}
