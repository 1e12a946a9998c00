package org.legation.lab.zips;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.legation.adapters.Json;
import org.legation.events.topology.Function.Artifact;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts the zips and sends them their samples. */
@Command(
        name = "zips",
        mixinStandardHelpOptions = true,
        description = {
            "Starts each function from its built zip in a fresh JVM, through Lambda's runtime interface client, sends it"
                    + " its good and its bad sample event, and prints sizes (MB: a million bytes), times and answers."
                    + " Behind it are emulators of DynamoDB and SQS and a stub of SNS, all on loopback. Linux only."
                    + " Exit code 1 if a function does not answer as it should.",
            "用 Lambda 运行时接口在全新 JVM 中启动每个函数的 zip，发送正、反样例事件，输出大小、耗时与应答（仅限 Linux）。"
        })
public final class ZipsCommand implements Callable<Integer> {

    @Option(
            names = "--root",
            paramLabel = "DIR",
            defaultValue = ".",
            description = "The project's root, below which the zips lie. Default: the working folder.")
    private Path root = Path.of("");

    @Option(names = "--json", description = "End with one JSON object: zips, functions, right.")
    private boolean json;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Zip pipeline = new Zip(root.resolve(Artifact.PIPELINE.path()));
        Zip api = new Zip(root.resolve(Artifact.API.path()));
        for (Zip zip : List.of(pipeline, api)) {
            if (!Files.exists(zip.file())) {
                System.err.println("There is no " + zip.file() + "; build it with mvn package.");
                return 2;
            }
        }
        Path folder = Files.createTempDirectory("legation-zips");
        try {
            List<Outcome> outcomes = Trials.run(pipeline, api, folder);
            print(pipeline, api, outcomes);
            return outcomes.stream().allMatch(Outcome::isRight) ? 0 : 1;
        } finally {
            delete(folder);
        }
    }

    private void print(Zip pipeline, Zip api, List<Outcome> outcomes) throws IOException {
        System.out.printf(Locale.ROOT, "pipeline %,d bytes, %.1f MB%n", pipeline.bytes(), pipeline.megabytes());
        System.out.printf(Locale.ROOT, "api      %,d bytes, %.1f MB%n%n", api.bytes(), api.megabytes());
        System.out.printf("%-10s %9s %10s  %s%n", "function", "start ms", "answer ms", "answer");
        for (Outcome outcome : outcomes) {
            System.out.printf(
                    "%-10s %9d %10d  %s%n",
                    outcome.function().word(),
                    outcome.startMillis(),
                    outcome.answerMillis(),
                    outcome.isRight() ? "right" : "WRONG: " + outcome.good() + ", " + outcome.bad());
        }
        if (json) {
            Map<String, Object> summary = new LinkedHashMap<>();
            summary.put("zips", Map.of("pipeline", size(pipeline), "api", size(api)));
            List<Map<String, Object>> functions = new ArrayList<>();
            outcomes.forEach(outcome -> functions.add(function(outcome)));
            summary.put("functions", functions);
            summary.put("right", outcomes.stream().filter(Outcome::isRight).count());
            System.out.println(Json.write(summary));
        }
    }

    private static Map<String, Object> size(Zip zip) throws IOException {
        return Map.of("bytes", zip.bytes(), "megabytes", zip.megabytes());
    }

    private static Map<String, Object> function(Outcome outcome) {
        Map<String, Object> function = new LinkedHashMap<>();
        function.put("function", outcome.function().word());
        function.put("startMillis", outcome.startMillis());
        function.put("answerMillis", outcome.answerMillis());
        function.put("right", outcome.isRight());
        function.put("good", shown(outcome.good()));
        function.put("bad", shown(outcome.bad()));
        return function;
    }

    /** The answer; of an error, its message without the stack. */
    private static Object shown(RuntimeApi.Answer answer) {
        return answer.failed() ? Json.read(answer.body(), Failure.class) : answer.body();
    }

    /** Of an error, what is shown. */
    private record Failure(String errorType, String errorMessage) {}

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> {
                try {
                    Files.delete(file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
