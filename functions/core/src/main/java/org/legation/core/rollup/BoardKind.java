package org.legation.core.rollup;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.legation.core.measure.Formula;
import org.legation.core.measure.Measures;

/**
 * A board there is: what it ranks, by which measure.
 *
 * @param subject what is ranked
 * @param measure the id of the measure
 */
public record BoardKind(Subject subject, String measure) {

    /** What a board ranks. */
    public enum Subject {
        ACCOUNTS,
        COUNTRIES,
        POSTS
    }

    /** The boards there are; a new one is a line here. */
    public static final List<BoardKind> ALL = List.of(
            new BoardKind(Subject.ACCOUNTS, "engagement"),
            new BoardKind(Subject.ACCOUNTS, "bci7"),
            new BoardKind(Subject.ACCOUNTS, "bci4"),
            new BoardKind(Subject.ACCOUNTS, "posts"),
            new BoardKind(Subject.COUNTRIES, "engagement"),
            new BoardKind(Subject.POSTS, "engagement"),
            new BoardKind(Subject.POSTS, "overperformance"));

    /** The name in the API, such as {@code accounts-by-bci7}. */
    public String id() {
        return subject.name().toLowerCase(Locale.ROOT) + "-by-" + measure;
    }

    /** What it ranks by. */
    public Formula formula() {
        return subject == Subject.POSTS
                ? Measures.post(measure).orElseThrow().formula()
                : Measures.period(measure).orElseThrow().formula();
    }

    public static Optional<BoardKind> ofId(String id) {
        return ALL.stream().filter(kind -> kind.id().equals(id)).findFirst();
    }
}
