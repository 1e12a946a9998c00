package org.legation.core.desk;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.legation.core.account.Account;
import org.legation.core.alert.Alert;
import org.legation.core.alert.DataTrouble;
import org.legation.core.alert.Severity;

/** Finds the channels of what is told. Pure. */
public final class Routing {

    private Routing() {}

    /**
     * The channels that are told of an alert, each once.
     *
     * @param about the accounts it is about: its own, or those of a topic
     */
    public static List<String> channels(
            Alert alert, Decided decided, Collection<Account> about, AlertSettings settings) {
        if (alert instanceof DataTrouble) {
            return settings.dataRoute();
        }
        Severity severity = decided.severity() == null ? Severity.SPIKE : decided.severity();
        Set<String> channels = new LinkedHashSet<>();
        for (Route route : settings.routes()) {
            if (about.stream().anyMatch(account -> route.matches(severity, account))) {
                channels.addAll(route.channels());
            }
        }
        return List.copyOf(channels);
    }

    /** Whether a channel is told of an account at all. */
    static boolean tells(AlertSettings settings, String channel, Account account) {
        return settings.routes().stream()
                .anyMatch(route -> route.channels().contains(channel) && route.matches(account));
    }
}
