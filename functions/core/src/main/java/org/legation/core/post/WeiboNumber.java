package org.legation.core.post;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the numbers of Weibo's pages: {@code 27}, {@code "1,021,325"}, {@code "1.2万"}, {@code "100万+"}. */
public final class WeiboNumber {

    private static final Pattern FORM =
            Pattern.compile("(?<digits>\\d{1,18}(?:\\.(?<decimals>\\d{1,8}))?)(?<magnitude>[万亿])?(?<plus>\\+)?");

    /** Thousands, each after its separator; a separator elsewhere is no number that we know. */
    private static final Pattern GROUPS = Pattern.compile("\\d{1,3}(?:[,，]\\d{3})+(?:\\.\\d+)?[万亿]?\\+?");

    private WeiboNumber() {}

    /**
     * Reads a number.
     *
     * <p>万 (10⁴) and 亿 (10⁸) round to the last place shown; a trailing plus means "at least".
     *
     * @return empty if the text is not a number; the caller reports it and treats the count as missing
     */
    public static Optional<Count> parse(String shown) {
        String spaceless = shown.replaceAll("\\s", "");
        Matcher form = FORM.matcher(spaceless.replaceAll("[,，]", ""));
        boolean grouped = spaceless.indexOf(',') >= 0 || spaceless.indexOf('，') >= 0;
        if (!form.matches() || (grouped && !GROUPS.matcher(spaceless).matches())) {
            return Optional.empty();
        }
        String magnitude = form.group("magnitude");
        String decimals = form.group("decimals");
        if (magnitude == null && decimals != null) {
            return Optional.empty();
        }
        int power = magnitude == null ? 0 : magnitude.equals("万") ? 4 : 8;
        BigDecimal exact = new BigDecimal(form.group("digits")).scaleByPowerOfTen(power);
        if (exact.compareTo(BigDecimal.valueOf(Count.MOST)) > 0) {
            return Optional.empty();
        }
        long value = exact.setScale(0, RoundingMode.HALF_UP).longValueExact();
        if (form.group("plus") != null) {
            return Optional.of(new Count.Capped(value));
        }
        long unit = BigDecimal.ONE
                .scaleByPowerOfTen(power - (decimals == null ? 0 : decimals.length()))
                .setScale(0, RoundingMode.DOWN)
                .longValueExact();
        return Optional.of(unit < 2 ? new Count.Exact(value) : new Count.Rounded(value, unit));
    }
}
