package org.legation.adapters.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.legation.adapters.web.WebAnswer;
import org.legation.adapters.weibo.UnknownShapeException;
import org.legation.adapters.weibo.WeiboBody;
import org.legation.core.source.SourceException;
import org.legation.core.source.SourceFailure;

/**
 * Tells whether an answer is one, and if not, why: by its status, by where it redirects, by the page that it is instead
 * of JSON, by {@code ok}, and by its numbers and words, in this order.
 */
final class Classifier {

    private static final int LONGEST_SAID = 80;

    private final Protocol protocol;

    Classifier(Protocol protocol) {
        this.protocol = protocol;
    }

    /**
     * The JSON of a good answer.
     *
     * @throws SourceException if the answer says no
     * @throws UnknownShapeException if it is neither JSON nor anything else that we know
     */
    JsonNode json(WebAnswer answer, Asked asked, Instant now) throws SourceException {
        int status = answer.status();
        Optional<SourceFailure> sure = protocol.sure(status);
        if (sure.isPresent()) {
            throw failure(sure.get(), "status " + status, answer, asked, now);
        } else if (status >= 300 && status < 400) {
            String target = answer.header("Location").orElse("");
            throw Signs.ADDRESSES
                    .in(target)
                    .map(why -> failure(why, "redirect to " + host(target), answer, asked, now))
                    .orElseThrow(() -> new UnknownShapeException("answer: expected JSON, found a redirect"));
        }
        String text = answer.text();
        if (text.stripLeading().startsWith("<")) {
            SourceFailure why = Signs.PAGES
                    .in(text)
                    .or(() -> protocol.otherwise(status))
                    .orElseThrow(() -> new UnknownShapeException("answer: expected JSON, found a web page"));
            throw failure(why, "a web page, status " + status, answer, asked, now);
        }
        JsonNode json = parsed(text, answer, asked, now);
        WeiboBody.Refusal refusal = WeiboBody.refusal(json).orElse(null);
        if (refusal != null) {
            SourceFailure why = meaning(refusal, asked)
                    .or(() -> protocol.otherwise(status))
                    .orElseThrow(() -> new UnknownShapeException("msg: expected a known one" + said(refusal)));
            throw failure(why, "status " + status + said(refusal), answer, asked, now);
        }
        requireGood(status, answer, asked, now);
        return json;
    }

    private JsonNode parsed(String text, WebAnswer answer, Asked asked, Instant now) throws SourceException {
        try {
            return WeiboBody.json(text);
        } catch (UnknownShapeException e) {
            requireGood(answer.status(), answer, asked, now);
            throw e;
        }
    }

    private void requireGood(int status, WebAnswer answer, Asked asked, Instant now) throws SourceException {
        Optional<SourceFailure> why = protocol.otherwise(status);
        if (why.isPresent()) {
            throw failure(why.get(), "status " + status, answer, asked, now);
        }
    }

    private static Optional<SourceFailure> meaning(WeiboBody.Refusal refusal, Asked asked) {
        boolean gate = "-100".equals(refusal.ok());
        return (gate ? Signs.ADDRESSES.in(refusal.url()) : Optional.<SourceFailure>empty())
                .or(() -> Signs.NUMBERS.in(refusal.errno()))
                .or(() -> Signs.NUMBERS.in(refusal.errorCode()))
                .or(() -> Signs.CODES.in(refusal.errorCode()))
                .or(() -> asked == Asked.POST ? Signs.NOTICES.in(refusal.message()) : Optional.empty())
                .or(() -> Signs.MESSAGES.in(refusal.message()))
                .or(() -> gate ? Optional.of(SourceFailure.LOGIN_REQUIRED) : Optional.empty());
    }

    private SourceException failure(SourceFailure why, String sign, WebAnswer answer, Asked asked, Instant now) {
        boolean capability = why == SourceFailure.LOGIN_REQUIRED && !asked.isForEverybody();
        SourceFailure failure = capability ? SourceFailure.OUT_OF_REACH : why;
        String message = protocol.source() + ": " + failure + ": " + sign;
        return Waits.until(answer, failure, now)
                .map(until -> SourceException.until(failure, message, until))
                .orElseGet(() -> new SourceException(failure, message));
    }

    /** The site's own words, without what might be somebody's name or number. */
    private static String said(WeiboBody.Refusal refusal) {
        String words = word(refusal.errno()) + word(refusal.errorCode()) + word(refusal.message());
        String masked = words.replaceAll("@\\S+", "@…").replaceAll("[0-9]{7,}", "#");
        return masked.length() <= LONGEST_SAID ? masked : masked.substring(0, LONGEST_SAID) + "…";
    }

    private static String word(@Nullable String word) {
        return word == null ? "" : ", " + word.strip();
    }

    private static String host(String address) {
        try {
            String host = URI.create(address).getHost();
            return host == null ? "the same server" : host;
        } catch (IllegalArgumentException e) {
            return "no address";
        }
    }
}
