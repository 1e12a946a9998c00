package org.legation.adapters.table;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.legation.core.coding.Category;
import org.legation.core.coding.Coding;
import org.legation.core.coding.Cue;
import org.legation.core.coding.Principle;
import org.legation.core.text.Tone;

/** What a text was coded as, in about a dozen bytes. */
public final class CodingBytes {

    /** The order of bits and digits is the format: new ones are added at the end. */
    public static final List<Category> CATEGORIES = List.of(
            Category.POL,
            Category.ECO,
            Category.CUL,
            Category.EDU,
            Category.SCI,
            Category.TOU,
            Category.CON,
            Category.HIS,
            Category.BIL,
            Category.PER,
            Category.INT,
            Category.OTH);

    public static final List<Principle> PRINCIPLES =
            List.of(Principle.LOOP, Principle.USEFUL, Principle.CONSERVATION, Principle.RETURN);
    public static final List<Cue> CUES = List.of(Cue.P1, Cue.P2, Cue.P3, Cue.P4, Cue.P5, Cue.P6, Cue.P7, Cue.N1);
    private static final int CATEGORY_BITS = 4;
    private static final int CATEGORY_MASK = (1 << CATEGORY_BITS) - 1;
    private static final int TONE = 1;

    private CodingBytes() {}

    /**
     * Packs a coding.
     *
     * @param near a moment that the reader knows, too, close to that of the coding
     */
    public static void pack(Packer bytes, Coding coding, Instant near) {
        Tone tone = coding.tone();
        bytes.unsigned(coding.version())
                .signed(coding.at().toEpochMilli() - near.toEpochMilli())
                .unsigned(bits(PRINCIPLES, coding.principles()) << 1 | (tone == null ? 0 : TONE))
                .unsigned(bits(CUES, coding.cues()))
                .unsigned(digits(coding.categories()));
        if (tone != null) {
            bytes.unsigned(tone.positive()).unsigned(tone.negative()).unsigned(tone.hostile());
        }
    }

    /** Unpacks what {@link #pack} packed. */
    public static Coding unpack(Unpacker bytes, Instant near) {
        int version = (int) bytes.unsigned();
        Instant at = near.plusMillis(bytes.signed());
        int flags = (int) bytes.unsigned();
        Set<Cue> cues = set(Cue.class, CUES, (int) bytes.unsigned());
        List<Category> categories = categories((int) bytes.unsigned());
        Tone tone = null;
        if ((flags & TONE) != 0) {
            int positive = (int) bytes.unsigned();
            int negative = (int) bytes.unsigned();
            tone = new Tone(positive, 100 - positive - negative, negative, (int) bytes.unsigned());
        }
        return new Coding(version, at, tone, categories, set(Principle.class, PRINCIPLES, flags >> 1), cues);
    }

    private static <E> int bits(List<E> order, Set<E> values) {
        int bits = 0;
        for (E value : values) {
            bits |= 1 << order.indexOf(value);
        }
        return bits;
    }

    private static <E extends Enum<E>> Set<E> set(Class<E> type, List<E> order, int bits) {
        Set<E> values = EnumSet.noneOf(type);
        for (int i = 0; i < order.size(); i++) {
            if ((bits >> i & 1) != 0) {
                values.add(order.get(i));
            }
        }
        return values;
    }

    private static int digits(List<Category> categories) {
        int digits = 0;
        for (int i = categories.size() - 1; i >= 0; i--) {
            digits = digits << CATEGORY_BITS | (CATEGORIES.indexOf(categories.get(i)) + 1);
        }
        return digits;
    }

    private static List<Category> categories(int digits) {
        List<Category> categories = new ArrayList<>();
        for (int rest = digits; rest != 0; rest >>= CATEGORY_BITS) {
            categories.add(CATEGORIES.get((rest & CATEGORY_MASK) - 1));
        }
        return categories;
    }
}
