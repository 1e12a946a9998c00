package org.legation.lab.soak;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.legation.adapters.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs the collector against the simulator for months of simulated time. */
@Command(
        name = "soak",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Runs the collector against the simulator for months of simulated time, with every fault on, over the gateway, the"
                    + " mobile site with a login and the mobile site as a visitor, and holds what was collected, the gaps"
                    + " that were noted, the pace and the spending against the truth.",
            "让采集器在各种故障下连续运行数月（模拟时间），并将所采内容、缺口记录、节奏与花费同真实情况逐一核对。"
        },
        footer = {"", "Exit code 0: nothing violated. 1: something was; it is listed."})
public final class SoakCommand implements Callable<Integer> {

    /** Held, since a logger that nobody holds is forgotten with its level. */
    private static final Logger QUIET = Logger.getLogger("org.legation");

    private static final int MOST_LISTED = 20;

    @Option(
            names = "--days",
            paramLabel = "N",
            defaultValue = "100",
            description = "How many days (default: ${DEFAULT-VALUE}).")
    private int days;

    @Option(
            names = "--accounts",
            paramLabel = "N",
            defaultValue = "100",
            description = "How many accounts (default: ${DEFAULT-VALUE}).")
    private int accounts;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            description = "The first seed (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--seeds",
            paramLabel = "N",
            defaultValue = "1",
            description = "How many seeds (default: ${DEFAULT-VALUE}).")
    private long seeds;

    @Option(
            names = "--way",
            paramLabel = "WAY",
            split = ",",
            defaultValue = "GATEWAY,LOGIN,VISITOR",
            description = "How Weibo is read: ${COMPLETION-CANDIDATES} (default: all).")
    private List<Plan.Way> ways = List.of(Plan.Way.values());

    @Option(
            names = "--economy",
            description =
                    "Instead, without faults: what the pace costs and how soon it sees a post, beside polling every 15"
                            + " and every 60 minutes.")
    private boolean economy;

    @Override
    public Integer call() {
        QUIET.setLevel(Level.OFF);
        int violated = 0;
        for (long of = seed; of < seed + seeds; of++) {
            for (Plan.Way way : ways) {
                violated += economy
                        ? compare(of, way)
                        : tell("soak", of, way, new Soak(Plan.soak(of, days, accounts, way)).run());
            }
        }
        System.out.println(violated == 0 ? "nothing violated" : violated + " violations");
        return violated == 0 ? 0 : 1;
    }

    private int compare(long of, Plan.Way way) {
        int violated = 0;
        for (Map.Entry<String, Soak.Outcome> run :
                new Economy(of, days, accounts, way).run().entrySet()) {
            violated += tell(run.getKey(), of, way, run.getValue());
        }
        return violated;
    }

    private static int tell(String name, long seed, Plan.Way way, Soak.Outcome outcome) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("run", name);
        line.put("way", way.toString().toLowerCase(Locale.ROOT));
        line.put("seed", seed);
        line.putAll(outcome.figures());
        line.put("violations", outcome.violations().size());
        System.out.println(Json.write(line));
        outcome.violations().stream().limit(MOST_LISTED).forEach(violation -> System.out.println("  " + violation));
        return outcome.violations().size();
    }
}
