package org.legation.api.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/**
 * A table as RFC 4180 has it, in UTF-8, with a line of heads. Only numbers, moments, ids and words of ours go into its
 * cells, so that no program that opens it takes what an account wrote for a formula.
 */
public record Csv(String text) {

    /** Its media type. */
    public static final String MEDIA_TYPE = "text/csv";

    public static <R> Csv of(List<Column<R>> columns, List<R> rows) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(columns.stream().map(Column::name).toList());
            for (R row : rows) {
                csv.writeRecord(columns.stream()
                        .map(column -> Objects.toString(column.cell().apply(row), ""))
                        .toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("nothing here reads or writes a file", e);
        }
        return new Csv(text.toString());
    }
}
