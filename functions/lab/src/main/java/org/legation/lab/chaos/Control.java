package org.legation.lab.chaos;

import java.util.List;
import org.legation.core.alert.RaisedAlert;
import org.legation.core.alert.Spike;
import org.legation.core.alert.SpikeEnd;

/**
 * What an undisturbed run brings: without spikes and messages a law about them would say nothing.
 *
 * @param summaries messages that speak of others
 */
record Control(long spikes, long ends, long messages, long summaries) {

    static final Control NOTHING = new Control(0, 0, 0, 0);

    static Control of(Run run) {
        List<RaisedAlert> alerts = Alerting.alerts(run);
        return new Control(
                alerts.stream()
                        .filter(raised -> raised.alert() instanceof Spike)
                        .count(),
                alerts.stream()
                        .filter(raised -> raised.alert() instanceof SpikeEnd)
                        .count(),
                run.channels().taken().size(),
                run.channels().taken().keySet().stream()
                        .filter(place -> place.contains(" summary-"))
                        .count());
    }

    Control plus(Control other) {
        return new Control(
                spikes + other.spikes, ends + other.ends, messages + other.messages, summaries + other.summaries);
    }
}
