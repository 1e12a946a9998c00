package org.legation.lab.chaos;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.concurrent.Executor;
import org.legation.events.topology.Table;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The experiment of one seed.
 *
 * <p>With a steady source, a chaotic run must end in the very items of a clean one, in every table. With a moody one,
 * whose answers differ from attempt to attempt, what it ends in must be what its own log says when it is derived anew.
 */
public final class Chaos {

    private static final Set<Table> ALL = EnumSet.allOf(Table.class);
    private static final Sabotage NONE =
            new Sabotage(new SplittableRandom(0), new Turns(new SplittableRandom(0), Runnable::run), 0);

    private final long seed;
    private final Executor executor;
    private final Instant start;
    private final Instant horizon;

    /**
     * Prepares a seed.
     *
     * @param executor runs two workers at once
     */
    public Chaos(long seed, Executor executor) {
        SplittableRandom random = new SplittableRandom(~seed);
        this.seed = seed;
        this.executor = executor;
        this.start = Instant.parse("2026-11-20T15:00:00Z").plusSeconds(random.nextInt(7200));
        this.horizon = start.plus(Duration.ofHours(2 + random.nextInt(16)));
    }

    /** Runs it. Returns what differs, in words; nothing if the law holds. */
    public List<String> differences() {
        List<String> differences = new ArrayList<>(steady());
        differences.addAll(moody());
        return differences;
    }

    private List<String> steady() {
        Platform clean = platform(false, NONE);
        Runs.clean(clean);
        Platform chaotic = chaotic(false);
        return compare("steady", clean, chaotic, ALL);
    }

    private List<String> moody() {
        Platform chaotic = chaotic(true);
        Platform derived = platform(true, NONE);
        Runs.derive(chaotic, derived);
        return compare("moody", derived, chaotic, ALL);
    }

    private Platform chaotic(boolean moody) {
        SplittableRandom random = new SplittableRandom(seed * 2 + (moody ? 1 : 0));
        Turns turns = new Turns(random.split(), executor);
        Sabotage sabotage = new Sabotage(random.split(), turns, random.nextInt(60));
        Platform platform = platform(moody, sabotage);
        Runs.chaotic(platform, sabotage, turns, random.split());
        return platform;
    }

    private Platform platform(boolean moody, Sabotage sabotage) {
        HarnessClock clock = new HarnessClock(horizon);
        WildSource source = new WildSource(seed, moody, start, clock);
        return new Platform(source.accounts(), source, clock, start, horizon, sabotage);
    }

    private static List<String> compare(String source, Platform expected, Platform found, Set<Table> tables) {
        Map<String, Map<String, AttributeValue>> these = expected.items(tables);
        Map<String, Map<String, AttributeValue>> those = found.items(tables);
        Set<String> keys = new TreeSet<>(these.keySet());
        keys.addAll(those.keySet());
        List<String> differences = new ArrayList<>();
        for (String key : keys) {
            if (!Objects.equals(these.get(key), those.get(key))) {
                differences.add(source + " " + key + ": expected " + these.get(key) + ", found " + those.get(key));
            }
        }
        if (!expected.delivered().equals(found.delivered())) {
            differences.add(source + " delivered: expected " + expected.delivered() + ", found " + found.delivered());
        }
        return differences;
    }
}
