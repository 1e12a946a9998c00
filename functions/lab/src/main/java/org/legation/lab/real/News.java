package org.legation.lab.real;

import org.legation.core.account.Account;
import org.legation.core.alert.Alert;
import org.legation.core.alert.Message;
import org.legation.core.alert.Spike;
import org.legation.core.desk.Decided;

/** An alert, what the desk decided about it, and the message that it would have made. */
record News(Account account, Alert alert, Decided decided, Message message) {

    boolean isTold() {
        return decided.decision().isTold();
    }

    /** Whether it is a spike that people were told of, and not its end. */
    boolean isToldSpike() {
        return isTold() && alert instanceof Spike;
    }

    double strength() {
        return alert instanceof Spike spike ? spike.strength() : 0;
    }
}
