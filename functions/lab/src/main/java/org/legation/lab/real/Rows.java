package org.legation.lab.real;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads a CSV file with a line of column names. */
final class Rows {

    private Rows() {}

    /** Makes something of a row. */
    interface Reader<T> {
        /**
         * Reads one row.
         *
         * @throws IllegalArgumentException saying what was expected and what was found
         */
        T read(NamedCsvRecord row);
    }

    /**
     * Reads all rows.
     *
     * @param columns those that must be there
     * @throws Unreadable naming the file, and the line if it is in one
     */
    static <T> List<T> read(Path file, List<String> columns, Reader<T> reader) throws Unreadable {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new Unreadable(file, "expected a readable file, found none");
        }
        List<T> all = new ArrayList<>();
        long line = 1;
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofNamedCsvRecord(file)) {
            for (NamedCsvRecord row : rows) {
                line = row.getStartingLineNumber();
                requireColumns(row, columns);
                all.add(reader.read(row));
            }
        } catch (IllegalArgumentException e) {
            throw new Unreadable(file, line, String.valueOf(e.getMessage()));
        } catch (CsvParseException e) {
            throw new Unreadable(file, line + 1, "not readable as CSV from here on: " + e.getMessage());
        } catch (UncheckedIOException | IOException e) {
            throw new Unreadable(file, line, "cannot be read: " + e);
        }
        if (all.isEmpty()) {
            throw new Unreadable(file, 1, "expected " + columns + " and rows below it, found no row");
        }
        return all;
    }

    private static void requireColumns(NamedCsvRecord row, List<String> columns) {
        for (String column : columns) {
            if (!row.getHeader().contains(column)) {
                throw new IllegalArgumentException("expected a column " + column + ", found " + row.getHeader());
            }
        }
        if (row.getFieldCount() != row.getHeader().size()) {
            throw new IllegalArgumentException(
                    "expected " + row.getHeader().size() + " fields, found " + row.getFieldCount());
        }
    }
}
