package org.legation.adapters.aggregate;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.legation.adapters.table.CodingBytes;
import org.legation.adapters.table.Packer;
import org.legation.adapters.table.Unpacker;
import org.legation.core.aggregate.CodingSum;
import org.legation.core.coding.Category;
import org.legation.core.coding.Cue;
import org.legation.core.coding.Principle;
import org.legation.core.text.Sentiment;

/** The sums of codings in bytes: numbers in a fixed order. */
final class CodingSumBytes {

    private static final List<Sentiment> SENTIMENTS =
            List.of(Sentiment.POSITIVE, Sentiment.NEUTRAL, Sentiment.NEGATIVE);

    private CodingSumBytes() {}

    static byte[] pack(CodingSum sum) {
        Packer bytes = new Packer()
                .unsigned(sum.version())
                .unsigned(sum.coded())
                .unsigned(sum.earlier())
                .unsigned(sum.uncoded())
                .unsigned(sum.hostile())
                .unsigned(sum.personificationEighths());
        pack(bytes, SENTIMENTS, sum.sentiments());
        pack(bytes, CodingBytes.PRINCIPLES, sum.principles());
        pack(bytes, CodingBytes.CUES, sum.cues());
        pack(bytes, CodingBytes.CATEGORIES, sum.categories());
        return bytes.bytes();
    }

    static CodingSum unpack(byte[] packed) {
        Unpacker bytes = new Unpacker(packed);
        int version = (int) bytes.unsigned();
        long coded = bytes.unsigned();
        long earlier = bytes.unsigned();
        long uncoded = bytes.unsigned();
        long hostile = bytes.unsigned();
        long personification = bytes.unsigned();
        Map<Sentiment, Long> sentiments = unpack(bytes, Sentiment.class, SENTIMENTS);
        Map<Principle, Long> principles = unpack(bytes, Principle.class, CodingBytes.PRINCIPLES);
        Map<Cue, Long> cues = unpack(bytes, Cue.class, CodingBytes.CUES);
        Map<Category, Long> categories = unpack(bytes, Category.class, CodingBytes.CATEGORIES);
        return new CodingSum(
                version, coded, earlier, uncoded, categories, sentiments, hostile, principles, cues, personification);
    }

    private static <E> void pack(Packer bytes, List<E> order, Map<E, Long> counts) {
        order.forEach(key -> bytes.unsigned(counts.getOrDefault(key, 0L)));
    }

    private static <E extends Enum<E>> Map<E, Long> unpack(Unpacker bytes, Class<E> type, List<E> order) {
        Map<E, Long> counts = new EnumMap<>(type);
        for (E key : order) {
            long count = bytes.unsigned();
            if (count > 0) {
                counts.put(key, count);
            }
        }
        return counts;
    }
}
