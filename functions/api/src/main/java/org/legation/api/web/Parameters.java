package org.legation.api.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.legation.core.account.Account;
import org.legation.core.account.AgencyKind;
import org.legation.core.account.Country;
import org.legation.core.aggregate.Scope;
import org.legation.core.measure.Measures;
import org.legation.core.measure.PeriodMeasure;
import org.legation.core.poll.AccountStore;
import org.legation.core.poll.WatchedAccount;
import org.legation.core.post.Mid;
import org.legation.core.standing.FourForce;
import org.legation.core.store.Stored;
import org.legation.core.time.Beijing;
import org.legation.core.time.Period;

/** Reads parameters; each error says which one and what was expected. */
public final class Parameters {

    private static final LocalDate WEIBO_OPENED = LocalDate.of(2009, 8, 1);
    private static final int LONGEST = 200;
    private static final int MANY_WORDS = 1000;

    private Parameters() {}

    /** A number of items, 1 to {@code most}. */
    public static int limit(@Nullable String text, int usual, int most) {
        return number("limit", text, most).orElse(usual);
    }

    /** A number from 1 to {@code most}. */
    public static Optional<Integer> number(String name, @Nullable String text, int most) {
        return read(name, "a number from 1 to " + most, text, value -> {
            int number = value.matches("[0-9]{1,9}") ? Integer.parseInt(value) : 0;
            if (number < 1 || number > most) {
                throw new IllegalArgumentException();
            }
            return number;
        });
    }

    /** A Beijing day, from Weibo's first to tomorrow. */
    public static Optional<LocalDate> day(String name, @Nullable String text, Instant now) {
        LocalDate last = Beijing.day(now).plusDays(1);
        String expected = "a day from " + WEIBO_OPENED + " to " + last;
        return read(name, expected, text, value -> {
            LocalDate day = LocalDate.parse(value);
            requireBetween(day, last);
            return day;
        });
    }

    /** A moment in ISO 8601, or a Beijing day, which stands for its start; from Weibo's first day to tomorrow. */
    public static Optional<Instant> moment(String name, @Nullable String text, Instant now) {
        LocalDate last = Beijing.day(now).plusDays(1);
        String expected = "a moment such as 2026-11-20T01:30:00Z, or a day such as 2026-11-20, from " + WEIBO_OPENED
                + " to " + last;
        return read(name, expected, text, value -> {
            Instant moment = value.contains("T") ? Instant.parse(value) : Beijing.start(LocalDate.parse(value));
            requireBetween(Beijing.day(moment), last);
            return moment;
        });
    }

    public static Optional<AgencyKind> kind(String name, @Nullable String text) {
        return read(
                name,
                "one of " + AgencyKind.words(),
                text,
                value -> AgencyKind.ofWord(value).orElseThrow(IllegalArgumentException::new));
    }

    public static Optional<String> country(String name, @Nullable String text) {
        return read(name, "an ISO 3166-1 alpha-2 code such as FR", text, value -> {
            if (!Country.isCode(value)) {
                throw new IllegalArgumentException();
            }
            return value;
        });
    }

    public static Optional<Scope> scope(String name, @Nullable String text) {
        String expected = "account:ID, group:KIND with KIND one of " + AgencyKind.words() + ", country:CODE, or all";
        return read(name, expected, text, Scope::parse);
    }

    /** A day, week, month or year, none before Weibo's first day or after tomorrow. */
    public static Optional<Period> period(String name, @Nullable String text, Instant now) {
        LocalDate last = Beijing.day(now).plusDays(1);
        String expected =
                "a period such as 2026-11-20, 2026-W47, 2026-11 or 2026, from " + WEIBO_OPENED + " to " + last;
        return read(name, expected, text, value -> {
            Period period = Period.parse(value);
            if (!period.end().isAfter(WEIBO_OPENED) || period.first().isAfter(last)) {
                throw new IllegalArgumentException();
            }
            return period;
        });
    }

    public static Optional<Boolean> flag(String name, @Nullable String text) {
        return read(name, "true or false", text, value -> {
            if (!value.equals("true") && !value.equals("false")) {
                throw new IllegalArgumentException();
            }
            return value.equals("true");
        });
    }

    public static String accountId(String name, String text) {
        return read(name, "an account's id: letters, digits, dots, underscores, hyphens", text, Account::requireId)
                .orElseThrow();
    }

    /**
     * The account that an id names.
     *
     * @throws ProblemException if it is no id, or there is no such account
     */
    public static WatchedAccount account(String name, String text, AccountStore accounts) {
        String id = accountId(name, text);
        return accounts.find(id)
                .map(Stored::value)
                .orElseThrow(() -> ProblemException.notFound("There is no account " + id + "."));
    }

    public static Mid mid(String text) {
        return read(
                        "mid",
                        "a post's id of up to 18 digits, or its letters from a link",
                        text,
                        value -> value.matches("[0-9]{10,}") ? Mid.parse(value) : Mid.fromBid(value))
                .orElseThrow();
    }

    /** One word of several. */
    public static <T> Optional<T> word(
            String name, @Nullable String text, String expected, Function<String, Optional<T>> find) {
        return read(name, expected, text, value -> find.apply(value).orElseThrow(IllegalArgumentException::new));
    }

    /** Measures of a period by their ids, divided by commas; a few where none is named. */
    public static List<PeriodMeasure> measures(String name, @Nullable String text) {
        String ids =
                Measures.PERIOD.stream().map(measure -> measure.formula().id()).collect(Collectors.joining(", "));
        String expected = "all, or measures divided by commas, each of them one of " + ids;
        return read(name, expected, text, MANY_WORDS, Parameters::measures).orElse(Measures.STANDARD);
    }

    private static List<PeriodMeasure> measures(String text) {
        return text.equals("all")
                ? Measures.PERIOD
                : Arrays.stream(text.split(",", -1))
                        .distinct()
                        .map(id -> Measures.period(id).orElseThrow(IllegalArgumentException::new))
                        .toList();
    }

    /** The weights of the four forces, in their order. */
    public static Optional<List<Double>> weights(String name, @Nullable String text) {
        String expected =
                "four numbers from 0 to 1 that add up to 1, divided by commas, the weights of spread, service,"
                        + " interaction and approval";
        return read(name, expected, text, value -> {
            List<Double> weights =
                    Arrays.stream(value.split(",", -1)).map(Parameters::share).toList();
            FourForce.requireWeights(weights);
            return weights;
        });
    }

    private static double share(String text) {
        if (!text.matches("[0-9]{1,3}(\\.[0-9]{1,15})?")) {
            throw new IllegalArgumentException();
        }
        return Double.parseDouble(text);
    }

    private static void requireBetween(LocalDate day, LocalDate last) {
        if (day.isBefore(WEIBO_OPENED) || day.isAfter(last)) {
            throw new IllegalArgumentException();
        }
    }

    private static <T> Optional<T> read(
            String name, String expected, @Nullable String text, Function<String, T> parse) {
        return read(name, expected, text, LONGEST, parse);
    }

    private static <T> Optional<T> read(
            String name, String expected, @Nullable String text, int longest, Function<String, T> parse) {
        if (text == null) {
            return Optional.empty();
        }
        if (text.length() > longest) {
            throw ProblemException.parameter(name, expected, text.substring(0, LONGEST) + "…");
        }
        try {
            return Optional.of(parse.apply(text));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw ProblemException.parameter(name, expected, text);
        }
    }
}
