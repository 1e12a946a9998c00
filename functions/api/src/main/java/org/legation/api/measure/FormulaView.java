package org.legation.api.measure;

import org.legation.api.web.Bilingual;
import org.legation.core.measure.Formula;

/**
 * A formula.
 *
 * @param definition how the number is made
 * @param source where the formula comes from
 */
public record FormulaView(String id, int version, Bilingual name, String definition, String source) {

    static FormulaView of(Formula formula) {
        return new FormulaView(
                formula.id(),
                formula.version(),
                new Bilingual(formula.english(), formula.chinese()),
                formula.definition(),
                formula.source());
    }
}
