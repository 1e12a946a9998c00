package org.legation.core.desk;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.legation.core.account.Account;
import org.legation.core.alert.Decision;
import org.legation.core.alert.Severity;
import org.legation.core.alert.SpikeEnd;

/**
 * Decides about ends of spikes: they are told where the beginning was; a deletion also where it was only counted. While
 * the data is in doubt, calm is no news either, since counts that fell look like it; that a post is gone still is.
 */
final class EndDesk {

    private EndDesk() {}

    static Decided decide(DeskState state, SpikeEnd end, Account account, AlertSettings settings, Instant now) {
        List<Told> before = state.told().stream()
                .filter(told -> told.accountId().equals(end.accountId())
                        && told.subject().equals(end.subject().word())
                        && told.strength() > 0
                        && told.decision() != Decision.DATA_IN_DOUBT)
                .toList();
        Optional<Told> worst =
                before.stream().filter(told -> told.severity() != null).max(Comparator.comparing(Told::severity));
        boolean isDeletion = end.how() == SpikeEnd.How.DELETED;
        boolean wasTold = before.stream().anyMatch(told -> told.decision().isTold());
        if (worst.isEmpty() || (!isDeletion && !(wasTold && settings.tellResolved()))) {
            return Decided.of(state, Decision.NOT_TOLD, null, null);
        }
        Severity severity = worst.get().severity();
        if (Desk.isOld(end, now)) {
            return Decided.of(state, Decision.TOO_OLD, severity, null);
        }
        Optional<Trouble> trouble = state.troubles().stream()
                .filter(other -> other.concerns(end.accountId(), end.raisedAt()))
                .findFirst();
        if (trouble.isPresent() && !isDeletion) {
            String doubt = trouble.get().kind().word();
            return decided(state, end, account, severity, Decision.DATA_IN_DOUBT, doubt);
        }
        boolean passes = isDeletion && severity == Severity.MAJOR;
        Decision decision = settings.isQuiet(now) && !passes ? Decision.QUIET_HOURS : Decision.DELIVER;
        return decided(state, end, account, severity, decision, worst.get().alertId());
    }

    private static Decided decided(
            DeskState state,
            SpikeEnd end,
            Account account,
            @Nullable Severity severity,
            Decision decision,
            String because) {
        Told told = new Told(
                end.accountId(),
                end.id(),
                end.subject().word(),
                account.country(),
                severity,
                0,
                end.raisedAt(),
                decision,
                because,
                false);
        return Decided.of(state.with(told), decision, severity, because);
    }
}
