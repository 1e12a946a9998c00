package org.legation.api.measure;

import org.legation.core.measure.Formula;

/** Which formula, in which version; the formula itself is listed at {@code /measures}. */
public record FormulaId(String id, int version) {

    public static FormulaId of(Formula formula) {
        return new FormulaId(formula.id(), formula.version());
    }
}
