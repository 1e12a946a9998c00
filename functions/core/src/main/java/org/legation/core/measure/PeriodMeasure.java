package org.legation.core.measure;

import org.legation.core.aggregate.Totals;

/** A number about the posts published in a period. Pure. */
public interface PeriodMeasure {

    Formula formula();

    Value of(Totals totals);
}
