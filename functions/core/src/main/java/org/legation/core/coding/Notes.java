package org.legation.core.coding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Collects, while a text is coded, where it says what each code rests on. */
final class Notes {

    private final String text;
    private final Map<String, List<Span>> spans = new TreeMap<>();

    Notes(String text) {
        this.text = text;
    }

    void add(String code, int start, int end) {
        spans.computeIfAbsent(code, key -> new ArrayList<>()).add(new Span(start, end));
    }

    void add(String code, List<Hit> hits) {
        hits.forEach(hit -> add(code, hit.start(), hit.end()));
    }

    /** One code rests on what another rests on, as far as that stands before a place. */
    void copy(String from, String to, int before) {
        for (Span span : List.copyOf(spans.getOrDefault(from, List.of()))) {
            if (span.start() < before) {
                add(to, span.start(), span.end());
            }
        }
    }

    boolean has(String code) {
        return spans.containsKey(code);
    }

    /** The evidence of the codes given, in their order; none of those that rest on nothing. */
    List<Evidence> of(List<String> codes) {
        List<Evidence> evidence = new ArrayList<>();
        for (String code : codes) {
            if (has(code)) {
                evidence.add(new Evidence(code, words(spans.getOrDefault(code, List.of()))));
            }
        }
        return evidence;
    }

    private List<String> words(List<Span> found) {
        Set<String> words = found.stream()
                .sorted(Comparator.comparingInt(Span::start).thenComparingInt(Span::end))
                .map(span -> span.of(text))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return words.stream().limit(Evidence.MOST_WORDS).toList();
    }
}
