package org.legation.core.account;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The list of accounts, read from a CSV file that people edit.
 *
 * <p>Columns, in any order: {@code uid,name,name_en,kind,country,enabled}; others are for people's notes and are not
 * read. An account whose uid is not known yet may be listed without one; it must not be enabled, and is left out.
 *
 * @param accounts the accounts that have a uid, in the file's order
 * @param problems what is wrong with the file; empty if nothing is
 */
public record Registry(List<Account> accounts, List<Problem> problems) {

    private static final List<String> COLUMNS = List.of("uid", "name", "name_en", "kind", "country", "enabled");
    private static final Pattern STARTED = Pattern.compile("started in line ([0-9]+)");
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /**
     * A mistake in the file.
     *
     * @param line the line it stands on, from 1
     * @param field the column
     * @param message what was expected and what was found
     */
    public record Problem(long line, String field, String message) {
        @Override
        public String toString() {
            return "line " + line + ", " + field + ": " + message;
        }
    }

    /**
     * Reads a registry; every mistake is reported, not only the first.
     *
     * <p>A file without accounts is a mistake, since it would retire them all.
     */
    public static Registry parse(String csv) {
        List<Account> accounts = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        Map<String, Long> lineOfUid = new HashMap<>();
        long line = 0;
        try (CsvReader<NamedCsvRecord> rows = reader(csv)) {
            for (NamedCsvRecord row : rows) {
                if (line == 0 && !hasColumns(row, problems)) {
                    return new Registry(List.of(), List.copyOf(problems));
                }
                line = row.getStartingLineNumber();
                new Row(row, problems, lineOfUid).read().ifPresent(accounts::add);
            }
            if (line == 0) {
                problems.add(new Problem(1, "file", "expected a line with the columns " + COLUMNS + " and accounts"));
            }
        } catch (CsvParseException e) {
            problems.add(unreadable(e, line + 1));
        } catch (java.io.IOException e) {
            throw new IllegalStateException("reading from memory cannot fail", e);
        }
        return new Registry(List.copyOf(accounts), List.copyOf(problems));
    }

    private static CsvReader<NamedCsvRecord> reader(String csv) {
        // Spreadsheets begin a file in UTF-8 with a mark; it is no part of the first column's name.
        String text = csv.startsWith(BYTE_ORDER_MARK) ? csv.substring(1) : csv;
        // Lines of another length are reported below, each by itself; the reader would stop at the first.
        return CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofNamedCsvRecord(text);
    }

    /** The reader names the line in words only; where it does not, it is the one after the last that was read. */
    private static Problem unreadable(CsvParseException e, long afterLast) {
        Matcher started = STARTED.matcher(String.valueOf(e.getMessage()));
        long line = started.find() ? Long.parseLong(started.group(1)) : afterLast;
        Throwable reason = e.getCause() == null ? e : e.getCause();
        return new Problem(line, "file", "not readable as CSV from here on: " + reason.getMessage());
    }

    /**
     * The accounts of a file that must be free of mistakes.
     *
     * @throws IllegalArgumentException naming every mistake with its line
     */
    public List<Account> valid() {
        if (!problems.isEmpty()) {
            StringBuilder message = new StringBuilder("registry:");
            problems.forEach(problem -> message.append("\n  ").append(problem));
            throw new IllegalArgumentException(message.toString());
        }
        return accounts;
    }

    private static boolean hasColumns(NamedCsvRecord row, List<Problem> problems) {
        for (String column : COLUMNS) {
            if (!row.getHeader().contains(column)) {
                problems.add(new Problem(1, column, "expected a column of this name; there are " + row.getHeader()));
            }
        }
        return problems.isEmpty();
    }

    /** One line being read. */
    private record Row(NamedCsvRecord csv, List<Problem> problems, Map<String, Long> lineOfUid) {

        Optional<Account> read() {
            int before = problems.size();
            if (csv.getFieldCount() != csv.getHeader().size()) {
                problem("line", "expected " + csv.getHeader().size() + " fields; found " + csv.getFieldCount());
                return Optional.empty();
            }
            String uid = field("uid");
            boolean enabled = enabled(uid);
            checkUid(uid);
            String name = field("name");
            if (name.isEmpty()) {
                problem("name", "expected the account's screen name, found nothing");
            }
            Optional<AgencyKind> kind = AgencyKind.ofWord(field("kind"));
            if (kind.isEmpty()) {
                problem("kind", "expected one of " + AgencyKind.words() + "; found '" + field("kind") + "'");
            }
            String country = country(kind);
            if (problems.size() > before || uid.isEmpty()) {
                return Optional.empty();
            }
            String english = field("name_en");
            return Optional.of(new Account(
                    uid,
                    name,
                    english.isEmpty() ? null : english,
                    kind.orElseThrow(),
                    country.isEmpty() ? null : country,
                    enabled));
        }

        private boolean enabled(String uid) {
            String word = field("enabled");
            if (!word.equals("yes") && !word.equals("no")) {
                problem("enabled", "expected yes or no; found '" + word + "'");
            } else if (word.equals("yes") && uid.isEmpty()) {
                problem("uid", "an enabled account needs a uid; set enabled to no until it is known");
            }
            return word.equals("yes");
        }

        private void checkUid(String uid) {
            if (uid.isEmpty()) {
                return;
            }
            if (!uid.matches("[0-9]{5,11}")) {
                problem("uid", "expected 5 to 11 digits; found '" + uid + "'");
            }
            Long other = lineOfUid.putIfAbsent(uid, csv.getStartingLineNumber());
            if (other != null) {
                problem("uid", uid + " stands on line " + other + " already");
            }
        }

        private String country(Optional<AgencyKind> kind) {
            String code = field("country");
            boolean mayBeEmpty = kind.isEmpty() || kind.get() == AgencyKind.IGO || kind.get() == AgencyKind.OTHER;
            if (code.isEmpty() ? !mayBeEmpty : !Country.isCode(code)) {
                problem("country", "expected an ISO 3166-1 alpha-2 code, EU or UN; found '" + code + "'");
            }
            return code;
        }

        private String field(String name) {
            return csv.findField(name).orElse("").strip();
        }

        private void problem(String field, String message) {
            problems.add(new Problem(csv.getStartingLineNumber(), field, message));
        }
    }
}
