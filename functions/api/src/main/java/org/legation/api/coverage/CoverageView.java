package org.legation.api.coverage;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.OptionalDouble;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.legation.api.measure.FormulaId;
import org.legation.core.account.Account;
import org.legation.core.aggregate.Scope;
import org.legation.core.measure.Measures;
import org.legation.core.poll.WatchedAccount;

/**
 * How much of what is shown was seen; at hand wherever there are numbers.
 *
 * @param from the start of the time that is shown
 * @param to its end, now at the latest
 * @param share the covered share, 0 to 1; null if it is not known
 * @param gaps how many gaps lie in that time
 * @param n of how many accounts the share is known
 * @param of how many accounts there are
 * @param details where there is more
 */
@Schema(name = "CoverageShare")
public record CoverageView(
        FormulaId formula,
        Instant from,
        Instant to,

        @JsonInclude(JsonInclude.Include.ALWAYS) @Schema(nullable = true) @Nullable Double share,

        long gaps,
        long n,
        long of,
        String details) {

    /** Of one account. */
    public static CoverageView of(WatchedAccount account, Shown shown) {
        String id = account.account().id();
        return mean(List.of(account), shown, "/accounts/" + id + "/coverage");
    }

    /** Of the enabled accounts of a scope; the mean of those whose share is known. */
    public static CoverageView of(Scope scope, Collection<WatchedAccount> accounts, Shown shown) {
        List<WatchedAccount> enabled = accounts.stream()
                .filter(account -> account.account().enabled() && isIn(scope, account.account()))
                .toList();
        return mean(enabled, shown, details(scope));
    }

    static CoverageView mean(List<WatchedAccount> accounts, Shown shown, String details) {
        double sum = 0;
        long known = 0;
        long gaps = 0;
        for (WatchedAccount account : accounts) {
            OptionalDouble share = shown.share(account.poll());
            if (share.isPresent()) {
                sum += share.getAsDouble();
                known++;
            }
            gaps += shown.gaps(account.poll());
        }
        return new CoverageView(
                FormulaId.of(Measures.COVERAGE),
                shown.from(),
                shown.to(),
                known == 0 ? null : (Double) (sum / known),
                gaps,
                known,
                accounts.size(),
                details);
    }

    private static boolean isIn(Scope scope, Account account) {
        return switch (scope.type()) {
            case ALL -> true;
            case ACCOUNT -> account.id().equals(scope.name());
            case GROUP -> account.kind().word().equals(scope.name());
            case COUNTRY -> scope.name().equals(account.country());
        };
    }

    private static String details(Scope scope) {
        return switch (scope.type()) {
            case ALL -> "/coverage";
            case ACCOUNT -> "/accounts/" + scope.name() + "/coverage";
            case GROUP -> "/coverage?kind=" + scope.name();
            case COUNTRY -> "/coverage?country=" + scope.name();
        };
    }
}
