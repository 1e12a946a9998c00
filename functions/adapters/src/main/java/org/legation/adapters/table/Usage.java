package org.legation.adapters.table;

import java.util.concurrent.atomic.DoubleAdder;
import java.util.concurrent.atomic.LongAdder;

/** What was done to a table: items written, units used, time spent. Thread-safe. */
public final class Usage {

    private final LongAdder inserted = new LongAdder();
    private final LongAdder replaced = new LongAdder();
    private final LongAdder refused = new LongAdder();
    private final LongAdder writeUnits = new LongAdder();
    private final DoubleAdder readUnits = new DoubleAdder();
    private final LongAdder nanos = new LongAdder();

    void inserted(int units) {
        inserted.increment();
        writeUnits.add(units);
    }

    void replaced(int units) {
        replaced.increment();
        writeUnits.add(units);
    }

    void refused(int units) {
        refused.increment();
        writeUnits.add(units);
    }

    void read(double units) {
        readUnits.add(units);
    }

    void took(long elapsed) {
        nanos.add(elapsed);
    }

    /** Items that were not there before. */
    public long inserted() {
        return inserted.sum();
    }

    /** Items whose content changed. */
    public long replaced() {
        return replaced.sum();
    }

    /** Items inserted or changed. */
    public long changed() {
        return inserted() + replaced();
    }

    /** Writes that lost a race; they are billed, too. */
    public long refused() {
        return refused.sum();
    }

    public long writeUnits() {
        return writeUnits.sum();
    }

    public double readUnits() {
        return readUnits.sum();
    }

    /** Time spent in the table, over all threads. */
    public long nanos() {
        return nanos.sum();
    }
}
