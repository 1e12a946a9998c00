package org.legation.core.coding;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Which dialogic principles a post follows, in its author's own words. */
final class PrincipleRules {

    private static final int NOT_OWN = Layout.CHAIN | Layout.QUOTED | Layout.SILENT;

    /** What a reader may want to go to; of politics, history and notices the time and place are news. */
    private static final Set<Category> EVENTS = EnumSet.of(
            Category.ECO, Category.CUL, Category.SCI, Category.TOU, Category.BIL, Category.INT, Category.OTH);

    /** What readers can act on, whatever is said of it. */
    private static final Set<Category> ADVICE = EnumSet.of(Category.CON, Category.EDU);

    private final Layout layout;
    private final Hits hits;
    private final Notes notes;
    private final List<Category> categories;
    private final Figures figures;

    private PrincipleRules(Layout layout, Hits hits, Notes notes, List<Category> categories) {
        this.layout = layout;
        this.hits = hits;
        this.notes = notes;
        this.categories = categories;
        figures = new Figures(layout.text.substring(0, layout.ownEnd));
    }

    /**
     * The principles.
     *
     * @param categories of the post: advice on visas and on study is useful in itself
     */
    static Set<Principle> principles(Layout layout, Hits hits, Notes notes, List<Category> categories) {
        PrincipleRules rules = new PrincipleRules(layout, hits, notes, categories);
        Set<Principle> found = EnumSet.noneOf(Principle.class);
        for (Principle principle : Principle.values()) {
            boolean followed =
                    switch (principle) {
                        case LOOP -> rules.loop();
                        case USEFUL -> rules.useful();
                        case CONSERVATION -> rules.conservation();
                        case RETURN -> rules.comesBack();
                    };
            if (followed) {
                found.add(principle);
            }
        }
        return found;
    }

    private boolean loop() {
        words(Principle.LOOP);
        spans(Principle.LOOP, new Questions(layout, hits).all());
        for (Span mention : layout.mentions) {
            boolean masked = layout.text.charAt(mention.end() - 1) == '…';
            if (masked && mention.start() < layout.ownEnd) {
                add(Principle.LOOP, mention);
            }
        }
        return notes.has(Principle.LOOP.name());
    }

    private boolean useful() {
        words(Principle.USEFUL);
        spans(Principle.USEFUL, figures.contacts);
        event();
        for (Category advice : ADVICE) {
            if (categories.contains(advice)) {
                notes.copy(advice.name(), Principle.USEFUL.name(), layout.ownEnd);
            }
        }
        return notes.has(Principle.USEFUL.name());
    }

    /** Time and place of something to go to. */
    private void event() {
        List<Hit> places = hits.outside(NOT_OWN, Keywords.PLACE, layout);
        boolean isEvent = !categories.isEmpty() && EVENTS.contains(categories.get(0));
        if (!isEvent
                || places.isEmpty()
                || !hits.outside(NOT_OWN, Keywords.NEWS, layout).isEmpty()) {
            return;
        }
        List<Hit> days = hits.outside(NOT_OWN, Keywords.DAY, layout);
        if (!figures.moments.isEmpty() || !days.isEmpty()) {
            spans(Principle.USEFUL, figures.moments);
            notes.add(Principle.USEFUL.name(), days);
            notes.add(Principle.USEFUL.name(), places);
        }
    }

    private boolean conservation() {
        words(Principle.CONSERVATION);
        for (List<Span> spans : List.of(layout.hashtags, layout.links)) {
            for (Span span : spans) {
                if (span.start() < layout.ownEnd) {
                    add(Principle.CONSERVATION, span);
                }
            }
        }
        return notes.has(Principle.CONSERVATION.name());
    }

    private boolean comesBack() {
        words(Principle.RETURN);
        spans(Principle.RETURN, figures.issues);
        return notes.has(Principle.RETURN.name());
    }

    private void words(Principle principle) {
        notes.add(principle.name(), hits.outside(NOT_OWN, principle.name(), layout));
    }

    private void spans(Principle principle, List<Span> spans) {
        for (Span span : spans) {
            if (!layout.is(span.start(), NOT_OWN)) {
                add(principle, span);
            }
        }
    }

    private void add(Principle principle, Span span) {
        notes.add(principle.name(), span.start(), span.end());
    }
}
