package org.legation.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Optional;

/** api.weibo.com: OAuth and the calls that serve the granting user's own posts. */
final class OpenApiEndpoint implements Endpoint {

    static final String HOST = "api.weibo.com";

    /** How many of the granting user's posts are shown, whatever is asked for. */
    static final int NEWEST = 5;

    private static final int IP_LIMIT = 10_000;

    private final OfficialCalls calls;
    private final OpenTokens tokens;
    private final OpenApiDoor door;

    OpenApiEndpoint(OfficialCalls calls, OpenTokens tokens, OpenApiDoor door) {
        this.calls = calls;
        this.tokens = tokens;
        this.door = door;
    }

    @Override
    public Optional<Reply> answer(Call call, Instant now) {
        if (call.path().startsWith("/oauth2/")) {
            return Optional.of(OpenApiDoor.answering(call, () -> oauth(call, now)));
        }
        if (!call.path().startsWith("/2/") || !call.path().endsWith(".json")) {
            return Optional.empty();
        }
        String name = call.path().substring("/2/".length(), call.path().length() - ".json".length());
        return Optional.of(OpenApiDoor.answering(
                call,
                () -> name.equals("account/rate_limit_status")
                        ? limits(door.token(call, now), now)
                        : door.enter(call, now, token -> read(name, OpenApiDoor.arguments(call), token, now))));
    }

    private JsonNode oauth(Call call, Instant now) {
        Arguments form = OpenApiDoor.arguments(call);
        return switch (call.path()) {
            case "/oauth2/access_token" -> grant(form, now);
            case "/oauth2/get_token_info" -> {
                OpenToken token = door.token(call, now);
                yield Json.object()
                        .put("uid", Long.parseLong(token.uid()))
                        .put("appkey", Credentials.APP_KEY)
                        .putNull("scope")
                        .put("create_at", token.issuedAt().getEpochSecond())
                        .put("expire_in", token.secondsLeft(now));
            }
            case "/oauth2/revokeoauth2" -> {
                tokens.revoke(door.token(call, now));
                yield Json.object().put("result", "true");
            }
            default -> throw Refusal.NO_SUCH_CALL.because("Request Api not found!");
        };
    }

    private JsonNode grant(Arguments form, Instant now) {
        boolean knownClient = form.required("client_id").equals(Credentials.APP_KEY)
                && form.required("client_secret").equals(Credentials.APP_SECRET);
        if (!knownClient) {
            throw Refusal.BAD_CLIENT.because("invalid_client");
        }
        form.required("redirect_uri");
        if (!form.required("grant_type").equals("authorization_code")) {
            throw Refusal.BAD_CODE.because("unsupported_grant_type");
        }
        OpenToken token = tokens.grant(form.required("code"), now);
        return Json.object()
                .put("access_token", token.text())
                .put("remind_in", Long.toString(token.lifetime()))
                .put("expires_in", token.lifetime())
                .put("uid", token.uid())
                .put("isRealName", "true");
    }

    private JsonNode read(String name, Arguments arguments, OpenToken token, Instant now) {
        return switch (name) {
            case "statuses/user_timeline" ->
                OpenApiDoor.envelope(calls.ownTimeline(token.uid(), arguments, NEWEST, now));
            case "statuses/user_timeline/ids" -> ids(calls.ownTimeline(token.uid(), arguments, NEWEST, now));
            case "statuses/show" -> calls.post(arguments.required("id"), now);
            case "statuses/show_batch" -> batch(calls.posts(arguments, 50, now));
            case "statuses/count" -> calls.counts(arguments, token.uid(), now);
            case "statuses/repost_timeline" -> OpenApiDoor.envelope(calls.reposts(arguments, 20, 200, now));
            case "comments/show" -> OpenApiDoor.envelope(calls.comments(arguments, 50, 200, now));
            case "users/show" -> calls.user(arguments, now);
            case "account/get_uid" -> Json.object().put("uid", Long.parseLong(token.uid()));
            default -> throw Refusal.NO_SUCH_CALL.because("Request Api not found!");
        };
    }

    private static JsonNode ids(Records records) {
        ObjectNode body = Json.object();
        ArrayNode ids = body.putArray("statuses");
        records.rows().forEach(row -> ids.add(row.path("idstr").asText()));
        return body.put("previous_cursor", 0)
                .put("next_cursor", records.nextCursor())
                .put("total_number", records.total());
    }

    /** The batch form: each id has a state, 0 if it is shown and 1 if it is not. */
    static ObjectNode batch(Records records) {
        ObjectNode body = Json.object();
        ArrayNode states = Json.array();
        records.rows()
                .forEach(row -> states.addObject()
                        .put("id", row.path("idstr").asText())
                        .put("state", row.has("deleted") ? 1 : 0));
        body.set("statuses", records.rows());
        body.set("states", states);
        return body.put("total_number", records.total());
    }

    private JsonNode limits(OpenToken token, Instant now) {
        long reset = HourlyCalls.resetAt(now);
        long remaining = door.remaining(token, now);
        ObjectNode body = Json.object()
                .put("ip_limit", IP_LIMIT)
                .put("limit_time_unit", "HOURS")
                .put("remaining_ip_hits", IP_LIMIT - (door.limit() - remaining))
                .put("user_limit", door.limit())
                .put("remaining_user_hits", remaining)
                .put("reset_time", Dates.plain(Instant.ofEpochSecond(reset)))
                .put("reset_time_in_seconds", reset - now.getEpochSecond());
        body.putArray("api_rate_limits")
                .addObject()
                .put("api", "/statuses/update")
                .put("limit", 30)
                .put("limit_time_unit", "HOURS")
                .put("remaining_hits", 30);
        return body;
    }
}
