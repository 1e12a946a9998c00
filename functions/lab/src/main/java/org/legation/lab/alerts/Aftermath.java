package org.legation.lab.alerts;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.legation.core.alert.RaisedAlert;

/**
 * What people were told after something went wrong, beside what they are told in the same days where nothing does.
 *
 * @param sent from its beginning on
 * @param undisturbed in the same days where nothing goes wrong
 * @param raised what was raised and decided meanwhile
 */
record Aftermath(Incident incident, List<Sent> sent, List<Sent> undisturbed, List<RaisedAlert> raised) {

    /** More messages of spikes than these, above those of the undisturbed days, are a storm. */
    private static final int FEW = 5;

    /** A beginning and an end, each told once more. */
    private static final int FEW_OF_DATA = 4;

    Aftermath {
        sent = List.copyOf(sent);
        undisturbed = List.copyOf(undisturbed);
        raised = List.copyOf(raised);
    }

    long spikes() {
        return sent.stream().filter(Sent::isOfSpikes).count();
    }

    long usualSpikes() {
        return undisturbed.stream().filter(Sent::isOfSpikes).count();
    }

    List<Sent> ofData() {
        return sent.stream().filter(Sent::isOfData).toList();
    }

    boolean isStorm() {
        return spikes() > usualSpikes() + FEW || ofData().size() > FEW_OF_DATA;
    }

    /** Whether people were told that the data is in doubt. */
    boolean isNoticed() {
        return !ofData().isEmpty();
    }

    Map<String, Integer> decisions() {
        Map<String, Integer> decisions = new TreeMap<>();
        raised.forEach(one -> {
            if (one.notification() != null) {
                decisions.merge(one.notification().decision().word(), 1, Integer::sum);
            }
        });
        return decisions;
    }
}
