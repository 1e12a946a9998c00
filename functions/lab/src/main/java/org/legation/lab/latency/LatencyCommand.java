package org.legation.lab.latency;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.legation.adapters.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures how soon people are told. */
@Command(
        name = "latency",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "The local cloud in real time, with as many accounts, each polled once a minute, all at once, as dispatch does it."
                    + " Posts jump to fifty times what they had; the time from the poll that sees it to the message at a robot"
                    + " on a loopback port is measured.",
            "在本地云中实时运行，每个账号每分钟轮询一次；令帖文计数突增 50 倍，测量从读到该变化至本机机器人收到消息的时间。"
        },
        footer = {
            "",
            "The last line is one JSON object, times in seconds.",
            "Exit code 0: the median is under 5 s and the 99th percentile under 15 s. 1: it is not, or nothing was told."
        })
public final class LatencyCommand implements Callable<Integer> {

    /** Held, since a logger that nobody holds is forgotten with its level. */
    private static final Logger QUIET = Logger.getLogger("org.legation");

    private static final double MEDIAN = 5;
    private static final double P99 = 15;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            description = "The seed of the world (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--accounts",
            paramLabel = "N",
            defaultValue = "200",
            description = "How many accounts (default: ${DEFAULT-VALUE}).")
    private int accounts;

    @Option(
            names = "--minutes",
            paramLabel = "N",
            defaultValue = "5",
            description = "How many minutes are measured (default: ${DEFAULT-VALUE}).")
    private int minutes;

    @Override
    public Integer call() throws IOException {
        QUIET.setLevel(Level.WARNING);
        LatencyRun.Outcome outcome = new LatencyRun(seed, accounts, minutes, System.err::println).run();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("accounts", accounts);
        json.put("minutes", minutes);
        json.put("polls", outcome.polls());
        json.put("jumps", outcome.jumps());
        json.put("told", outcome.told());
        json.put("n", outcome.ways().size());
        json.put("load", ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        System.out.printf(
                Locale.ROOT,
                "%d accounts, %d polls in %d minutes; %d posts jumped, %d of their accounts were told of; %d messages%n",
                accounts,
                outcome.polls(),
                minutes,
                outcome.jumps(),
                outcome.told(),
                outcome.ways().size());
        System.out.printf("%-36s %8s %8s %8s%n", "seconds", "median", "p99", "max");
        Spread whole = put(json, "whole", "poll's answer to the robot", outcome.ways(), Way::whole);
        put(json, "toDecision", "  poll's answer to the decision", outcome.ways(), Way::toDecision);
        put(json, "toRobot", "  decision to the robot", outcome.ways(), Way::toRobot);
        System.out.println(Json.write(json));
        return !outcome.ways().isEmpty() && whole.median() < MEDIAN && whole.p99() < P99 ? 0 : 1;
    }

    /** Seconds. */
    record Spread(double median, double p99, double max) {

        /** Of any number of values; all 0 if there are none. */
        static Spread of(double[] values) {
            double[] sorted = values.clone();
            Arrays.sort(sorted);
            return new Spread(at(sorted, 0.5), at(sorted, 0.99), at(sorted, 1));
        }

        /** The smallest value that such a share of all do not exceed. */
        private static double at(double[] sorted, double share) {
            return sorted.length == 0 ? 0 : sorted[(int) Math.max(0, Math.ceil(share * sorted.length) - 1)];
        }
    }

    private static Spread put(
            Map<String, Object> json, String name, String words, List<Way> ways, ToDoubleFunction<Way> time) {
        Spread spread = Spread.of(ways.stream().mapToDouble(time).toArray());
        json.put(name, spread);
        System.out.printf(Locale.ROOT, "%-36s %8.2f %8.2f %8.2f%n", words, spread.median(), spread.p99(), spread.max());
        return spread;
    }
}
