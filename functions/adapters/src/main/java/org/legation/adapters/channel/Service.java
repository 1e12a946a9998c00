package org.legation.adapters.channel;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.legation.adapters.web.RetryAfter;
import org.legation.adapters.web.WebAnswer;
import org.legation.adapters.web.WebRequest;
import org.legation.core.alert.Message;
import org.legation.core.alert.Outcome;

/** What is peculiar to a service that takes messages over HTTP. */
interface Service {

    /** How reasons call it. */
    String name();

    /** What tells people how to find its address. */
    String addressHint();

    /**
     * The message in the service's form.
     *
     * @param url the secret address
     * @param secret what to sign with; null if nothing is signed
     * @return empty if the service takes it in no form
     * @throws IllegalArgumentException if the secret cannot be used; the message does not show it
     */
    Optional<WebRequest> request(Message message, URI url, @Nullable String secret, Instant now);

    /** What an answer means that is neither a redirect, nor an error of the server, nor status 429. */
    Outcome outcome(WebAnswer answer, Instant now);

    /** How long the service wants to be left alone, where it says so. */
    default Optional<Duration> wait(WebAnswer answer, Instant now) {
        return RetryAfter.of(answer, now).map(until -> Duration.between(now, until));
    }
}
