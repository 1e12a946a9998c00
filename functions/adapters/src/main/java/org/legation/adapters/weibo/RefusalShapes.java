package org.legation.adapters.weibo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Answers that say no. */
final class RefusalShapes {

    private RefusalShapes() {}

    static Optional<WeiboBody> read(JsonNode body) {
        JsonNode error = body.path("error");
        if (error.isObject()) {
            return Optional.of(new WeiboBody.Refusal(
                    BodyKind.REFUSAL,
                    word(body, "ok"),
                    null,
                    word(error, "code", "error_code"),
                    word(error, "message", "msg"),
                    word(error, "url")));
        }
        String ok = ok(body.path("ok"));
        boolean refused = ok != null && !ok.equals("1");
        boolean failed = !body.has("statuses")
                && !body.has("result")
                && !Nodes.word(body.path("error_code")).matches("0?");
        boolean said = ok == null && !Nodes.word(error).isEmpty() && !body.has("statuses");
        if (!refused && !failed && !said) {
            return Optional.empty();
        }
        return Optional.of(new WeiboBody.Refusal(
                BodyKind.REFUSAL,
                ok,
                word(body, "errno"),
                word(body, "error_code"),
                word(body, "msg", "message", "error"),
                word(body, "url")));
    }

    private static @Nullable String ok(JsonNode ok) {
        if (ok.isBoolean()) {
            return ok.booleanValue() ? "1" : "0";
        }
        String word = Nodes.word(ok);
        return word.isEmpty() ? null : word;
    }

    private static @Nullable String word(JsonNode of, String... fields) {
        String word = Nodes.firstWord(of, fields);
        return word.isEmpty() ? null : word;
    }
}
