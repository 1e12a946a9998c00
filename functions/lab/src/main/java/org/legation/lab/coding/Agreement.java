package org.legation.lab.coding;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.legation.core.coding.Category;
import org.legation.core.coding.Coding;
import org.legation.core.coding.Cue;
import org.legation.core.coding.Krippendorff;
import org.legation.core.coding.Principle;

/** How far the coder and a person agree on the same posts, code by code. */
final class Agreement {

    /** In the place of a category where the coder gives none. */
    static final String NONE = "none";

    /**
     * One code.
     *
     * @param alpha empty if neither ever gave it, or both always did
     * @param person how many posts the person gave it
     * @param coder how many the coder gave it
     * @param both how many both gave it
     * @param n how many posts both coded for it
     */
    record Line(String code, OptionalDouble alpha, int person, int coder, int both, int n) {}

    private record Pair(HandCoded person, Coding coder) {}

    private final List<Pair> pairs = new ArrayList<>();

    void add(HandCoded person, Coding coder) {
        pairs.add(new Pair(person, coder));
    }

    /** Of the primary category as a whole. */
    OptionalDouble categories() {
        return Krippendorff.nominal(pairs.stream()
                .map(pair -> List.of(pair.person.category().name(), primary(pair.coder)))
                .toList());
    }

    /** Every code by itself, given or not: of the categories only the primary one counts. */
    List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        for (Category code : Category.values()) {
            lines.add(line(
                    code,
                    person -> Set.of(person.category()),
                    coding -> coding.categories().stream().limit(1)));
        }
        for (Principle code : Principle.values()) {
            lines.add(line(code, HandCoded::principles, coding -> coding.principles().stream()));
        }
        for (Cue code : Cue.values()) {
            lines.add(line(code, HandCoded::cues, coding -> coding.cues().stream()));
        }
        return lines;
    }

    /** Of each category that a person gave, what the coder made of its posts. */
    Map<Category, Map<String, Integer>> confusion() {
        Map<Category, Map<String, Integer>> confusion = new EnumMap<>(Category.class);
        for (Pair pair : pairs) {
            confusion
                    .computeIfAbsent(pair.person.category(), category -> new TreeMap<>())
                    .merge(primary(pair.coder), 1, Integer::sum);
        }
        return new LinkedHashMap<>(confusion);
    }

    int posts() {
        return pairs.size();
    }

    private <E extends Enum<E>> Line line(
            E code, Function<HandCoded, @Nullable Set<E>> person, Function<Coding, Stream<E>> coder) {
        List<List<Boolean>> units = new ArrayList<>();
        for (Pair pair : pairs) {
            Set<E> given = person.apply(pair.person);
            if (given != null) {
                units.add(List.of(given.contains(code), coder.apply(pair.coder).anyMatch(code::equals)));
            }
        }
        return new Line(
                code.name(),
                Krippendorff.nominal(units),
                (int) units.stream().filter(unit -> unit.get(0)).count(),
                (int) units.stream().filter(unit -> unit.get(1)).count(),
                (int) units.stream().filter(unit -> unit.get(0) && unit.get(1)).count(),
                units.size());
    }

    private static String primary(Coding coding) {
        Category primary = coding.primary();
        return primary == null ? NONE : primary.name();
    }
}
