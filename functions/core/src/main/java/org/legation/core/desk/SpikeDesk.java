package org.legation.core.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.legation.core.account.Account;
import org.legation.core.alert.Alert;
import org.legation.core.alert.DataTrouble;
import org.legation.core.alert.Decision;
import org.legation.core.alert.Severity;
import org.legation.core.alert.Spike;

/** Decides about spikes. The rules, in their order, are in {@link #decide}. */
final class SpikeDesk {

    /** Spikes of one account within this time after a message belong to it. */
    static final Duration GROUP = Duration.ofHours(6);

    /** After a message an account is silent this long, unless it gets worse. */
    static final Duration COOLDOWN = Duration.ofHours(24);

    /** Accounts that spike within this time spike together. */
    static final Duration TOGETHER = Duration.ofHours(2);

    static final int TOPIC_ACCOUNTS = 3;
    static final int TOPIC_COUNTRIES = 2;

    /** More accounts than these, and than a fifth of all, do not spike within an hour: the source errs. */
    static final int BELIEVABLE = 10;

    private static final double BELIEVABLE_SHARE = 0.2;
    private static final Duration AT_ONCE = Duration.ofHours(1);

    /** How much stronger a spike is that breaks the silence: ten times rarer. */
    private static final double WORSE = 1;

    private final DeskState state;
    private final Spike spike;
    private final Account account;
    private final Severity severity;

    private SpikeDesk(DeskState state, Spike spike, Account account, Severity severity) {
        this.state = state;
        this.spike = spike;
        this.account = account;
        this.severity = severity;
    }

    static Decided decide(DeskState state, Spike spike, Account account, AlertSettings settings, Instant now) {
        Severity severity =
                Thresholds.of(settings.falseAlertsPerDay(), state.fleet()).severity(spike);
        if (severity == Severity.NOTICE) {
            return Decided.of(state, Decision.ONLY_A_NOTICE, severity, null);
        } else if (Desk.isOld(spike, now)) {
            return Decided.of(state, Decision.TOO_OLD, severity, null);
        }
        return new SpikeDesk(state, spike, account, severity)
                .decide(settings.quiet().contains(now));
    }

    private Decided decide(boolean isQuiet) {
        Instant at = spike.raisedAt();
        Optional<Trouble> trouble = state.troubles().stream()
                .filter(other -> other.concerns(spike.accountId(), at))
                .findFirst();
        if (trouble.isPresent()) {
            return decided(Decision.DATA_IN_DOUBT, trouble.get().kind().word());
        } else if (isBeyondBelief()) {
            return doubted();
        }
        Told same = latest(this::isSame);
        Told silencer = silencer();
        if (same != null && same.covers(severity) && (silencer != null || latest(this::isHeardOf) != null)) {
            return decided(Decision.CONTINUES, same.alertId());
        }
        boolean waits = isQuiet && severity != Severity.MAJOR;
        Told topic = latestOfAll(SpikeDesk::isOfTopic);
        List<Told> others = others(at);
        if (topic != null) {
            return decided(
                    Decision.IN_TOPIC, topic.decision() == Decision.OPEN_TOPIC ? topic.alertId() : topic.because());
        } else if (isTopic(others) && !waits) {
            Told opens = told(Decision.OPEN_TOPIC, null);
            DeskState after = state.with(opens);
            return new Decided(after, Decision.OPEN_TOPIC, severity, null, together(after, opens), List.of());
        }
        if (silencer != null) {
            boolean young = silencer.raisedAt().isAfter(at.minus(GROUP));
            return decided(young ? Decision.GROUPED : Decision.COOLING_DOWN, silencer.alertId());
        } else if (waits) {
            return decided(Decision.QUIET_HOURS, null);
        }
        Told known = latest(told -> isSame(told) && told.decision().isTold());
        return decided(known == null ? Decision.DELIVER : Decision.ESCALATE, known == null ? null : known.alertId());
    }

    /** The account's last message, if this spike is not so much worse that it is told in spite of it. */
    private @Nullable Told silencer() {
        Told last = latest(told -> told.decision().isTold());
        boolean silences = last != null && last.covers(severity) && spike.strength() < last.strength() + WORSE;
        return silences ? last : null;
    }

