package org.legation.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VisitorEndpointTest {

    private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");

    private final Identities identities = new Identities();
    private final VisitorEndpoint visitors = new VisitorEndpoint(identities);

    @ParameterizedTest
    @CsvSource({"visitor.passport.weibo.cn, .weibo.cn", "passport.weibo.com, .weibo.com"})
    void todaysFlowGivesACookieInOneCall(String host, String domain) throws JsonProcessingException {
        Reply.Answer answer = post(host, "cb=visitor_gray_callback&tid=&from=weibo");
        JsonNode body = jsonp(answer, "visitor_gray_callback");
        assertThat(body.path("retcode").asInt()).isEqualTo(20_000_000);
        assertThat(body.path("msg").asText()).isEqualTo("succ");
        JsonNode data = body.path("data");
        assertThat(data.path("sub").asText()).startsWith("_2AkM");
        assertThat(data.path("subp").isTextual()).isTrue();
        assertThat(data.path("new_tid").isBoolean()).isTrue();
        assertThat(answer.headers().get("set-cookie"))
                .contains("SUB=" + data.path("sub").asText())
                .contains("Domain=" + domain);
        assertThat(who(data.path("sub").asText())).isEqualTo(Identity.VISITOR);
    }

    @Test
    void theFormerFlowGivesACookieInTwoCalls() throws JsonProcessingException {
        JsonNode first =
                jsonp(get("/visitor/genvisitor", Map.of("cb", "gen_callback", "fp", "{\"os\":\"1\"}")), "gen_callback");
        String tid = first.path("data").path("tid").asText();
        JsonNode second = jsonp(
                get("/visitor/visitor", Map.of("a", "incarnate", "t", tid, "w", "3", "c", "095", "cb", "cross_domain")),
                "cross_domain");
        assertThat(second.path("retcode").asInt()).isEqualTo(20_000_000);
        assertThat(who(second.path("data").path("sub").asText())).isEqualTo(Identity.VISITOR);
    }

    @Test
    void aTidThatWasNotEncodedIsRefused() throws JsonProcessingException {
        JsonNode body = jsonp(
                get("/visitor/visitor", Map.of("a", "incarnate", "t", "01A/x sim=", "cb", "cross_domain")),
                "cross_domain");
        assertThat(body.path("retcode").asInt()).isNotEqualTo(20_000_000);
    }

    @Test
    void aCallWithoutItsFieldsIsRefused() throws JsonProcessingException {
        assertThat(jsonp(post(VisitorEndpoint.CN, "cb=x"), "x").path("retcode").asInt())
                .isNotEqualTo(20_000_000);
    }

    @Test
    void twoVisitorsAreTwo() throws JsonProcessingException {
        String form = "cb=x&tid=";
        assertThat(jsonp(post(VisitorEndpoint.CN, form), "x").path("data").path("sub"))
                .isNotEqualTo(
                        jsonp(post(VisitorEndpoint.CN, form), "x").path("data").path("sub"));
    }

    @Test
    void crossDomainSetsTheCookieAndSendsBack() {
        Reply.Answer answer = get(
                "/visitor/visitor",
                Map.of("a", "crossdomain", "s", "_2AkMx", "sp", "0033", "url", "https://weibo.com/u/1"));
        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.headers()).containsEntry("location", "https://weibo.com/u/1");
        assertThat(answer.headers().get("set-cookie")).contains("SUB=_2AkMx");
    }

    private Identity who(String sub) {
        return identities.of(Call.get("m.weibo.cn", "/", Map.of(), Map.of("cookie", "SUB=" + sub)));
    }

    private Reply.Answer post(String host, String form) {
        Call call = new Call("POST", host, "/visitor/genvisitor2", Map.of(), Map.of(), form);
        return (Reply.Answer) visitors.answer(call, NOW).orElseThrow();
    }

    private Reply.Answer get(String path, Map<String, String> query) {
        return (Reply.Answer) visitors.answer(Call.get(VisitorEndpoint.COM, path, query, Map.of()), NOW)
                .orElseThrow();
    }

    private static JsonNode jsonp(Reply.Answer answer, String callback) throws JsonProcessingException {
        String text = answer.text();
        assertThat(text).startsWith("window." + callback + " && " + callback + "(");
        return Json.read(text.substring(text.indexOf('(') + 1, text.lastIndexOf(')')));
    }
}
