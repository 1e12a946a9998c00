package org.legation.lab.throughput;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.legation.adapters.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures how fast the pipeline is. */
@Command(
        name = "throughput",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Runs whole poll cycles of fictional accounts through the local cloud in memory: every account polled once and"
                    + " everything done that follows. The first cycle finds a page of posts for each account, the second, seven"
                    + " simulated hours later, finds what changed. Then each step's time a poll after 10 and after 1,000"
                    + " days of history, in memory.",
            "在内存本地云中完整轮询所有虚构账号，测量速度，并检查各步耗时是否随历史增长。"
        })
public final class ThroughputCommand implements Callable<Integer> {

    /** Held, since a logger that nobody holds is forgotten with its level. */
    private static final Logger QUIET = Logger.getLogger("org.legation.pipeline");

    @Option(
            names = "--accounts",
            paramLabel = "N",
            defaultValue = "1000",
            description = "How many accounts, 1 to 1,000 (default: ${DEFAULT-VALUE}).")
    private int accounts;

    @Option(
            names = "--json",
            description =
                    "End with one JSON object: accounts, first and second cycle (polls, posts, seconds, pollsPerSecond,"
                            + " postsPerSecond, emulatorShare), stepMicros and stepRatios.")
    private boolean json;

    @Override
    public Integer call() {
        QUIET.setLevel(Level.WARNING);
        Cycle first;
        Cycle second;
        try (CycleBench bench = new CycleBench(accounts)) {
            bench.start();
            first = bench.first();
            second = bench.another();
        }
        StepTimes steps = StepBench.measure();
        if (json) {
            Map<String, Object> report = new LinkedHashMap<>();
            report.put("accounts", accounts);
            report.put("first", map(first));
            report.put("second", map(second));
            report.put("stepMicros", Map.of("early", steps.early(), "late", steps.late()));
            report.put("stepRatios", steps.ratios());
            System.out.println(Json.write(report));
        } else {
            System.out.printf(Locale.ROOT, "%,d accounts on the local cloud in memory%n", accounts);
            print("first cycle", first);
            print("second cycle", second);
            System.out.printf(
                    Locale.ROOT,
                    "Microseconds a poll after %,d and %,d days of history, in memory without emulators%n",
                    StepTimes.EARLY_DAYS,
                    StepTimes.LATE_DAYS);
            steps.ratios()
                    .forEach((function, ratio) -> System.out.printf(
                            Locale.ROOT,
                            "  %-10s %,8.0f %,8.0f   × %.2f%n",
                            function.word(),
                            steps.early().get(function),
                            steps.late().get(function),
                            ratio));
        }
        return 0;
    }

    private static Map<String, Object> map(Cycle cycle) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("polls", cycle.polls());
        map.put("posts", cycle.posts());
        map.put("seconds", cycle.seconds());
        map.put("pollsPerSecond", cycle.pollsPerSecond());
        map.put("postsPerSecond", cycle.postsPerSecond());
        map.put("emulatorShare", cycle.emulatorShare());
        return map;
    }

    private static void print(String name, Cycle cycle) {
        System.out.printf(
                Locale.ROOT,
                "  %-13s %,6d polls, %,7d post items in %5.1f s: %,6.0f polls/s, %,6.0f posts/s, %2.0f %% of busy time in"
                        + " the emulators%n",
                name,
                cycle.polls(),
                cycle.posts(),
                cycle.seconds(),
                cycle.pollsPerSecond(),
                cycle.postsPerSecond(),
                100 * cycle.emulatorShare());
    }
}
