package org.legation.simulator;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Remembers the days written last, because most calls ask for the same ones. Safe for threads. */
final class Days {

    /** Writes a day of the account of an index. */
    @FunctionalInterface
    interface Writer {
        List<WorldPost> write(int index, LocalDate day);
    }

    private static final int MOST = 40_000;

    private final Writer writer;

    private final Map<Long, List<WorldPost>> days = new LinkedHashMap<>(1024, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, List<WorldPost>> eldest) {
            return size() > MOST;
        }
    };

    Days(Writer writer) {
        this.writer = writer;
    }

    synchronized List<WorldPost> of(int index, LocalDate day) {
        long key = day.toEpochDay() << 10 | index;
        List<WorldPost> known = days.get(key);
        if (known == null) {
            known = writer.write(index, day);
            days.put(key, known);
        }
        return known;
    }
}
