package org.legation.core.coding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The keywords of one concern in a text, in the order of their ends, without those inside longer ones. */
record Hits(List<Hit> all, Map<String, List<Hit>> byCode) {

    /**
     * Those of a code that begin outside of some places.
     *
     * @param places those of {@link Layout}
     */
    List<Hit> outside(int places, String code, Layout layout) {
        List<Hit> found = new ArrayList<>();
        for (Hit hit : byCode.getOrDefault(code, List.of())) {
            if (!layout.is(hit.start(), places)) {
                found.add(hit);
            }
        }
        return found;
    }

    /**
     * Leaves out guards and what longer words hold.
     *
     * @param raw in the order of ends
     * @param longest the length of the longest keyword
     * @param acrossCodes whether a longer word counts instead of a shorter one of another code, too
     */
    static Hits of(List<Hit> raw, int longest, boolean acrossCodes) {
        List<Hit> kept = new ArrayList<>();
        for (int i = 0; i < raw.size(); i++) {
            if (!raw.get(i).word().isGuard() && !isHeld(raw, i, longest, acrossCodes)) {
                kept.add(raw.get(i));
            }
        }
        Map<String, List<Hit>> byCode = new HashMap<>();
        kept.forEach(hit -> byCode.computeIfAbsent(hit.word().code(), code -> new ArrayList<>())
                .add(hit));
        return new Hits(kept, byCode);
    }

    private static boolean isHeld(List<Hit> raw, int index, int longest, boolean acrossCodes) {
        Hit hit = raw.get(index);
        for (int i = index - 1; i >= 0 && raw.get(i).end() == hit.end(); i--) {
            if (holds(raw.get(i), hit, acrossCodes)) {
                return true;
            }
        }
        for (int i = index + 1; i < raw.size() && raw.get(i).end() <= hit.start() + longest; i++) {
            if (holds(raw.get(i), hit, acrossCodes)) {
                return true;
            }
        }
        return false;
    }

    private static boolean holds(Hit longer, Hit shorter, boolean acrossCodes) {
        boolean instead = acrossCodes
                || longer.word().isGuard()
                || longer.word().code().equals(shorter.word().code());
        return instead && longer.holds(shorter);
    }
}
