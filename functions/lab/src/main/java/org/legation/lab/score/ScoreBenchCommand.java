package org.legation.lab.score;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.legation.adapters.Json;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures how many posts a second are scored. */
@Command(
        name = "score-bench",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Scores posts of a fictional account on one thread with JMH: expectation, spikes, codes and tone of the text, and"
                    + " every measure of a post. The last line is one JSON object.",
            "用 JMH 在单线程上测量每秒可评分的帖文数。最后一行为一个 JSON 对象。"
        })
public final class ScoreBenchCommand implements Callable<Integer> {

    @Option(
            names = "--seconds",
            paramLabel = "N",
            defaultValue = "2",
            description = "Seconds an iteration, of 3 to warm up and 5 to measure (default: ${DEFAULT-VALUE}).")
    private int seconds;

    @Option(
            names = "--forks",
            paramLabel = "N",
            defaultValue = "2",
            description = "Fresh JVMs (default: ${DEFAULT-VALUE}).")
    private int forks;

    @Override
    public Integer call() throws RunnerException {
        Options options = new OptionsBuilder()
                .include(ScoreBenchmark.class.getName())
                .threads(1)
                .forks(forks)
                .warmupIterations(3)
                .warmupTime(TimeValue.seconds(seconds))
                .measurementIterations(5)
                .measurementTime(TimeValue.seconds(seconds))
                .jvmArgs("-Xmx512m", "-XX:+UseSerialGC")
                .verbosity(VerboseMode.SILENT)
                .build();
        Map<String, Object> figures = new LinkedHashMap<>();
        for (RunResult result : new Runner(options).run()) {
            String name = result.getPrimaryResult().getLabel();
            double perSecond = result.getPrimaryResult().getScore();
            double error = result.getPrimaryResult().getScoreError();
            System.out.printf(Locale.ROOT, "%-12s %,10.0f posts a second, ± %,.0f (99.9 %%)%n", name, perSecond, error);
            figures.put(name + "PerSecond", Math.round(perSecond));
        }
        System.out.println(Json.write(figures));
        return 0;
    }
}
