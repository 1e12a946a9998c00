package org.legation.api.series;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.legation.adapters.Stores;
import org.legation.api.coverage.CoverageView;
import org.legation.api.coverage.Shown;
import org.legation.api.measure.FormulaId;
import org.legation.api.web.ParameterDocs;
import org.legation.api.web.Parameters;
import org.legation.api.web.ProblemException;
import org.legation.core.aggregate.Scope;
import org.legation.core.measure.Measures;
import org.legation.core.poll.WatchedAccount;
import org.legation.core.store.Stored;
import org.legation.core.time.Beijing;

/** Numbers over time, of an account, a group, a country or all. */
@Path("/series")
@Tag(name = "Series")
public class SeriesResource {

    /** The lengths of periods, and how many days may be asked for at a time. */
    enum By {
        HOUR(31),
        DAY(366),
        WEEK(1098),
        MONTH(1098),
        YEAR(1098);

        private final int mostDays;

        By(int mostDays) {
            this.mostDays = mostDays;
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<By> ofWord(String word) {
            return Arrays.stream(values()).filter(by -> by.word().equals(word)).findFirst();
        }
    }

    private static final int USUAL_DAYS = 30;

    private final Stores stores;
    private final InstantSource clock;

    public SeriesResource(Stores stores, InstantSource clock) {
        this.stores = stores;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "getSeries",
            summary = "Numbers of an account, group, country or all, by hour, day, week, month or year · 时间序列")
    public SeriesView get(
            @Parameter(
                            description = "Whose numbers: `all`, `group:KIND`, `country:CODE` or `account:ID` · 范围",
                            schema = @Schema(pattern = ParameterDocs.SCOPE_PATTERN, defaultValue = "all"))
                    @QueryParam("scope")
                    @Nullable String scope,
            @Parameter(
                            description = "The length of the periods · 时间粒度",
                            schema =
                                    @Schema(
                                            enumeration = {"hour", "day", "week", "month", "year"},
                                            defaultValue = "day"))
                    @QueryParam("by")
                    @Nullable String by,
            @Parameter(
                            description =
                                    "First Beijing day; with `to` at most 31 days by hour, 366 by day, 1098 by week,"
                                            + " month or year; 30 days if left out · 起始北京日期",
                            schema = @Schema(format = "date"))
                    @QueryParam("from")
                    @Nullable String from,
            @Parameter(
                            description = "Last Beijing day, today if left out · 结束北京日期（含）",
                            schema = @Schema(format = "date"))
                    @QueryParam("to")
                    @Nullable String to) {
        Scope of = Parameters.scope("scope", scope).orElse(Scope.ALL);
        By length = Parameters.word("by", by, "hour, day, week, month or year", By::ofWord)
                .orElse(By.DAY);
        Instant now = clock.instant();
        LocalDate last = Parameters.day("to", to, now).orElse(Beijing.day(now));
        LocalDate first =
                Parameters.day("from", from, now).orElse(last.minusDays(Math.min(USUAL_DAYS, length.mostDays) - 1L));
        long days = ChronoUnit.DAYS.between(first, last) + 1;
        if (days < 1 || days > length.mostDays) {
            throw ProblemException.parameter(
                    "from", "a day at most " + (length.mostDays - 1) + " days before to, " + last, first.toString());
        }
        CoverageView coverage = coverage(of, Shown.days(first, last, now));
        List<SeriesDay> found = read(of, first.datesUntil(last.plusDays(1)).collect(Collectors.toSet()));
        Instant asOf = found.stream()
                .map(SeriesDay::asOf)
                .max(Comparator.naturalOrder())
                .orElse(null);
        return new SeriesView(
                of.toString(),
                length.word(),
                first,
                last,
                FormulaId.of(Measures.GAINED),
                asOf,
                coverage,
                SeriesPoints.of(found, length, first, last));
    }

    private CoverageView coverage(Scope scope, Shown shown) {
        if (scope.type() != Scope.Type.ACCOUNT) {
            List<WatchedAccount> accounts =
                    stores.accounts().all().stream().map(Stored::value).toList();
            return CoverageView.of(scope, accounts, shown);
        }
        return stores.accounts()
                .find(scope.name())
                .map(account -> CoverageView.of(account.value(), shown))
                .orElseThrow(() -> ProblemException.notFound("There is no account " + scope.name() + "."));
    }

    private List<SeriesDay> read(Scope scope, Set<LocalDate> days) {
        if (scope.type() != Scope.Type.ACCOUNT) {
            return stores.aggregates().scopeDays(scope, days).values().stream()
                    .map(SeriesDay::of)
                    .toList();
        }
        return stores.aggregates().accountDays(scope.name(), days).values().stream()
                .map(stored -> SeriesDay.of(stored.value()))
                .toList();
    }
}
