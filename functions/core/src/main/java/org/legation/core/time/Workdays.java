package org.legation.core.time;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which days are worked in China. Weekends are off, save those that make up for a holiday; holidays are off. The table
 * ({@code days.csv}) needs the lines of a new year each autumn; in a year that it does not know, the week alone counts.
 */
public final class Workdays {

    private static final Workdays CHINA = read();

    private final Map<LocalDate, Boolean> isOff;
    private final Set<Integer> years;

    private Workdays(Map<LocalDate, Boolean> isOff, Set<Integer> years) {
        this.isOff = isOff;
        this.years = years;
    }

    public static Workdays china() {
        return CHINA;
    }

    /** Whether the table knows a year's holidays. */
    public boolean knows(int year) {
        return years.contains(year);
    }

    /** Whether a Beijing day is not worked. */
    public boolean isOff(LocalDate day) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return isOff.getOrDefault(day, weekend);
    }

    private static Workdays read() {
        try (InputStream in = Objects.requireNonNull(Workdays.class.getResourceAsStream("days.csv"))) {
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a table.
     *
     * @throws IllegalArgumentException if a line is not a span of days and {@code off} or {@code work}; it names the line
     */
    static Workdays parse(String table) {
        Map<LocalDate, Boolean> isOff = new HashMap<>();
        Set<Integer> years = new TreeSet<>();
        for (String line : table.lines().toList()) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] fields = line.split(",", -1);
            if (fields.length != 4 || !Set.of("off", "work").contains(fields[2])) {
                throw new IllegalArgumentException(
                        "days: expected 'from,to,off or work,source', got '" + line + "'; mend the line");
            }
            LocalDate from = LocalDate.parse(fields[0]);
            LocalDate to = LocalDate.parse(fields[1]);
            from.datesUntil(to.plusDays(1)).forEach(day -> isOff.put(day, fields[2].equals("off")));
            years.add(from.getYear());
        }
        return new Workdays(isOff, years);
    }
}
