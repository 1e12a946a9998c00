package org.legation.simulator.bots;

import java.time.Instant;
import java.util.Optional;
import org.legation.simulator.Call;
import org.legation.simulator.Reply;

/** How a service speaks. */
interface Protocol {

    /** Its limits. */
    Pace pace();

    /** What it says to a request that it does not take; empty if nothing is wrong with it. */
    Optional<Reply.Answer> refusal(Bot bot, Call call, Instant now);

    Reply.Answer accepted();

    /** What it says to one too many. */
    Reply.Answer tooMany();

    /** An error in its own form. */
    Reply.Answer says(int code, String message);

    /** The id of the message that a request carries. */
    Optional<String> id(Call call);
}
