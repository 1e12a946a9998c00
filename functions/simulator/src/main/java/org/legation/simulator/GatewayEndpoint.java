package org.legation.simulator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** open.weibo.com: the command gateway with its tokens, its plan, its limits and its credits. */
final class GatewayEndpoint implements Endpoint {

    static final String HOST = "open.weibo.com";

    private static final String BASE = "/cli/api/cli/";

    private final Shared shared;
    private final OfficialCalls calls;
    private final GatewaySettings settings;
    /** Whether plan, locks, limits and credits are kept. */
    private final boolean metered;

    private final CreditLedger ledger;
    private final HourlyCalls hours;

    GatewayEndpoint(Shared shared, OfficialCalls calls) {
        this.shared = shared;
        this.calls = calls;
        this.settings = shared.behaviours().gateway();
        this.metered = shared.has(Behaviour.GATEWAY_LIMITS);
        this.ledger = shared.ledger();
        this.hours = new HourlyCalls(settings.callsPerHour());
    }

    @Override
    public Optional<Reply> answer(Call call, Instant now) {
        if (!call.path().startsWith(BASE)) {
            return Optional.empty();
        }
        Map<String, String> headers = new HashMap<>();
        try {
            String token = token(call);
            count(token, shared.theirTime(now), headers);
            return Optional.of(with(headers, Reply.json(route(call, token, now))));
        } catch (RefusedException refused) {
            return Optional.of(with(headers, Reply.json(status(refused.refusal()), error(refused))));
        }
    }

    private JsonNode route(Call call, String token, Instant now) {
        String what = call.path().substring(BASE.length());
        boolean post = call.method().equals("POST");
        if (what.equals("whoami") && !post) {
            return whoAmI(token);
        }
        if (metered && settings.plan() == GatewaySettings.Plan.UNVERIFIED) {
            throw Refusal.LOCKED.because("developer identity is not verified");
        }
        if (what.equals("commands") && !post) {
            return commands(new Arguments(call.query()));
        }
        if (what.startsWith("commands/") && !post) {
            return command(what.substring("commands/".length()));
        }
        if (what.equals("invoke") && post) {
            return invoke(call, token, now);
        }
        throw Refusal.NO_SUCH_CALL.because("no such endpoint: " + call.method() + " " + what);
    }

    private static String token(Call call) {
        String authorization = call.header("authorization").orElse("");
        if (!authorization.startsWith("Bearer ")) {
            throw Refusal.NO_TOKEN.because("bearer token required");
        }
        String token = authorization.substring("Bearer ".length()).strip();
        if (!token.equals(Credentials.GATEWAY_TOKEN)) {
            throw Refusal.UNKNOWN_TOKEN.because("token is invalid or was revoked");
        }
        return token;
    }

    private void count(String token, Instant now, Map<String, String> headers) {
        if (!metered) {
            return;
        }
        boolean counted = hours.count(token, now);
        long reset = HourlyCalls.resetAt(now);
        headers.put("x-ratelimit-limit", Long.toString(hours.limit()));
        headers.put("x-ratelimit-remaining", Long.toString(hours.remaining(token, now)));
        headers.put("x-ratelimit-reset", Long.toString(reset));
        if (!counted) {
            headers.put("retry-after", Long.toString(reset - now.getEpochSecond()));
            throw Refusal.TOO_MANY_OF_USER.because("rate limit exceeded");
        }
    }

    private JsonNode whoAmI(String token) {
        boolean verified = !metered || settings.plan() != GatewaySettings.Plan.UNVERIFIED;
        if (metered && settings.spelling() == GatewaySettings.Spelling.MIXED) {
            return Json.object()
                    .put("uid", Integer.toString(token.hashCode() & 0xffff))
                    .put("developer_verified", verified);
        }
        ObjectNode body = Json.object();
        body.putObject("user")
                .putObject("developer_identity")
                .put("is_verified", verified)
                .put("status", verified ? "verified" : "unverified");
        String kind =
                switch (settings.plan()) {
                    case FORMAL -> "formal_active";
                    case TRIAL -> "trial_active";
                    case NONE, UNVERIFIED -> "none";
                };
        body.putObject("service_status").put("kind", kind);
        return body;
    }

