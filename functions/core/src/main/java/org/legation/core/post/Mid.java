package org.legation.core.post;

import java.time.Instant;
import java.util.Optional;

/**
 * The id of a Weibo post. It holds its own time of publication, so ids sort by time.
 *
 * <p>The written forms: {@code 4645748019299849} (mid) and {@code Kjc77D1jz} (bid, used in links). A bid must be
 * compared case-sensitively and does not sort by time.
 *
 * @param value the decimal id, positive; 16 digits until the year 2061
 */
public record Mid(long value) implements Comparable<Mid> {

    private static final String ALPHABET = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final long EPOCH_SECONDS = 515_483_463L;
    private static final int RANDOM_BITS = 22;
    private static final Instant WEIBO_OPENED = Instant.parse("2009-08-01T00:00:00Z");
    private static final Instant LAST_16_DIGITS = Instant.parse("2061-01-01T00:00:00Z");

    public Mid {
        if (value <= 0) {
            throw new IllegalArgumentException("mid: expected a positive number, got " + value);
        }
    }

    /**
     * Reads the decimal form.
     *
     * @throws IllegalArgumentException if it is not a number of 1 to 18 digits
     */
    public static Mid parse(String decimal) {
        if (!decimal.matches("[0-9]{1,18}")) {
            throw new IllegalArgumentException("mid: expected up to 18 digits, got '" + decimal + "'");
        }
        return new Mid(Long.parseLong(decimal));
    }

    /**
     * Makes the id that a post published at a moment would have.
     *
     * @param low the 22 low bits, which tell posts of one second apart
     */
    public static Mid of(Instant publishedAt, int low) {
        long seconds = publishedAt.getEpochSecond() - EPOCH_SECONDS;
        return new Mid((seconds << RANDOM_BITS) | (low & ((1 << RANDOM_BITS) - 1)));
    }

    /** The smallest id that a post published at or after the moment can have: a bound for ranges of ids. */
    public static Mid firstAt(Instant moment) {
        return moment.isBefore(WEIBO_OPENED) ? new Mid(1) : of(moment, 0);
    }

    /**
     * The time of publication, to the second: {@code (mid >>> 22) + 515483463} in Unix seconds.
     *
     * @return empty for ids that do not follow the rule, which are those of the first years
     */
    public Optional<Instant> publishedAt() {
        Instant time = Instant.ofEpochSecond((value >>> RANDOM_BITS) + EPOCH_SECONDS);
        return time.isBefore(WEIBO_OPENED) || !time.isBefore(LAST_16_DIGITS) ? Optional.empty() : Optional.of(time);
    }

    /**
     * Reads the base-62 form of a link.
     *
     * @throws IllegalArgumentException if no mid of up to 18 digits has this form
     */
    public static Mid fromBid(String bid) {
        if (!bid.matches("[0-9a-zA-Z]{1,11}")) {
            throw new IllegalArgumentException("bid: expected up to 11 letters and digits, got '" + bid + "'");
        }
        StringBuilder decimal = new StringBuilder();
        for (int end = bid.length(); end > 0; end -= 4) {
            int start = Math.max(0, end - 4);
            String digits = Long.toString(base62(bid.substring(start, end)));
            if (digits.length() > 7) {
                throw new IllegalArgumentException("bid: no group of seven digits is written like this: '" + bid + "'");
            }
            decimal.insert(0, start == 0 ? digits : "0".repeat(7 - digits.length()) + digits);
        }
        return parse(decimal.toString());
    }

    /** The base-62 form: groups of seven decimal digits from the right, each as four base-62 digits. */
    public String bid() {
        String decimal = Long.toString(value);
        StringBuilder bid = new StringBuilder();
        for (int end = decimal.length(); end > 0; end -= 7) {
            int start = Math.max(0, end - 7);
            String group = base62(Long.parseLong(decimal.substring(start, end)));
            bid.insert(0, start == 0 ? group : "0".repeat(4 - group.length()) + group);
        }
        return bid.toString();
    }

    private static long base62(String group) {
        long number = 0;
        for (int i = 0; i < group.length(); i++) {
            number = number * 62 + ALPHABET.indexOf(group.charAt(i));
        }
        return number;
    }

    private static String base62(long number) {
        if (number == 0) {
            return "0";
        }
        StringBuilder group = new StringBuilder();
        for (long rest = number; rest > 0; rest /= 62) {
            group.insert(0, ALPHABET.charAt((int) (rest % 62)));
        }
        return group.toString();
    }

    @Override
    public int compareTo(Mid other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
