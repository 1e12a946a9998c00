package org.legation.lab.cost;

import org.legation.adapters.table.Usage;

/** DynamoDB's units of work. */
record Units(double writeUnits, double readUnits) {

    static Units of(Usage usage) {
        return new Units(usage.writeUnits(), usage.readUnits());
    }

    Units minus(Units before) {
        return new Units(writeUnits - before.writeUnits, readUnits - before.readUnits);
    }

    Units plus(Units other) {
        return new Units(writeUnits + other.writeUnits, readUnits + other.readUnits);
    }

    Units times(double factor) {
        return new Units(writeUnits * factor, readUnits * factor);
    }
}
