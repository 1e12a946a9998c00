package org.legation.core.tell;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.legation.core.account.Account;
import org.legation.core.alert.Alert;
import org.legation.core.alert.DataTrouble;
import org.legation.core.alert.Severity;
import org.legation.core.alert.Spike;
import org.legation.core.alert.SpikeEnd;
import org.legation.core.alert.Words;

/** Any alert in words. */
public final class AlertText {

    private AlertText() {}

    /**
     * One short line.
     *
     * @param severity null where that is no question, or was not decided yet
     */
    public static Words title(Alert alert, @Nullable Severity severity, Account account) {
        if (alert instanceof Spike spike) {
            return severity == null ? SpikeText.title(spike, account) : SpikeText.title(spike, severity, account);
        } else if (alert instanceof SpikeEnd end) {
            return EndText.title(end, account);
        }
        return DataText.title((DataTrouble) alert);
    }

    /** The facts, a line each. */
    public static List<Words> lines(Alert alert) {
        if (alert instanceof Spike spike) {
            return SpikeText.lines(spike);
        } else if (alert instanceof SpikeEnd end) {
            return EndText.lines(end);
        }
        return DataText.lines((DataTrouble) alert);
    }
}