    private boolean isSame(Told told) {
        return told.subject().equals(spike.subject().word());
    }

    /** Whether it is this spike, and people know of it, or will, rather than that another one silences it. */
    private boolean isHeardOf(Told told) {
        Decision decision = told.decision();
        return isSame(told) && (decision.isTold() || decision == Decision.QUIET_HOURS || decision == Decision.IN_TOPIC);
    }

    /**
     * Those that spiked together with the one that opened the topic when it did, that included: the first of each
     * account.
     */
    static List<Told> together(DeskState state, Told opens) {
        Map<String, Told> first = new LinkedHashMap<>();
        state.around(TOGETHER, opens.raisedAt(), SpikeDesk::isBelieved)
                .takeWhile(told -> !told.equals(opens))
                .forEach(told -> first.putIfAbsent(told.accountId(), told));
        first.putIfAbsent(opens.accountId(), opens);
        return first.values().stream()
                .sorted(Comparator.comparing(Told::raisedAt))
                .toList();
    }

    private List<Told> others(Instant at) {
        return state.around(
                        TOGETHER,
                        at,
                        told -> isBelieved(told) && !told.accountId().equals(spike.accountId()))
                .toList();
    }

    private boolean isTopic(List<Told> others) {
        Set<String> accounts = others.stream().map(Told::accountId).collect(Collectors.toSet());
        Set<String> countries =
                others.stream().map(Told::country).filter(Objects::nonNull).collect(Collectors.toSet());
        if (account.country() != null) {
            countries.add(account.country());
        }
        return accounts.size() + 1 >= TOPIC_ACCOUNTS && countries.size() >= TOPIC_COUNTRIES;
    }

    private boolean isBeyondBelief() {
        Set<String> accounts = state.around(AT_ONCE, spike.raisedAt(), SpikeDesk::isBelieved)
                .map(Told::accountId)
                .collect(Collectors.toSet());
        accounts.add(spike.accountId());
        double most = Math.max(BELIEVABLE, BELIEVABLE_SHARE * state.fleet().accounts());
        return accounts.size() > most;
    }

    /** The trouble begins with this spike, and is told of by itself. */
    private Decided doubted() {
        Instant since = spike.raisedAt();
        int many = (int) state.around(AT_ONCE, spike.raisedAt(), SpikeDesk::isBelieved)
                        .map(Told::accountId)
                        .distinct()
                        .count()
                + 1;
        DataTrouble trouble = new DataTrouble(
                Alert.FLEET,
                spike.raisedAt(),
                DataTrouble.Kind.MANY_AT_ONCE,
                since,
                false,
                many,
                state.fleet().accounts());
        Told told = told(Decision.DATA_IN_DOUBT, trouble.id());
        return new Decided(
                DataDesk.begin(state.with(told), trouble),
                Decision.DATA_IN_DOUBT,
                severity,
                trouble.id(),
                List.of(),
                List.of(trouble));
    }

    private @Nullable Told latest(Predicate<Told> which) {
        return state.within(
                        COOLDOWN,
                        spike.raisedAt(),
                        told -> told.accountId().equals(spike.accountId())
                                && told.strength() > 0
                                && isBelieved(told)
                                && which.test(told))
                .reduce((first, second) -> second)
                .orElse(null);
    }

    private @Nullable Told latestOfAll(Predicate<Told> which) {
        return state.around(TOGETHER, spike.raisedAt(), which)
                .reduce((first, second) -> second)
                .orElse(null);
    }

    private static boolean isOfTopic(Told told) {
        return told.decision() == Decision.OPEN_TOPIC || told.decision() == Decision.IN_TOPIC;
    }

    /** A spike, and none that was put down to the source. */
    private static boolean isBelieved(Told told) {
        return told.strength() > 0 && told.decision() != Decision.DATA_IN_DOUBT;
    }

    private Decided decided(Decision decision, @Nullable String because) {
        return Decided.of(state.with(told(decision, because)), decision, severity, because);
    }

    private Told told(Decision decision, @Nullable String because) {
        return new Told(
                spike.accountId(),
                spike.id(),
                spike.subject().word(),
                account.country(),
                severity,
                spike.strength(),
                spike.raisedAt(),
                decision,
                because,
                false);
    }
}
