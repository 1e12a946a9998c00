package org.legation.lab.text;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.legation.adapters.Json;
import org.legation.core.text.TextClassifier;
import org.legation.core.text.TextModels;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Judges a shipped text model on labelled texts. */
@Command(
        name = "text-eval",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Judges a shipped text model on labelled texts, one JSON object a line with the fields text and label"
                    + " (positive, neutral, negative) or hostile (true, false). Labels that the file does not hold are"
                    + " left out of the choice. A text that the model does not judge counts as wrong. The last line is"
                    + " one JSON object.",
            "用带标注的文本评估随附模型；文件中未出现的标签不参与选择；最后一行为 JSON。"
        },
        footer = {"", "Exit code 0: done. 2: the file is missing or not as it should be.", "退出码 0：完成；2：文件缺失或有误。"})
public final class TextEvalCommand implements Callable<Integer> {

    private static final int BAD_FILE = 2;

    @Option(
            names = "--model",
            paramLabel = "NAME",
            required = true,
            description = {"sentiment or hostility.", "模型：sentiment 或 hostility。"})
    private String model = "";

    @Parameters(
            paramLabel = "FILE",
            description = {"The labelled texts.", "带标注的文本文件（JSONL）。"})
    private Path file = Path.of("");

    private final PrintStream print = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    @Override
    public Integer call() throws IOException {
        Optional<Task> task = Arrays.stream(Task.values())
                .filter(known -> known.id().equals(model))
                .findFirst();
        if (task.isEmpty()) {
            System.err.println("--model: expected sentiment or hostility, found " + model);
            return BAD_FILE;
        }
        try {
            evaluate(task.get(), LabelledFile.read(file, task.get()));
            return 0;
        } catch (LabelledFile.BadFileException e) {
            System.err.println(e.getMessage());
            return BAD_FILE;
        }
    }

    private void evaluate(Task task, List<LabelledText> texts) throws IOException {
        long before = System.nanoTime();
        TextModels models = TextModels.load();
        double loadMillis = (System.nanoTime() - before) / 1e6;
        TextClassifier classifier = task == Task.SENTIMENT ? models.sentiment() : models.hostility();
        Figures figures = Judging.figures(classifier, texts);
        double micros = Judging.microsPerText(classifier, texts);
        long bytes = bytes(task);

        print.println(figures.confusionTable());
        print.printf(
                Locale.ROOT,
                "n %d, not judged %d, accuracy %.4f, macro-F1 %.4f%n%.1f microseconds a text, model %s version %d of"
                        + " %d bytes, both models loaded in %.0f ms%n",
                figures.n(),
                figures.unjudged(),
                figures.accuracy(),
                figures.macroF1(),
                micros,
                classifier.id(),
                classifier.version(),
                bytes,
                loadMillis);
        ObjectNode line = Json.MAPPER.createObjectNode();
        line.put("accuracy", rounded(figures.accuracy(), 4));
        line.put("macroF1", rounded(figures.macroF1(), 4));
        line.put("microsPerText", rounded(micros, 2));
        line.put("modelBytes", bytes).put("n", figures.n());
        line.put("loadMillis", rounded(loadMillis, 1));
        print.println(line);
    }

    private static double rounded(double value, int digits) {
        double unit = Math.pow(10, digits);
        return Math.round(value * unit) / unit;
    }

    private static long bytes(Task task) throws IOException {
        try (InputStream in = TextModels.class.getResourceAsStream(task.id() + ".model")) {
            return in == null ? 0 : in.readAllBytes().length;
        }
    }
}
