package org.legation.core.formula;

import java.util.OptionalDouble;

/**
 * Wilson's interval of a share: what the share may be, seeing how few there are to judge by. With p̂ the share and z = 1.96
 * (95 %) its ends are (p̂ + z²/2n ∓ z·√(p̂(1−p̂)/n + z²/4n²)) / (1 + z²/n).
 */
public final class Wilson {

    private static final double Z = 1.96;

    private Wilson() {}

    /** The lower end, 0 to 1; empty if n is 0. */
    public static OptionalDouble lower(double part, double n) {
        return end(part, n, -1);
    }

    /** The upper end, 0 to 1; empty if n is 0. */
    public static OptionalDouble upper(double part, double n) {
        return end(part, n, 1);
    }

    private static OptionalDouble end(double part, double n, int side) {
        Numbers.notNegative("part", part);
        Numbers.notNegative("n", n);
        if (part > n) {
            throw new IllegalArgumentException("part: expected at most n = " + n + ", got " + part);
        }
        if (n == 0) {
            return OptionalDouble.empty();
        }
        double share = part / n;
        double reach = Z * Math.sqrt(share * (1 - share) / n + Z * Z / (4 * n * n));
        double end = (share + Z * Z / (2 * n) + side * reach) / (1 + Z * Z / n);
        // The share lies between the ends, which are 0 and 1 where it is: rounding may not lead past it.
        return OptionalDouble.of(side < 0 ? Math.max(0, Math.min(share, end)) : Math.min(1, Math.max(share, end)));
    }
}
