package org.legation.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GatewayEndpointTest {

    private static final String WHOAMI = "/cli/whoami";

    @Test
    void whoAmIHasIdentityAndService() {
        JsonNode body = Servers.body(with(GatewaySettings.usual()).gateway(WHOAMI));
        assertThat(body.at("/user/developer_identity/is_verified").asBoolean()).isTrue();
        assertThat(body.at("/service_status/kind").asText()).isEqualTo("formal_active");
        JsonNode trial = Servers.body(with(GatewaySettings.usual().withPlan(GatewaySettings.Plan.TRIAL))
                .gateway(WHOAMI));
        assertThat(trial.at("/service_status/kind").asText()).isEqualTo("trial_active");
    }

    @Test
    void whoAmIMayBeFlat() {
        JsonNode body = Servers.body(with(GatewaySettings.usual().withSpelling(GatewaySettings.Spelling.MIXED))
                .gateway(WHOAMI));
        assertThat(body.path("uid").isTextual()).isTrue();
        assertThat(body.path("developer_verified").asBoolean()).isTrue();
    }

    @Test
    void discoveryTellsLockedFromAllowedAndFilters() {
        Servers servers = Servers.calm();
        JsonNode all = Servers.body(servers.gateway("/cli/commands")).path("commands");
        assertThat(all).hasSize(GatewayCommand.values().length);
        assertThat(access(all, "friends", "biz")).isEqualTo("locked");
        assertThat(access(all, "statuses", "user_timeline/other")).isEqualTo("allowed");
        JsonNode search = Servers.body(servers.ask(
                        Call.get(
                                GatewayEndpoint.HOST,
                                "/cli/api/cli/commands",
                                Map.of("access", "available", "group", "search"),
                                Map.of("authorization", "Bearer " + Credentials.GATEWAY_TOKEN)),
                        Servers.NOW))
                .path("commands");
        assertThat(search).hasSize(1);
        assertThat(access(search, "search", "statuses/limited")).isEqualTo("allowed");
    }

    @Test
    void aCommandHasItsPrice() {
        JsonNode body = Servers.body(Servers.calm().gateway("/cli/commands/users/show_batch/other"));
        assertThat(body.at("/pricing/configured").asBoolean()).isTrue();
        assertThat(body.at("/pricing/unit_price").asInt()).isEqualTo(3);
        assertThat(body.at("/pricing/currency").asText()).isEqualTo("credit");
        assertThat(body.path("price_type").asText()).isEqualTo("per_record");
        assertThat(Servers.calm().gateway("/cli/commands/users/none").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({"'', 401", "Bearer wrong, 401", "Basic wb_simulator, 401"})
    void onlyTheTokenIsLetIn(String authorization, int status) {
        Map<String, String> headers = authorization.isEmpty() ? Map.of() : Map.of("authorization", authorization);
        Reply.Answer answer =
                Servers.calm().ask(Call.get(GatewayEndpoint.HOST, "/cli/api" + WHOAMI, Map.of(), headers), Servers.NOW);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(code(answer)).matches(".*(AUTH|TOKEN).*");
        Shapes.assertHas("gateway-error", Servers.body(answer));
    }

    @ParameterizedTest
    @CsvSource({
        "FORMAL, statuses, user_timeline/other, 200",
        "TRIAL, statuses, user_timeline/other, 200",
        "FORMAL, friends, biz, 403",
        "FORMAL, statuses, nothing, 404",
        "NONE, statuses, user_timeline/other, 402",
        "UNVERIFIED, statuses, user_timeline/other, 403",
    })
    void thePlanDecidesWhatIsRun(GatewaySettings.Plan plan, String group, String action, int status) {
        Servers servers = with(GatewaySettings.usual().withPlan(plan));
        assertThat(servers.invoke(group, action, args()).status()).isEqualTo(status);
        assertThat(servers.gateway(WHOAMI).status()).isEqualTo(200);
    }

    @Test
    void anHourUsedUpIsRefusedUntilTheNext() {
        Servers servers = with(GatewaySettings.usual().withCallsPerHour(2));
        Reply.Answer first = servers.invoke("statuses", "user_timeline/other", args());
        servers.gateway(WHOAMI);
        Reply.Answer third = servers.invoke("statuses", "user_timeline/other", args());
        assertThat(first.headers()).containsEntry("x-ratelimit-remaining", "1");
        assertThat(third.status()).isEqualTo(429);
        assertThat(code(third)).isEqualTo("TOO_MANY_REQUESTS");
        assertThat(third.headers())
                .containsEntry("retry-after", "3600")
                .containsEntry("x-ratelimit-remaining", "0")
                .containsEntry(
                        "x-ratelimit-reset",
                        Long.toString(Servers.NOW.plusSeconds(3600).getEpochSecond()));
        assertThat(servers.invoke("statuses", "user_timeline/other", args(), Servers.NOW.plusSeconds(3600))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void creditsAreSpentByRecordUntilTheyAreGone() {
        Servers servers = with(GatewaySettings.usual().withMonthlyCredits(25));
        servers.invoke("statuses", "user_timeline/other", args("count", "10"));
        assertThat(servers.simulator().creditsSpent(Servers.NOW)).isEqualTo(10);
        servers.invoke("users", "show_batch/other", Map.of("uids", "9900000001,9900000002"));
        assertThat(servers.simulator().creditsSpent(Servers.NOW)).isEqualTo(16);
        Reply.Answer tooDear = servers.invoke("statuses", "user_timeline/other", args("count", "10"));
        assertThat(tooDear.status()).isEqualTo(402);
        assertThat(code(tooDear)).contains("QUOTA");
        assertThat(servers.simulator().creditsSpent(Servers.NOW)).isEqualTo(16);
        assertThat(servers.invoke("statuses", "user_timeline/other", args("count", "9"))
                        .status())
                .isEqualTo(200);
        assertThat(servers.simulator().creditsSpent(Servers.NOW)).isEqualTo(25);
    }

    @Test
    void anEmptyBalanceMayBeAnsweredBy429() {
        Servers servers = with(GatewaySettings.usual().withMonthlyCredits(0).withCreditsGoneIs429(true));
        Reply.Answer answer = servers.invoke("statuses", "user_timeline/other", args());
        assertThat(answer.status()).isEqualTo(429);
        assertThat(code(answer)).contains("QUOTA");
    }

    @Test
    void withoutLimitsNothingIsLockedCountedOrCharged() {
        GatewaySettings poor =
                new GatewaySettings(GatewaySettings.Plan.NONE, 0, 0, GatewaySettings.Spelling.MIXED, true);
        Servers servers = new Servers(Behaviours.calm().withGateway(poor).without(Behaviour.GATEWAY_LIMITS));
        Reply.Answer answer = servers.invoke("statuses", "user_timeline/other", args());
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers()).doesNotContainKey("x-ratelimit-remaining");
        assertThat(Servers.body(answer).at("/result/statuses").isArray()).isTrue();
        assertThat(servers.invoke("friends", "biz", args()).status()).isEqualTo(200);
        assertThat(servers.simulator().creditsSpent(Servers.NOW)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "nothing", "{}"})
    void aBodyThatIsNoCommandIsRefused(String body) {
        Call call = new Call(
                "POST",
                GatewayEndpoint.HOST,
                "/cli/api/cli/invoke",
                Map.of(),
                Map.of("authorization", "Bearer " + Credentials.GATEWAY_TOKEN),
                body);
        assertThat(Servers.calm().ask(call, Servers.NOW).status()).isBetween(400, 404);
    }

    @Test
    void anAnswerHasTheDocumentedShape() {
        WorldPost deleted = Servers.post(post -> post.deletedAt() != null && post.isDeletedAt(Servers.NOW));
        JsonNode body = Servers.body(Servers.calm()
                .invoke(
                        "statuses",
                        "user_timeline/other",
                        Map.of("uid", deleted.accountId()),
                        deleted.deletedAt().plusSeconds(60)));
        Shapes.assertHas("gateway-timeline", body);
    }

    private static Servers with(GatewaySettings settings) {
        return new Servers(Behaviours.calm().withGateway(settings));
    }

    private static Map<String, String> args(String... more) {
        return more.length == 0
                ? Map.of("uid", Servers.busy().uid())
                : Map.of("uid", Servers.busy().uid(), more[0], more[1]);
    }

    private static String code(Reply.Answer answer) {
        return Servers.body(answer).at("/error/code").asText();
    }

    private static String access(JsonNode commands, String group, String action) {
        return StreamSupport.stream(commands.spliterator(), false)
                .filter(one -> one.path("group").asText().equals(group)
                        && one.path("action").asText().equals(action))
                .findFirst()
                .orElseThrow()
                .path("access")
                .asText();
    }
}
