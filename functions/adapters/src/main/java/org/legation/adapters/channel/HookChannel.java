package org.legation.adapters.channel;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpConnectTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.legation.adapters.web.ForbiddenAddressException;
import org.legation.adapters.web.TooLargeException;
import org.legation.adapters.web.Web;
import org.legation.adapters.web.WebAnswer;
import org.legation.adapters.web.WebRequest;
import org.legation.core.alert.Channel;
import org.legation.core.alert.ChannelType;
import org.legation.core.alert.Message;
import org.legation.core.alert.Outcome;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * A service that takes messages over HTTP at a secret address. The address and the secret to sign with are read when they
 * are needed. What the HTTP client or a server says is never repeated in a reason: either may show the address.
 */
final class HookChannel implements Channel {

    private final ChannelType type;
    private final Service service;
    private final Supplier<String> address;
    private final @Nullable Supplier<String> signing;
    private final HookAddresses addresses;
    private final Web web;

    HookChannel(
            ChannelType type,
            Service service,
            Supplier<String> address,
            @Nullable Supplier<String> signing,
            HookAddresses addresses,
            Web web) {
        this.type = type;
        this.service = service;
        this.address = address;
        this.signing = signing;
        this.addresses = addresses;
        this.web = web;
    }

    @Override
    public Outcome send(Message message, Instant now) {
        String text;
        String secret;
        try {
            text = address.get();
            secret = signing == null ? null : signing.get();
        } catch (IllegalStateException e) {
            // A secret's own message names where it should be and does not show it.
            return Outcome.failed(service.name() + ": " + e.getMessage());
        } catch (SdkException e) {
            return Outcome.failed(service.name() + ": its secrets cannot be read now ("
                    + e.getClass().getSimpleName() + ")");
        }
        Optional<URI> url = url(text);
        if (url.isEmpty()) {
            return refused("the secret with its address does not hold a URL; " + service.addressHint());
        }
        try {
            addresses.require(type, url.get());
        } catch (ForbiddenAddressException e) {
            return refused("the secret with its address: " + e.getMessage() + "; " + service.addressHint());
        }
        return post(message, url.get(), secret, now);
    }

    private Outcome post(Message message, URI url, @Nullable String secret, Instant now) {
        Optional<WebRequest> request;
        try {
            request = service.request(message, url, secret, now);
        } catch (IllegalArgumentException e) {
            return refused("the secret to sign with, or the message, cannot be used: " + e.getMessage());
        }
        if (request.isEmpty()) {
            return refused("the message is too large even without its lines");
        }
        try {
            return outcome(web.send(request.get()), now);
        } catch (IOException e) {
            return Outcome.failed(service.name() + ": " + what(e));
        }
    }

    private Outcome outcome(WebAnswer answer, Instant now) {
        int status = answer.status();
        Optional<Duration> wait = service.wait(answer, now);
        if (status == 429 || (status == 503 && wait.isPresent())) {
            return Outcome.throttled(wait.orElse(null), service.name() + ": HTTP " + status + ", too many messages");
        } else if (status >= 500 || status == 408) {
            return Outcome.failed(service.name() + ": HTTP " + status);
        } else if (status >= 300 && status < 400) {
            return refused("HTTP " + status + ", a redirect, which is not followed; put the final address there");
        }
        return service.outcome(answer, now);
    }

    private Outcome refused(String reason) {
        return Outcome.refused(service.name() + ": " + reason);
    }

    private static Optional<URI> url(String text) {
        try {
            return Optional.of(new URI(text));
        } catch (URISyntaxException e) {
            return Optional.empty(); // its message would show the address
        }
    }

    /** What went wrong, by its kind. */
    private static String what(IOException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof TimeoutException) {
                return "no whole answer in time";
            } else if (cause instanceof HttpConnectTimeoutException || cause instanceof ConnectException) {
                return "no connection";
            } else if (cause instanceof TooLargeException) {
                return "the answer is larger than any it should give";
            } else if (cause instanceof InterruptedIOException) {
                return "interrupted before the answer came";
            }
        }
        return "the connection broke before the answer was complete";
    }
}
