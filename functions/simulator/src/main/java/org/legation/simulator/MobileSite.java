package org.legation.simulator;

import java.time.Instant;
import java.util.Optional;

/** The host {@code m.weibo.cn}: the mobile site and the JSON its scripts read. */
final class MobileSite implements Endpoint {

    private final Shared shared;

    MobileSite(Shared shared) {
        this.shared = shared;
    }

    @Override
    public Optional<Reply> answer(Call call, Instant now) {
        if (!call.path().equals("/api/config")) {
            return Optional.empty();
        }
        boolean login = shared.identities().of(call) == Identity.LOGIN;
        return Optional.of(Reply.json(Json.object()
                .put("preferQuickapp", 0)
                .put("ok", 1)
                .set(
                        "data",
                        Json.object().put("login", login).put("st", "a1b2c3").put("uid", ""))));
    }
}
