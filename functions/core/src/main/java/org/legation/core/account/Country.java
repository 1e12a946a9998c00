package org.legation.core.account;

import java.util.Locale;
import java.util.Set;

/** ISO 3166-1 alpha-2 codes, with the two reserved ones that stand for organisations of states. */
public final class Country {

    private static final Set<String> ASSIGNED = Set.of(Locale.getISOCountries());
    private static final Set<String> RESERVED = Set.of("EU", "UN");

    private Country() {}

    /**
     * Whether a code may stand in the registry: assigned by ISO, reserved (EU, UN) or user-assigned (AA, QM to QZ, XA
     * to XZ, ZZ), which fictional countries use.
     */
    public static boolean isCode(String code) {
        return ASSIGNED.contains(code) || RESERVED.contains(code) || isUserAssigned(code);
    }

    private static boolean isUserAssigned(String code) {
        return code.matches("AA|Q[M-Z]|X[A-Z]|ZZ");
    }
}
