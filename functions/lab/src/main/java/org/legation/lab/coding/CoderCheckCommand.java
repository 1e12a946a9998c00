package org.legation.lab.coding;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.legation.adapters.Json;
import org.legation.core.coding.Category;
import org.legation.core.coding.Coder;
import org.legation.core.coding.Krippendorff;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Compares the coder with a person. */
@Command(
        name = "coder-check",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Codes posts that a person coded, and prints Krippendorff's alpha of every code and the confusion of the"
                    + " categories. Each line of the file is a JSON object: text, category, and perhaps type (original,"
                    + " repost), principles and cues (arrays of codes).",
            "对人工编码的微博重新自动编码，输出各编码的 Krippendorff α 与类别混淆表。"
        },
        footer = {
            "",
            "Exit code 0: compared. 2: a line could not be read; nothing is compared.",
            "退出码 0：已比较；2：有行无法读取，不作比较。"
        })
public final class CoderCheckCommand implements Callable<Integer> {

    private static final int OK = 0;
    private static final int UNREADABLE = 2;
    /** Enough for a first judgement of the more frequent codes. */
    private static final int LEAST_POSTS = 200;

    @Parameters(paramLabel = "FILE", description = "The posts, JSON Lines, UTF-8.")
    private Path file = Path.of("");

    @Option(names = "--json", description = "End with one JSON object: n, alpha, and alphas by code.")
    private boolean json;

    private final PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);

    @Override
    public Integer call() throws IOException {
        List<String> lines = Files.readAllLines(file);
        Agreement agreement = new Agreement();
        boolean readable = true;
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                readable &= add(lines.get(i), i + 1, agreement);
            }
        }
        if (!readable) {
            return UNREADABLE;
        }
        print(agreement);
        out.flush();
        return OK;
    }

    private boolean add(String line, int number, Agreement agreement) {
        try {
            HandCoded post = HandCoded.of(line);
            agreement.add(
                    post, Coder.code(post.type(), post.text(), Instant.EPOCH).coding());
            return true;
        } catch (IllegalArgumentException e) {
            System.err.println(file + ", line " + number + ": " + e.getMessage());
            return false;
        }
    }

    private void print(Agreement agreement) {
        out.printf(Locale.ROOT, "%d posts, coder version %d%n%n", agreement.posts(), Coder.VERSION);
        out.printf(Locale.ROOT, "%-14s %6s %7s %6s %6s %6s%n", "code", "alpha", "person", "coder", "both", "n");
        out.printf(Locale.ROOT, "%-14s %6s%n", "categories", shown(agreement.categories()));
        for (Agreement.Line line : agreement.lines()) {
            out.printf(
                    Locale.ROOT,
                    "%-14s %6s %7d %6d %6d %6d%s%n",
                    line.code(),
                    shown(line.alpha()),
                    line.person(),
                    line.coder(),
                    line.both(),
                    line.n(),
                    line.alpha().orElse(1) < Krippendorff.TENTATIVE ? "  below " + Krippendorff.TENTATIVE : "");
        }
        out.printf("%nperson -> coder%n");
        for (Map.Entry<Category, Map<String, Integer>> row :
                agreement.confusion().entrySet()) {
            out.printf("%s -> %s%n", row.getKey(), row.getValue());
        }
        if (agreement.posts() < LEAST_POSTS) {
            out.printf("%nFewer than %d posts: too few to say that a code is valid.%n", LEAST_POSTS);
        }
        if (json) {
            out.println(summary(agreement));
        }
    }

    private static ObjectNode summary(Agreement agreement) {
        ObjectNode summary = Json.MAPPER.createObjectNode().put("n", agreement.posts());
        put(summary, "alpha", agreement.categories());
        ObjectNode alphas = summary.putObject("alphas");
        agreement.lines().forEach(line -> put(alphas, line.code(), line.alpha()));
        return summary;
    }

    private static void put(ObjectNode node, String field, OptionalDouble alpha) {
        if (alpha.isPresent()) {
            node.put(field, alpha.getAsDouble());
        } else {
            node.putNull(field);
        }
    }

    /** A dash where chance alone would agree as well. */
    private static String shown(OptionalDouble alpha) {
        return alpha.isPresent() ? String.format(Locale.ROOT, "%.3f", alpha.getAsDouble()) : "-";
    }
}
