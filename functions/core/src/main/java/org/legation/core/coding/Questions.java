package org.legation.core.coding;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * The questions that a post asks its readers: those in its author's own words that are neither quoted nor rhetorical nor
 * answered in the next sentence nor told as somebody's.
 */
final class Questions {

    private static final int NOT_OWN = Layout.CHAIN | Layout.QUOTED | Layout.SILENT | Layout.HASHTAG;
    private static final String MARKS = "？?";
    /** More of a question than its end says nothing more. */
    private static final int LONGEST = 20;

    private final Layout layout;
    private final Hits hits;
    private final BitSet notAsked = new BitSet();

    Questions(Layout layout, Hits hits) {
        this.layout = layout;
        this.hits = hits;
    }

    /** Each question's last clause with its mark. */
    List<Span> all() {
        List<Span> questions = new ArrayList<>();
        for (int i = 0; i < layout.ownEnd; i++) {
            if (MARKS.indexOf(layout.text.charAt(i)) >= 0 && !layout.is(i, NOT_OWN)) {
                question(i + 1, questions);
            }
        }
        hits.outside(NOT_OWN, Keywords.ASK, layout).forEach(hit -> unmarked(hit, questions));
        BitSet wonder = sentences(Keywords.WONDER);
        for (Hit tail : hits.outside(NOT_OWN, Keywords.TAIL, layout)) {
            if (wonder.get(layout.sentence[tail.start()])) {
                unmarked(tail, questions);
            }
        }
        if (questions.isEmpty()) {
            return questions;
        }
        notAsked.or(sentences(Keywords.RHETORICAL));
        notAsked.or(sentences(Keywords.ASKED));
        BitSet answers = sentences(Keywords.ANSWERED);
        questions.removeIf(question -> {
            int sentence = layout.sentence[question.end() - 1];
            return notAsked.get(sentence) || answers.get(sentence + 1);
        });
        return questions;
    }

    /** One with a mark was seen by its mark. */
    private void unmarked(Hit hit, List<Span> questions) {
        boolean marked = hit.end() < layout.ownEnd && MARKS.indexOf(layout.text.charAt(hit.end())) >= 0;
        if (!marked) {
            question(hit.end(), questions);
        }
    }

    /** From the beginning of the clause; nothing if there is no letter in it, as in a row of marks. */
    private void question(int end, List<Span> questions) {
        int start = end - 1;
        while (start > 0 && end - start < LONGEST && Character.isLetterOrDigit(layout.folded[start - 1])) {
            start--;
        }
        if (Character.isLetter(layout.folded[start])) {
            questions.add(new Span(start, end));
        }
    }

    private BitSet sentences(String code) {
        BitSet sentences = new BitSet();
        hits.outside(NOT_OWN, code, layout).forEach(hit -> sentences.set(layout.sentence[hit.start()]));
        return sentences;
    }
}
