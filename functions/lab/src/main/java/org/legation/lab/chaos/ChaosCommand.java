package org.legation.lab.chaos;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.LongStream;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.legation.adapters.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs the experiment over many seeds. */
@Command(
        name = "chaos",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Random account histories, delivered as badly as the platform may: messages and stream batches again, from any"
                    + " earlier point, in other pieces, to two workers at once, with a crash before or after any single"
                    + " write. Counts the seeds whose tables do not end equal, item by item, to those of a clean run.",
            "以随机账号历史检验：消息与流批次可重复、回退、重新切分、并发处理，且任一写入前后都可能崩溃。统计最终数据表与无故障运行不一致的种子数。"
        },
        footer = {"", "Exit code 0: none differs. 1: some do; they are listed with what differs."})
public final class ChaosCommand implements Callable<Integer> {

    /** Held, since a logger that nobody holds is forgotten with its level. */
    private static final Logger QUIET = Logger.getLogger("org.legation.pipeline");

    @Option(
            names = "--first-seed",
            paramLabel = "S",
            defaultValue = "1",
            description = "The first seed (default: ${DEFAULT-VALUE}).")
    private long firstSeed;

    @Option(
            names = "--seeds",
            paramLabel = "N",
            defaultValue = "10000",
            description = "How many seeds (default: ${DEFAULT-VALUE}).")
    private long seeds;

    @Option(names = "--json", description = "End with one JSON object: seeds, differing.")
    private boolean json;

    @Override
    public Integer call() {
        // The functions log the failures that are made here on purpose.
        QUIET.setLevel(Level.OFF);
        Map<Long, List<String>> differing = new ConcurrentSkipListMap<>();
        ExecutorService workers = Executors.newCachedThreadPool();
        try (ProgressBar bar = new ProgressBarBuilder()
                .setTaskName("chaos")
                .setInitialMax(seeds)
                .setStyle(ProgressBarStyle.ASCII)
                .build()) {
            LongStream.range(firstSeed, firstSeed + seeds).parallel().forEach(seed -> {
                List<String> differences = new Chaos(seed, workers).differences();
                if (!differences.isEmpty()) {
                    differing.put(seed, differences);
                }
                bar.step();
            });
        } finally {
            workers.shutdown();
        }
        return report(new TreeMap<>(differing));
    }

    private int report(Map<Long, List<String>> differing) {
        differing.forEach((seed, differences) -> {
            System.out.println("seed " + seed + " differs:");
            differences.forEach(difference -> System.out.println("  " + difference));
        });
        Map<String, Long> summary = new LinkedHashMap<>();
        summary.put("seeds", seeds);
        summary.put("differing", (long) differing.size());
        System.out.println(
                json
                        ? Json.write(summary)
                        : seeds + " seeds from " + firstSeed + ", " + differing.size() + " differing");
        return differing.isEmpty() ? 0 : 1;
    }
}
