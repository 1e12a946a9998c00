package org.legation.lab.text;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.legation.core.text.TextModelFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Trains the text models from labelled texts. */
@Command(
        name = "text-train",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Trains the text models: first by cross-validation, for the figures and the temperature, then on all texts.",
            "训练文本模型：先做交叉验证（得出指标与温度），再用全部文本训练。"
        },
        footer = {
            "",
            "Exit code 0: done. 2: the data or the options are missing or not as they should be.",
            "退出码 0：完成；2：数据或参数缺失或有误。"
        })
public final class TextTrainCommand implements Callable<Integer> {

    /** Raised whenever the recipe or the data change: results of two versions do not mix. */
    private static final int VERSION = 1;

    private static final int BAD_DATA = 2;
    private static final List<String> FILES = List.of("train.jsonl", "dev.jsonl");

    @Option(
            names = "--data",
            paramLabel = "FOLDER",
            required = true,
            description = {"Holds sentiment/ and hostility/, each with train.jsonl and dev.jsonl.", "数据文件夹。"})
    private Path data = Path.of("");

    @Option(
            names = "--out",
            paramLabel = "FOLDER",
            description = {"Where to write sentiment.model and hostility.model; not needed with --evaluate.", "模型输出文件夹。"
            })
    private @Nullable Path out;

    @Option(
            names = "--model",
            paramLabel = "NAME",
            defaultValue = "all",
            description = {"sentiment, hostility or all (default).", "模型：sentiment、hostility 或 all。"})
    private String model = "all";

    @Option(
            names = "--evaluate",
            description = {"Stop after the cross-validation and write nothing.", "仅交叉验证，不写文件。"})
    private boolean evaluate;

    private final PrintStream print = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    @Override
    public Integer call() throws IOException {
        List<Task> tasks = Arrays.stream(Task.values())
                .filter(task -> model.equals("all") || model.equals(task.id()))
                .toList();
        if (tasks.isEmpty()) {
            return fail("--model: expected sentiment, hostility or all, found " + model);
        } else if (out == null && !evaluate) {
            return fail("expected --out FOLDER or --evaluate");
        }
        try {
            for (Task task : tasks) {
                train(task);
            }
            return 0;
        } catch (LabelledFile.BadFileException e) {
            return fail(e.getMessage());
        }
    }

    private static int fail(@Nullable String message) {
        System.err.println(message);
        return BAD_DATA;
    }

    private void train(Task task) throws IOException {
        List<LabelledText> texts = new ArrayList<>();
        for (String file : FILES) {
            texts.addAll(LabelledFile.read(data.resolve(task.id()).resolve(file), task));
        }
        List<Sample> samples = Sample.of(texts, task);
        print.println(task.id() + ": " + texts.size() + " texts, " + (texts.size() - samples.size())
                + " of them with nothing to judge by");
        CrossValidation validation = CrossValidation.of(task, samples);
        validation.bySource(0).forEach(this::print);
        double temperature = validation.temperature();
        double shift = task.shift(samples);
        if (shift != 0) {
            print.printf(
                    Locale.ROOT,
                    "with the log-odds of %s moved by %.3f:%n",
                    task.labels().get(0),
                    shift);
            validation.bySource(shift * temperature).forEach(this::print);
        }
        print.println("temperature " + temperature);
        if (out != null && !evaluate) {
            Files.createDirectories(out);
            Path file = out.resolve(task.id() + ".model");
            try (OutputStream to = Files.newOutputStream(file)) {
                TextModelFile.write(Regression.train(samples, task).model(task, VERSION, temperature, shift), to);
            }
            print.println(file + ": " + Files.size(file) + " bytes");
        }
    }

    private void print(String source, List<Figures> folds) {
        print.printf(
                Locale.ROOT,
                "%-20s n %5d  accuracy %s  macro-F1 %s%n",
                source,
                folds.stream().mapToInt(Figures::n).sum(),
                spread(folds, Figures::accuracy),
                spread(folds, Figures::macroF1));
    }

    /** The mean over the folds, and the least and the greatest of them. */
    private static String spread(List<Figures> folds, ToDoubleFunction<Figures> figure) {
        return String.format(
                Locale.ROOT,
                "%.4f (%.3f to %.3f)",
                folds.stream().mapToDouble(figure).average().orElseThrow(),
                folds.stream().mapToDouble(figure).min().orElseThrow(),
                folds.stream().mapToDouble(figure).max().orElseThrow());
    }
}