    private JsonNode commands(Arguments arguments) {
        ObjectNode body = Json.object();
        ArrayNode list = body.putArray("commands");
        boolean availableOnly =
                arguments.text("access").filter("available"::equals).isPresent();
        for (GatewayCommand command : GatewayCommand.values()) {
            boolean ofGroup =
                    arguments.text("group").map(command.group()::equals).orElse(true);
            if (ofGroup && !(availableOnly && isLocked(command))) {
                list.add(named(command));
            }
        }
        return body;
    }

    private ObjectNode named(GatewayCommand command) {
        return Json.object()
                .put("group", command.group())
                .put("action", command.action())
                .put("access", isLocked(command) ? "locked" : "allowed");
    }

    private JsonNode command(String groupAndAction) {
        int slash = groupAndAction.indexOf('/');
        GatewayCommand command = find(
                slash < 0 ? groupAndAction : groupAndAction.substring(0, slash),
                slash < 0 ? "" : groupAndAction.substring(slash + 1));
        ObjectNode body = named(command).put("price_type", "per_record");
        body.putObject("pricing")
                .put("configured", true)
                .put("unit_price", command.unitPrice())
                .put("currency", "credit");
        body.putObject("limits").put("max_count", command.mostCount());
        return body;
    }

    private static GatewayCommand find(String group, String action) {
        return GatewayCommand.find(group, action)
                .orElseThrow(() -> Refusal.NO_SUCH_CALL.because("no such command: " + group + " " + action));
    }

    private JsonNode invoke(Call call, String token, Instant now) {
        if (metered && settings.plan() == GatewaySettings.Plan.NONE) {
            throw Refusal.NO_SERVICE.because("an active trial or plan is required");
        }
        JsonNode body = body(call);
        GatewayCommand command =
                find(body.path("group").asText(), body.path("action").asText());
        if (isLocked(command)) {
            throw Refusal.LOCKED.because("command is not part of the plan");
        }
        JsonNode args = body.path("args");
        Records records = calls.invoke(command, Arguments.of(args), now);
        long price = (long) records.rows().size() * command.unitPrice();
        if (metered && (ledger.balance(token, now) <= 0 || !ledger.charge(token, price, now))) {
            throw Refusal.NO_CREDITS.because("not enough credits");
        }
        ObjectNode answer = Json.object();
        answer.set("result", GatewayAnswer.result(form(args), records));
        return answer;
    }

    private static JsonNode body(Call call) {
        try {
            return Json.read(call.body());
        } catch (JsonProcessingException e) {
            throw Refusal.INVALID_PARAMETER.because("the body must be JSON");
        }
    }

    private boolean isLocked(GatewayCommand command) {
        return metered && command.isLocked();
    }

    private GatewayAnswer.Form form(JsonNode args) {
        if (!metered || settings.spelling() == GatewaySettings.Spelling.DOCUMENTED) {
            return GatewayAnswer.Form.NAMED;
        }
        GatewayAnswer.Form[] forms = GatewayAnswer.Form.values();
        return forms[Math.floorMod(args.toString().hashCode(), forms.length)];
    }

    private int status(Refusal refusal) {
        return refusal == Refusal.NO_CREDITS && settings.creditsGoneIs429() ? 429 : refusal.gatewayStatus();
    }

    private static Reply with(Map<String, String> headers, Reply.Answer answer) {
        Reply.Answer all = answer;
        for (Map.Entry<String, String> header : headers.entrySet()) {
            all = all.with(header.getKey(), header.getValue());
        }
        return all;
    }

    private static ObjectNode error(RefusedException refused) {
        ObjectNode body = Json.object();
        body.putObject("error").put("code", refused.refusal().gatewayCode()).put("message", refused.says());
        return body;
    }
}
