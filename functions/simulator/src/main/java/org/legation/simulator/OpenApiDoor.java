package org.legation.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/** What the open APIs do around every call: the token, the hour's calls, the envelopes of answers and errors. */
final class OpenApiDoor {

    private final OpenTokens tokens;
    private final HourlyCalls hours;
    private final Refusal whenUsedUp;

    OpenApiDoor(OpenTokens tokens, HourlyCalls hours, Refusal whenUsedUp) {
        this.tokens = tokens;
        this.hours = hours;
        this.whenUsedUp = whenUsedUp;
    }

    /** Answers, or writes the refusal into the error envelope. */
    static Reply answering(Call call, Supplier<JsonNode> body) {
        try {
            return Reply.json(body.get());
        } catch (RefusedException refused) {
            ObjectNode error = Json.object()
                    .put("error", refused.says())
                    .put("error_code", refused.refusal().openApiCode())
                    .put("request", call.path());
            return Reply.json(refused.refusal().openApiStatus(), error);
        }
    }

    /**
     * Lets a call in and counts it.
     *
     * @throws RefusedException if its token is absent, unknown or expired, or the hour is used up
     */
    <T> T enter(Call call, Instant now, Function<OpenToken, T> inside) {
        OpenToken token = token(call, now);
        if (!hours.count(token.text(), now)) {
            throw whenUsedUp.because(
                    whenUsedUp == Refusal.TOO_MANY_OF_USER
                            ? "User requests out of rate limit!"
                            : "IP requests out of rate limit!");
        }
        return inside.apply(token);
    }

    /** The token of a call that is not counted. */
    OpenToken token(Call call, Instant now) {
        String text = tokenText(call);
        if (text.isEmpty()) {
            throw Refusal.NO_TOKEN.because("source paramter(appkey) is missing");
        }
        OpenToken token =
                tokens.find(text, now).orElseThrow(() -> Refusal.UNKNOWN_TOKEN.because("invalid_access_token"));
        if (token.secondsLeft(now) == 0) {
            throw Refusal.EXPIRED_TOKEN.because("expired_token");
        }
        return token;
    }

    /** What is left of the hour, as {@code account/rate_limit_status} tells it. */
    long remaining(OpenToken token, Instant now) {
        return hours.remaining(token.text(), now);
    }

    long limit() {
        return hours.limit();
    }

    /** Query and form together; the form wins. */
    static Arguments arguments(Call call) {
        Map<String, String> all = new HashMap<>(call.query());
        if (call.method().equals("POST")) {
            all.putAll(Form.read(call.body()));
        }
        return new Arguments(all);
    }

    /** A list in the envelope of the open APIs. */
    static ObjectNode envelope(Records records) {
        ObjectNode body = Json.object();
        body.set(records.name(), records.rows());
        body.putArray("marks");
        return body.put("hasvisible", false)
                .put("previous_cursor", 0)
                .put("next_cursor", records.nextCursor())
                .put("total_number", records.total())
                .put("since_id", 0)
                .put("max_id", 0)
                .put("has_unread", 0);
    }

    private static String tokenText(Call call) {
        String authorization = call.header("authorization").orElse("");
        return authorization.startsWith("OAuth2 ")
                ? authorization.substring("OAuth2 ".length()).strip()
                : arguments(call).text("access_token").orElse("");
    }
}
