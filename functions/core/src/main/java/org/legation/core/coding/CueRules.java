package org.legation.core.coding;

import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The cues of personification in a post, in its author's own words. */
final class CueRules {

    private static final int NOT_OWN = Layout.CHAIN | Layout.QUOTED | Layout.SILENT | Layout.HASHTAG;
    /** Emoticons are silent themselves. */
    private static final int NOT_SHOWN = Layout.CHAIN | Layout.QUOTED;

    private static final String EXCLAMATIONS = "！!";
    private static final int EMPHATIC = 2;
    /** How far before a mention its role may be named. */
    private static final int CREDIT_REACH = 6;

    private static final Set<String> PLAYFUL = Set.of(
            "[doge]", "[二哈]", "[偷笑]", "[坏笑]", "[壞笑]", "[吃瓜]", "[挤眼]", "[擠眼]", "[笑cry]", "[哈哈]", "[嘻嘻]", "[阴险]", "[陰險]",
            "[憨笑]", "[并不简单]", "[喵喵]", "[费解]", "[馋嘴]", "[饞嘴]", "[酸]", "[允悲]", "[傻眼]", "[可怜]");

    private final Layout layout;
    private final Hits hits;
    private final Notes notes;

    private CueRules(Layout layout, Hits hits, Notes notes) {
        this.layout = layout;
        this.hits = hits;
        this.notes = notes;
    }

    static Set<Cue> cues(Layout layout, Hits hits, Notes notes) {
        CueRules rules = new CueRules(layout, hits, notes);
        for (Cue cue : Cue.values()) {
            notes.add(cue.name(), hits.outside(NOT_OWN, cue.name(), layout));
        }
        rules.emotion();
        rules.privateLife();
        rules.banter();
        Set<Cue> found = EnumSet.noneOf(Cue.class);
        for (Cue cue : Cue.values()) {
            if (notes.has(cue.name())) {
                found.add(cue);
            }
        }
        return found;
    }

    private void emotion() {
        for (Span emoticon : layout.emoticons) {
            if (!layout.is(emoticon.start(), NOT_SHOWN)) {
                notes.add(Cue.P3.name(), emoticon.start(), emoticon.end());
            }
        }
        int exclamations = 0;
        int last = 0;
        for (int i = 0; i < layout.ownEnd; i++) {
            int end = Emoji.end(layout.text, i);
            if (end > i && !layout.is(i, NOT_OWN)) {
                notes.add(Cue.P3.name(), i, end);
                i = end - 1;
            } else if (EXCLAMATIONS.indexOf(layout.text.charAt(i)) >= 0 && !layout.is(i, NOT_OWN)) {
                exclamations++;
                last = i;
            }
        }
        if (exclamations >= EMPHATIC) {
            notes.add(Cue.P3.name(), last, last + 1);
        }
    }

    /** The first person and private life in one sentence. */
    private void privateLife() {
        BitSet persons = new BitSet();
        hits.outside(NOT_OWN, Keywords.PERSON, layout).forEach(hit -> persons.set(layout.sentence[hit.start()]));
        if (persons.isEmpty()) {
            return;
        }
        for (Hit hit : hits.outside(NOT_OWN, Keywords.PRIVATE, layout)) {
            if (persons.get(layout.sentence[hit.start()])) {
                notes.add(Cue.P6.name(), hit.start(), hit.end());
            }
        }
    }

    /** A known account is spoken to, not named as a source, in a playful tone. */
    private void banter() {
        BitSet credited = new BitSet();
        hits.outside(NOT_OWN, Keywords.CREDIT, layout)
                .forEach(hit -> credited.set(hit.end(), hit.end() + CREDIT_REACH + 1));
        List<Span> spokenTo = layout.mentions.stream()
                .filter(mention -> isKnown(mention) && !credited.get(mention.start()))
                .toList();
        if (!spokenTo.isEmpty() && isPlayful()) {
            spokenTo.forEach(mention -> notes.add(Cue.P7.name(), mention.start(), mention.end()));
        }
    }

    /** In a stored text only the names of known accounts can be read. */
    private boolean isKnown(Span mention) {
        boolean masked = layout.text.charAt(mention.end() - 1) == '…';
        return !masked && !layout.is(mention.start(), NOT_SHOWN);
    }

    private boolean isPlayful() {
        return notes.has(Cue.P4.name())
                || notes.has(Cue.P5.name())
                || !hits.outside(NOT_OWN, Keywords.PLAY, layout).isEmpty()
                || layout.emoticons.stream()
                        .anyMatch(emoticon ->
                                !layout.is(emoticon.start(), NOT_SHOWN) && PLAYFUL.contains(emoticon.of(layout.text)));
    }
}
