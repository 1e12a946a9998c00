package org.legation.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Optional;

/** c.api.weibo.com: the calls of a commercial contract, which serve anybody's posts. */
final class CommercialEndpoint implements Endpoint {

    static final String HOST = "c.api.weibo.com";

    private final OfficialCalls calls;
    private final OpenApiDoor door;

    CommercialEndpoint(OfficialCalls calls, OpenApiDoor door) {
        this.calls = calls;
        this.door = door;
    }

    @Override
    public Optional<Reply> answer(Call call, Instant now) {
        if (!call.path().startsWith("/2/") || !call.path().endsWith(".json")) {
            return Optional.empty();
        }
        String name = call.path().substring("/2/".length(), call.path().length() - ".json".length());
        return Optional.of(OpenApiDoor.answering(
                call, () -> door.enter(call, now, token -> read(name, OpenApiDoor.arguments(call), token, now))));
    }

    private JsonNode read(String name, Arguments arguments, OpenToken token, Instant now) {
        if (!token.commercial()) {
            throw Refusal.LOCKED.because("Insufficient app permissions!");
        }
        return switch (name) {
            case "statuses/user_timeline/other" -> timeline(calls.timeline(arguments, now));
            case "statuses/user_timeline_batch" -> timeline(calls.timelineBatch(arguments, now));
            case "statuses/show_batch/biz" -> OpenApiEndpoint.batch(calls.posts(arguments, 50, now));
            case "statuses/count_sp/biz" -> calls.counts(arguments, token.uid(), now);
            case "statuses/repost_timeline/all" -> OpenApiDoor.envelope(calls.reposts(arguments, 20, 200, now));
            case "comments/show/all" -> OpenApiDoor.envelope(calls.comments(arguments, 50, 200, now));
            case "users/show_batch/other" -> OpenApiDoor.envelope(calls.users(arguments, now));
            default -> throw Refusal.NO_SUCH_CALL.because("Request Api not found!");
        };
    }

    private static JsonNode timeline(Records records) {
        ObjectNode body = OpenApiDoor.envelope(records);
        body.putArray("ad");
        body.putArray("advertises");
        return body;
    }
}
