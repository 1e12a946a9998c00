package org.legation.simulator.bots;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.legation.simulator.Call;
import org.legation.simulator.Reply;

class BotsTest {

    private static final Instant NOW = Instant.parse("2026-11-20T03:30:15Z");
    private static final Map<String, String> JSON = Map.of("content-type", "application/json; charset=utf-8");
    private static final String GOOD =
            "{\"msgtype\":\"markdown\",\"markdown\":{\"content\":\"a\\n北京时间 · Legation · id an-id</font>\"}}";

    private final Bots bots = Bots.limited();

    private static Call wecom(String body) {
        return new Call("POST", Bot.WECOM.host(), Bot.WECOM.path(), Map.of("key", Bot.WECOM.token()), JSON, body);
    }

    private static Call dingTalk(Instant signedAt, String body) {
        String timestamp = Long.toString(signedAt.toEpochMilli());
        String secret = Bot.DINGTALK.secret().orElseThrow();
        String sign = Requests.hmac(secret.getBytes(StandardCharsets.UTF_8), timestamp + "\n" + secret);
        Map<String, String> query = Map.of("access_token", Bot.DINGTALK.token(), "timestamp", timestamp, "sign", sign);
        return new Call("POST", Bot.DINGTALK.host(), Bot.DINGTALK.path(), query, JSON, body);
    }

    private String said(Call call, Instant now) {
        return ((Reply.Answer) bots.answer(call, now)).text();
    }

    @Test
    void whatIsTakenIsKeptWithItsId() {
        String said = said(wecom(GOOD), NOW);

        assertThat(said).isEqualTo("{\"errcode\":0,\"errmsg\":\"ok\"}");
        assertThat(bots.deliveries())
                .containsExactly(new Delivery(Bot.WECOM, Optional.of("an-id"), Bot.WECOM.path(), GOOD, NOW));
    }

    @ParameterizedTest
    @CsvSource({"4096, 0", "4097, 40058"})
    void sizesAreCountedInBytes(int bytes, int code) {
        String content = "长".repeat(bytes / 3) + "x".repeat(bytes % 3);

        String said = said(wecom("{\"msgtype\":\"markdown\",\"markdown\":{\"content\":\"" + content + "\"}}"), NOW);

        assertThat(said).contains("\"errcode\":" + code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'msgtype':'markdown','markdown':{'content':''}} | 44004",
                "{'msgtype':'card'}                               | 40008",
                "no JSON                                          | 40008"
            })
    void whatHasNotItsFormIsNotTaken(String body, int code) {
        assertThat(said(wecom(body.replace('\'', '"')), NOW)).contains("\"errcode\":" + code);
        assertThat(bots.deliveries()).isEmpty();
        assertThat(bots.requests(Bot.WECOM)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"PT0S, 0", "PT59M59S, 0", "PT-59M59S, 0", "PT1H1S, 310000", "PT-1H-1S, 310000"})
    void aSignatureLivesForAnHour(Duration age, int code) {
        String body = "{\"msgtype\":\"markdown\",\"markdown\":{\"title\":\"a\",\"text\":\"b\"}}";

        assertThat(said(dingTalk(NOW.minus(age), body), NOW)).contains("\"errcode\":" + code);
    }

    @Test
    void aRobotTakesSoManyInAMinuteAndNoMore() {
        for (int i = 0; i < 20; i++) {
            assertThat(said(wecom(GOOD), NOW.plusSeconds(i))).contains("\"errcode\":0");
        }

        assertThat(said(wecom(GOOD), NOW.plusSeconds(59))).contains("\"errcode\":45009");
        assertThat(said(wecom(GOOD), NOW.plusSeconds(60))).contains("\"errcode\":0");
    }

    @Test
    void whatIsToGoWrongGoesWrongInItsOrderAndItsTime() {
        bots.failNext(Bot.WECOM, 1, BotFault.errorCode(93004, "stopped"));
        bots.failDuring(Bot.WECOM, NOW.plusSeconds(10), Duration.ofSeconds(10), BotFault.answer(503, "down"));

        assertThat(said(wecom(GOOD), NOW)).contains("93004");
        assertThat(said(wecom(GOOD), NOW)).contains("\"errcode\":0");
        assertThat(said(wecom(GOOD), NOW.plusSeconds(10))).isEqualTo("down");
        assertThat(said(wecom(GOOD), NOW.plusSeconds(20))).contains("\"errcode\":0");
        assertThat(bots.deliveries(Bot.WECOM)).hasSize(2);
    }

    @Test
    void healedIsHealed() {
        bots.failNext(Bot.WECOM, 5, BotFault.error500());
        bots.failDuring(Bot.WECOM, NOW, Duration.ofDays(1), BotFault.error500());
        bots.heal(Bot.WECOM);

        assertThat(said(wecom(GOOD), NOW)).contains("\"errcode\":0");
    }

    @Test
    void anAnswerMayBeLostBeforeOrAfterTheMessageIsTaken() {
        bots.failNext(Bot.WECOM, 1, BotFault.reset());
        bots.failNext(Bot.WECOM, 1, BotFault.reset().beforeArrival());

        assertThat(bots.answer(wecom(GOOD), NOW)).isInstanceOf(Reply.Broken.class);
        assertThat(bots.deliveries()).hasSize(1);
        assertThat(bots.answer(wecom(GOOD), NOW)).isInstanceOf(Reply.Broken.class);
        assertThat(bots.deliveries()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(Bot.class)
    void noRobotTakesNothing(Bot bot) {
        bots.answer(new Call("POST", bot.host(), bot.path(), Map.of(), JSON, "{}"), NOW);
        bots.answer(Call.get(bot.host(), bot.path(), Map.of(), Map.of()), NOW);

        assertThat(bots.deliveries()).isEmpty();
    }
}
