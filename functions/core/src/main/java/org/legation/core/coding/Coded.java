package org.legation.core.coding;

import java.util.List;

/**
 * A coding and what it rests on.
 *
 * @param evidence in a fixed order: categories, principles, cues
 */
public record Coded(Coding coding, List<Evidence> evidence) {

    public Coded {
        evidence = List.copyOf(evidence);
    }
}
