package org.legation.lab.real;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.legation.core.account.Account;
import org.legation.core.account.AgencyKind;

/**
 * Somebody whom topics are about: a country with its leaders and missions, or an organisation. It stands for an account.
 *
 * @param words a topic with one of these in its title is about it
 */
record Name(Account account, List<String> words) {

    Name {
        words = List.copyOf(words);
    }

    boolean isIn(Topic topic) {
        return words.stream().anyMatch(topic.title()::contains);
    }

    /** Those of the shipped table, {@code names.csv}. */
    static List<Name> all() {
        try (InputStream in = Objects.requireNonNull(Name.class.getResourceAsStream("names.csv"));
                CsvReader<NamedCsvRecord> rows =
                        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return rows.stream().map(Name::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Name of(NamedCsvRecord row) {
        Account account = new Account(
                row.getField("id"),
                row.getField("chinese"),
                row.getField("english"),
                AgencyKind.OTHER,
                row.getField("country"),
                true);
        return new Name(account, List.of(row.getField("words").split(" ")));
    }
}
