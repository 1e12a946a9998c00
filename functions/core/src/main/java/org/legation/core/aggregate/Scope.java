package org.legation.core.aggregate;

import java.util.Locale;
import org.legation.core.account.Account;
import org.legation.core.account.AgencyKind;
import org.legation.core.account.Country;

/**
 * What a number is about: one account, the group of all accounts of one kind, a country, or all.
 *
 * @param type which of them
 * @param name the account's id, the kind's word or the country's code; empty for all
 */
public record Scope(Type type, String name) {

    /** The types of scope. */
    public enum Type {
        ACCOUNT,
        GROUP,
        COUNTRY,
        ALL
    }

    public static final Scope ALL = new Scope(Type.ALL, "");

    public static Scope account(String id) {
        return new Scope(Type.ACCOUNT, Account.requireId(id));
    }

    public static Scope group(AgencyKind kind) {
        return new Scope(Type.GROUP, kind.word());
    }

    public static Scope country(String code) {
        if (!Country.isCode(code)) {
            throw new IllegalArgumentException("country: expected an ISO 3166-1 alpha-2 code, got '" + code + "'");
        }
        return new Scope(Type.COUNTRY, code);
    }

    /**
     * Reads {@code account:1743951792}, {@code group:embassy}, {@code country:FR} or {@code all}.
     *
     * @throws IllegalArgumentException if it is none of them
     */
    public static Scope parse(String text) {
        if (text.equals("all")) {
            return ALL;
        }
        int colon = text.indexOf(':');
        String name = text.substring(colon + 1);
        return switch (colon < 0 ? "" : text.substring(0, colon)) {
            case "account" -> account(name);
            case "group" ->
                group(AgencyKind.ofWord(name)
                        .orElseThrow(() -> new IllegalArgumentException(
                                "group: expected one of " + AgencyKind.words() + "; got '" + name + "'")));
            case "country" -> country(name);
            default ->
                throw new IllegalArgumentException(
                        "expected account:ID, group:KIND, country:CODE or all; got '" + text + "'");
        };
    }

    /** The written form, which {@link #parse} reads. */
    @Override
    public String toString() {
        return type == Type.ALL ? "all" : type.name().toLowerCase(Locale.ROOT) + ":" + name;
    }
}
