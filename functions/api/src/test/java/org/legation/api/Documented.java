package org.legation.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.legation.api.web.Column;

/** Tables of {@code docs/data.md}. */
public final class Documented {

    private static final Path DOCUMENT = Path.of(System.getProperty("legation.root"), "docs", "data.md");

    private Documented() {}

    /** The lines of the table after a marker, without its head. */
    public static List<String> table(String marker) {
        try {
            List<String> lines = Files.readAllLines(DOCUMENT);
            return lines.stream()
                    .skip(lines.indexOf(marker) + 1L)
                    .takeWhile(line -> !line.equals("<!-- end -->"))
                    .filter(line -> line.startsWith("| `"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(DOCUMENT.toString(), e);
        }
    }

    /** How columns are documented. */
    public static <R> List<String> rows(List<Column<R>> columns) {
        return columns.stream()
                .map(column -> "| `" + column.name() + "` | " + column.english() + " | " + column.chinese() + " |")
                .toList();
    }
}
