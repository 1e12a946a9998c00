package org.legation.core.text;

import java.util.Arrays;

/**
 * What the models see of a text: each run of tokens up to a length, and how long the text is, hashed into buckets.
 *
 * <p>Hashing needs no dictionary; two runs that fall into one bucket share a weight, which costs little in a table that is
 * large beside the number of runs worth knowing. Trainer and model must read texts in the same way, so a change here is a
 * new {@link #VERSION}, and a model of another one is refused.
 */
public final class TextFeatures {

    /** Of the way that texts are read. */
    public static final int VERSION = 1;

    private static final int LENGTH_SALT = 0x0054_c563;

    private TextFeatures() {}

    /**
     * The buckets of a text, one for each occurrence of a run.
     *
     * @param bits the table has two to the power of this many buckets, from 1 to 30
     * @param longestRun runs of up to this many tokens are seen, from 1
     * @return empty if the text holds nothing to judge by: no sign but links, mentions and white space
     */
    public static int[] of(String text, int bits, int longestRun) {
        Tokens read = Tokens.of(text);
        if (!read.meaningful()) {
            return new int[0];
        }
        int[] tokens = read.values();
        int mask = (1 << bits) - 1;
        int[] buckets = new int[longestRun * tokens.length + 1];
        int size = 0;
        for (int start = 0; start < tokens.length; start++) {
            int run = 0;
            int end = Math.min(start + longestRun, tokens.length);
            for (int at = start; at < end; at++) {
                run = mixed(run * 31 + tokens[at] + (at - start));
                buckets[size++] = run & mask;
            }
        }
        buckets[size++] = mixed(lengthClass(tokens.length) ^ LENGTH_SALT) & mask;
        return Arrays.copyOf(buckets, size);
    }

    /** Two classes for each doubling of the length. */
    private static int lengthClass(int length) {
        int doublings = Integer.SIZE - Integer.numberOfLeadingZeros(length);
        int half = (length >> Math.max(0, doublings - 2)) & 1;
        return 2 * doublings + half;
    }

    /** The finaliser of MurmurHash3 (Austin Appleby, public domain): every bit of the input moves every bit. */
    private static int mixed(int value) {
        int hash = value;
        hash ^= hash >>> 16;
        hash *= 0x85eb_ca6b;
        hash ^= hash >>> 13;
        hash *= 0xc2b2_ae35;
        return hash ^ (hash >>> 16);
    }
}
