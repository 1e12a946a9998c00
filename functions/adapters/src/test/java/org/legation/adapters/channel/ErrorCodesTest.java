package org.legation.adapters.channel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.legation.adapters.web.WebAnswer;
import org.legation.core.alert.Outcome;
import org.legation.core.alert.Outcome.Status;

/** What the services' answers mean. */
class ErrorCodesTest {

    private static final Map<String, Service> SERVICES = Map.of(
            "webhook",
            new Webhook("prod"),
            "slack",
            new Slack(),
            "feishu",
            new Feishu(),
            "dingtalk",
            new DingTalk(),
            "wecom",
            new WeCom());

    private static Outcome outcome(String service, int status, String body) {
        Service known = SERVICES.get(service);
        assertThat(known).isNotNull();
        return known.outcome(new WebAnswer(status, Map.of(), body.getBytes(UTF_8)), Messages.NOW);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "feishu   | 200 | {'code':0,'msg':'success'}",
                "feishu   | 200 | {'Extra':null,'StatusCode':0,'StatusMessage':'success'}",
                "dingtalk | 200 | {'errcode':0,'errmsg':'ok'}",
                "dingtalk | 200 | {'errcode':'0','errmsg':'ok'}",
                "wecom    | 200 | {'errcode':0,'errmsg':'ok. Warning: wrong json format. '}",
                "slack    | 200 | ok",
                "webhook  | 200 | anything",
                "webhook  | 204 | ''"
            })
    void deliveredIsWhatEachServiceCallsSo(String service, int status, String body) {
        assertThat(outcome(service, status, body.replace('\'', '"'))).isEqualTo(Outcome.DELIVERED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "feishu   | 11232    | frequency limited       | PT1M",
                "feishu   | 99991400 | request trigger         | PT1M",
                "feishu   | 9499     | too many request        | PT1M",
                "dingtalk | 130101   | send too fast           | PT10M",
                "dingtalk | 410100   | too fast                | PT10M",
                "dingtalk | 90030    | webhook over limit      | PT10M",
                "wecom    | 45009    | api freq out of limit   | PT1M",
                "wecom    | 45033    | concurrency             | PT1M"
            })
    void oneTooManyIsThrottled(String service, int code, String words, Duration wait) {
        Outcome outcome = outcome(service, 200, coded(service, code, words));

        assertThat(outcome.status()).isEqualTo(Status.THROTTLED);
        assertThat(outcome.retryAfter()).isEqualTo(wait);
        assertThat(outcome.reason()).contains(Integer.toString(code)).doesNotContain(words);
    }

    @Test
    void dingTalksGuardHasAFormOfItsOwn() {
        Outcome outcome =
                outcome("dingtalk", 200, "{\"status\":1111,\"wait\":5,\"source\":\"x5\",\"punish\":\"deny\"}");

        assertThat(outcome.status()).isEqualTo(Status.THROTTLED);
        assertThat(outcome.retryAfter()).isEqualTo(Duration.ofMinutes(10));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "feishu   | 9499   | Bad Request                 | 20 KB",
                "feishu   | 19001  | token invalid               | copy its address anew",
                "feishu   | 19002  | params error                | not in a form",
                "feishu   | 19021  | sign match fail             | compare the secret",
                "feishu   | 19022  | Ip Not Allowed              | allowed IP addresses",
                "feishu   | 19024  | Key Words Not Found         | make Legation one of them",
                "dingtalk | 310000 | sign not match              | compare the secret",
                "dingtalk | 310000 | invalid timestamp           | compare the secret",
                "dingtalk | 310000 | keywords not in content     | make Legation one of them",
                "dingtalk | 310000 | ip 1.2.3.4 not in whitelist | allowed IP addresses",
                "dingtalk | 310000 | something                   | one of its security settings",
                "dingtalk | 300001 | token is not exist          | copy its address anew",
                "dingtalk | 300005 | token is not exist          | copy its address anew",
                "dingtalk | 400013 | 群已被解散                    | dissolved",
                "dingtalk | 400101 | token                       | copy its address anew",
                "dingtalk | 400102 | bot is stopped              | switched off",
                "dingtalk | 400106 | robot                       | copy its address anew",
                "dingtalk | 40035  | 缺少参数 json                 | not in a form",
                "dingtalk | 430101 | 不安全的外链                   | unfit",
                "wecom    | 93000  | invalid webhook url         | copy its address anew",
                "wecom    | 93004  | 机器人被停用                   | switched off",
                "wecom    | 93008  | 不在群里                      | not in the group",
                "wecom    | 40058  | exceed max length 4096      | too long",
                "wecom    | 40008  | invalid message type        | not in a form"
            })
    void aSettingThatIsWrongIsRefusedWithWhatToDo(String service, int code, String words, String hint) {
        Outcome outcome = outcome(service, 200, coded(service, code, words));

        assertThat(outcome.status()).isEqualTo(Status.REFUSED);
        assertThat(outcome.reason()).contains(Integer.toString(code), hint);
    }

    @ParameterizedTest
    @CsvSource({
        "400, invalid_payload, not in a form",
        "403, invalid_token, create it anew",
        "403, action_prohibited, administrator",
        "404, no_service, create it anew",
        "404, channel_not_found, channel is gone",
        "410, channel_is_archived, archived",
        "400, something_new, is its address right"
    })
    void slackSaysItInAWord(int status, String word, String hint) {
        Outcome outcome = outcome("slack", status, word);

        assertThat(outcome.status()).isEqualTo(Status.REFUSED);
        assertThat(outcome.reason()).contains("HTTP " + status, hint).doesNotContain("something_new");
    }

    @ParameterizedTest
    @CsvSource({
        "400, does not take the message",
        "401, compare the secrets",
        "404, is its address right",
        "410, is its address right",
        "413, this size"
    })
    void aWebhookSaysItByItsStatus(int status, String hint) {
        Outcome outcome = outcome("webhook", status, "");

        assertThat(outcome.status()).isEqualTo(Status.REFUSED);
        assertThat(outcome.reason()).contains("HTTP " + status, hint);
    }

    @ParameterizedTest
    @CsvSource({"feishu, 77", "dingtalk, 77", "dingtalk, -1", "wecom, 77", "wecom, -1"})
    void whatIsNotKnownOrBusyMayWorkLater(String service, int code) {
        Outcome outcome = outcome(service, 200, coded(service, code, "secret words"));

        assertThat(outcome.status()).isEqualTo(Status.FAILED);
        assertThat(outcome.reason()).contains(Integer.toString(code)).doesNotContain("secret");
    }

    @ParameterizedTest
    @CsvSource({"feishu, ''", "feishu, []", "dingtalk, {}", "wecom, null", "wecom, '{\"errcode\":null}'", "slack, OK!"})
    void whatIsNoAnswerOfTheirsMayWorkLater(String service, String body) {
        Outcome outcome = outcome(service, 200, body);

        assertThat(outcome.status()).isEqualTo(Status.FAILED);
        assertThat(outcome.reason()).endsWith("an answer that is not understood");
    }

    @ParameterizedTest
    @CsvSource({"feishu", "dingtalk", "wecom"})
    void anErrorCodeCountsWhateverTheStatus(String service) {
        assertThat(outcome(service, 400, coded(service, 0, "ok")).status()).isNotEqualTo(Status.DELIVERED);
        assertThat(outcome(service, 404, "<html></html>").reason()).contains("HTTP 404; is its address right?");
    }

    @Test
    void feishusGatewaySaysTheWaitInAHeaderOfItsOwn() {
        WebAnswer answer = new WebAnswer(429, Map.of("x-ogw-ratelimit-reset", List.of("52")), new byte[0]);

        assertThat(new Feishu().wait(answer, Messages.NOW)).contains(Duration.ofSeconds(52));
        assertThat(new Slack().wait(answer, Messages.NOW)).isEmpty();
    }

    private static String coded(String service, int code, String words) {
        return service.equals("feishu")
                ? "{\"code\":" + code + ",\"msg\":\"" + words + "\",\"data\":{}}"
                : "{\"errcode\":" + code + ",\"errmsg\":\"" + words + "\"}";
    }
}
