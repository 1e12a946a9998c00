package org.legation.lab.spikes;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.legation.adapters.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Prints how well spikes are told from ordinary posts. */
@Command(
        name = "spikes",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Scores made-up accounts of many sizes, with spikes of 3, 5, 10 and 38 times put on some of their posts and 0, 10"
                    + " and 30 % of polls missing. Prints how often ordinary posts are as surprising as they ought to be"
                    + " once in 100 and once in 1,000, and how many spikes are told beside three simple rules: ratio to"
                    + " the account's mean at that age, standard deviations above it, and the same hour of the last four"
                    + " weeks, each at the threshold by which as many ordinary posts are called spikes.",
            "在模拟账号上检验激增检测：注入 3、5、10、38 倍的激增，丢失 0、10、30% 的轮询；输出误报率校准，以及在相同误报率下与三种简单规则的召回率比较。"
        },
        footer = {"", "The same for a seed. The last line is one JSON object.", "Exit code 0: done."})
public final class SpikesCommand implements Callable<Integer> {

    private static final List<Double> RATES = List.of(0.0005, 0.001, 0.01);
    private static final List<Double> MISSING = List.of(0.0, 0.1, 0.3);

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            description = "The seed (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--accounts",
            paramLabel = "N",
            defaultValue = "600",
            description = "How many accounts (default: ${DEFAULT-VALUE}).")
    private int accounts;

    @Option(
            names = "--days",
            paramLabel = "N",
            defaultValue = "40",
            description = "How many days, 8 at least (default: ${DEFAULT-VALUE}).")
    private int days;

    @Override
    public Integer call() {
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("seed", seed);
        for (double missing : MISSING) {
            report.put("missing" + missing, part(missing));
        }
        report.put(
                "cold",
                Calibration.print(
                        "without peers, the model alone",
                        new Run(seed, accounts, days, 0, false).ordinary(),
                        Fate::model));
        System.out.println();
        System.out.println(Json.write(report));
        return 0;
    }

    private Map<String, Object> part(double missing) {
        String title = String.format(Locale.ROOT, "%.0f %% of polls missing", 100 * missing);
        Run run = new Run(seed, accounts, days, missing, true);
        List<Fate> ordinary = run.ordinary();
        List<Fate> met = ordinary.stream()
                .filter(fate -> fate.account().from() >= days / 4)
                .toList();
        Map<String, Object> part = new LinkedHashMap<>();
        part.put("posts", ordinary.size());
        part.put("model", Calibration.print(title + ", the model alone", ordinary, Fate::model));
        part.put("counted", Calibration.print(title + ", as counted by the tail", ordinary, Fate::surprise));
        part.put(
                "met",
                Calibration.print(
                        title + ", as counted, of accounts that met a fleet of some days", met, Fate::surprise));
        double weeks = run.weeks();
        for (double rate : RATES) {
            part.put("recallAt" + rate, Recall.print(title, ordinary, run.spiked(), rate, weeks));
        }
        List<Fate> known = ordinary.stream().filter(SpikesCommand::isKnown).toList();
        List<Fate> spiked = run.spiked().stream().filter(SpikesCommand::isKnown).toList();
        part.put("knownRecallAt0.001", Recall.print(title + ", from the 12th post on", known, spiked, 0.001, weeks));
        return part;
    }

    private static boolean isKnown(Fate fate) {
        return fate.history() >= 11;
    }
}
