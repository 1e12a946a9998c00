package org.legation.core.desk;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.legation.core.account.Account;
import org.legation.core.alert.Alert;
import org.legation.core.alert.Severity;
import org.legation.core.alert.Words;

/** Writes the facts of a message as a JSON object, for machines. */
public interface MessageData {

    /**
     * The facts of an alert.
     *
     * @param severity null where that is no question
     * @param together the accounts that spike together, if a topic opens
     * @param text all lines as one text
     */
    String of(Alert alert, @Nullable Severity severity, Account account, List<Told> together, Words text);

    /** The facts of a digest: numbers by their names, and the text. */
    String of(Map<String, Long> numbers, Words text);
}
