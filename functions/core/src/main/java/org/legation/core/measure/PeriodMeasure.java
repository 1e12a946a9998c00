package org.legation.core.measure;

/** A number about the posts published in a period. Pure. */
public interface PeriodMeasure {

    Formula formula();

    Value of(PeriodSample sample);
}
