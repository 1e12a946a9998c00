package org.legation.adapters.channel;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.legation.adapters.web.WebAnswer;
import org.legation.core.alert.Outcome;

/**
 * Answers that say in their body whether the message was taken, whatever the status. What they say in words is not
 * repeated.
 *
 * @param service how reasons call the service
 * @param known what each code means; reasons without the service's name
 */
record ErrorCodes(String service, String field, Map<Integer, Outcome> known) {

    /** What an answer means; {@code code} is its error code, a number even where it is written as text. */
    Outcome outcome(WebAnswer answer, JsonNode code) {
        String number = code.asText();
        if (!number.matches("-?[0-9]{1,9}")) {
            return answer.status() == 200
                    ? Outcome.failed(service + ": HTTP 200 with an answer that is not understood")
                    : Outcome.refused(service + ": HTTP " + answer.status() + "; is its address right?");
        } else if (number.equals("0") && answer.status() == 200) {
            return Outcome.DELIVERED;
        }
        Outcome meant =
                known.getOrDefault(Integer.valueOf(number), Outcome.failed("not known here; see the service's list"));
        return new Outcome(
                meant.status(), meant.retryAfter(), service + ": " + field + " " + number + ": " + meant.reason());
    }
}
