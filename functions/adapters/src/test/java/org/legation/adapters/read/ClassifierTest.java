package org.legation.adapters.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.legation.core.source.SourceFailure.BAD_REQUEST;
import static org.legation.core.source.SourceFailure.BLOCKED;
import static org.legation.core.source.SourceFailure.CAPTCHA;
import static org.legation.core.source.SourceFailure.EMPTY_SUSPECT;
import static org.legation.core.source.SourceFailure.LOGIN_REQUIRED;
import static org.legation.core.source.SourceFailure.NOT_FOUND;
import static org.legation.core.source.SourceFailure.NO_PERMISSION;
import static org.legation.core.source.SourceFailure.QUOTA_EXHAUSTED;
import static org.legation.core.source.SourceFailure.RATE_LIMITED;
import static org.legation.core.source.SourceFailure.TRANSIENT;
import static org.legation.core.source.SourceFailure.UNAUTHORISED;

import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.legation.adapters.web.WebAnswer;
import org.legation.adapters.weibo.UnknownShapeException;
import org.legation.core.source.SourceException;
import org.legation.core.source.SourceFailure;

class ClassifierTest {

    /** Seven in the morning in Beijing. */
    private static final Instant NOW = Instant.parse("2026-11-19T23:00:00Z");

    private static final String CAPTCHA_PAGE =
            "{'ok':-100,'errno':'-100','msg':'','url':'https://m.weibo.cn/captcha?scene=limit&backURL=x'}";
    private static final String GEETEST = "{'ok':-100,'url':'https://m.weibo.cn/api/geetest?testType=1&backUrl=x'}";
    private static final String SIGN_IN =
            "{'ok':-100,'url':'https://passport.weibo.com/sso/signin?entry=wapsso&url=https%3A%2F%2Fm.weibo.cn'}";

    private static SourceException failure(Protocol protocol, WebAnswer answer, Asked asked) {
        return catchThrowableOfType(SourceException.class, () -> new Classifier(protocol).json(answer, asked, NOW));
    }

    private static WebAnswer json(int status, String body) {
        return Answers.json(status, body.replace('\'', '"'));
    }

    private static String refused(String code) {
        return "{'error':{'code':'" + code + "','message':'m'}}";
    }

    static Stream<Arguments> mobile() {
        return Stream.of(
                arguments(Answers.html(432, ""), BLOCKED),
                arguments(Answers.html(418, "<html>teapot</html>"), BLOCKED),
                arguments(Answers.html(414, "<html>too large</html>"), BLOCKED),
                arguments(Answers.html(403, "<html>Forbidden</html>"), BLOCKED),
                arguments(json(403, "{'ok':1,'data':{}}"), BLOCKED),
                arguments(Answers.html(401, ""), UNAUTHORISED),
                arguments(Answers.html(429, ""), RATE_LIMITED),
                arguments(Answers.html(404, "<html>h5-404</html>"), TRANSIENT),
                arguments(Answers.html(500, ""), TRANSIENT),
                arguments(json(502, "{'ok':0,'msg':'用户不存在'}"), TRANSIENT),
                arguments(Answers.html(503, "<html>Unavailable</html>"), TRANSIENT),
                arguments(json(405, "{}"), BAD_REQUEST),
                arguments(redirect("https://passport.weibo.com/visitor/visitor?a=enter"), LOGIN_REQUIRED),
                arguments(redirect("https://visitor.passport.weibo.cn/visitor/visitor?a=enter"), LOGIN_REQUIRED),
                arguments(redirect("https://login.sina.com.cn/sso/login.php"), LOGIN_REQUIRED),
                arguments(redirect("/login?backURL=x"), LOGIN_REQUIRED),
                arguments(redirect("https://m.weibo.cn/captcha?backURL=https%3A%2F%2Fm.weibo.cn%2Flogin"), CAPTCHA),
                arguments(Answers.html(200, "<title>Sina Visitor System</title>"), LOGIN_REQUIRED),
                arguments(Answers.html(200, "<title>微博-出错了</title><p class=\"h5-4con\">用户不存在</p>"), NOT_FOUND),
                arguments(Answers.html(200, "<title>微博-出错了</title><div class=\"h5-404\">"), TRANSIENT),
                arguments(Answers.html(200, "<script src=\"geetest.js\"></script>"), CAPTCHA),
                arguments(json(200, CAPTCHA_PAGE), CAPTCHA),
                arguments(json(200, GEETEST), CAPTCHA),
                arguments(json(200, SIGN_IN), LOGIN_REQUIRED),
                arguments(json(200, "{'ok':-100}"), LOGIN_REQUIRED),
                arguments(json(200, "{'ok':0,'errno':'100007','msg':''}"), BAD_REQUEST),
                arguments(json(200, "{'ok':0,'msg':'不符合的请求方式'}"), BAD_REQUEST),
                arguments(json(200, "{'ok':0,'msg':'请求过于频繁'}"), RATE_LIMITED),
                arguments(json(200, "{'ok':0,'msg':'请先登录'}"), LOGIN_REQUIRED),
                arguments(json(200, "{'ok':0,'msg':'请登录后使用'}"), LOGIN_REQUIRED),
                arguments(json(200, "{'ok':0,'msg':'用户未登录'}"), LOGIN_REQUIRED),
                arguments(json(200, "{'ok':0,'msg':'暂无权限'}"), NO_PERMISSION),
                arguments(json(200, "{'ok':0,'message':'暂无查看权限','error_code':20112}"), NO_PERMISSION),
                arguments(json(200, "{'ok':0,'msg':'这里还没有内容','data':{'cards':[]}}"), EMPTY_SUSPECT),
                arguments(json(200, "{'ok':0,'msg':'该账号因违反规定，现已无法查看'}"), NOT_FOUND),
                arguments(
                        json(200, "{'ok':0,'error_code':20101,'message':'target weibo does not exist!'}"), NOT_FOUND));
    }

    static Stream<Arguments> gateway() {
        return Stream.of(
                arguments(json(401, refused("INVALID_TOKEN")), UNAUTHORISED),
                arguments(json(403, refused("PLAN_LOCKED")), UNAUTHORISED),
                arguments(json(403, refused("SOMETHING_ELSE")), UNAUTHORISED),
                arguments(json(403, refused("STATUS_NOT_PERMITTED")), NO_PERMISSION),
                arguments(json(402, refused("SUBSCRIPTION_REQUIRED")), QUOTA_EXHAUSTED),
                arguments(json(429, refused("TOO_MANY_REQUESTS")), RATE_LIMITED),
                arguments(json(429, refused("CREDIT_EXHAUSTED")), QUOTA_EXHAUSTED),
                arguments(json(429, refused("QUOTA_EXCEEDED")), QUOTA_EXHAUSTED),
                arguments(Answers.html(429, ""), RATE_LIMITED),
                arguments(json(400, refused("COUNT_EXCEEDS_MAX")), BAD_REQUEST),
                arguments(json(409, refused("CONFLICT")), BAD_REQUEST),
                arguments(json(422, refused("UNPROCESSABLE")), BAD_REQUEST),
                arguments(json(404, refused("USER_NOT_FOUND")), NOT_FOUND),
                arguments(json(404, refused("COMMAND_NOT_FOUND")), BAD_REQUEST),
                arguments(Answers.html(404, "<html>nothing</html>"), NOT_FOUND),
                arguments(json(200, refused("RATE_LIMITED")), RATE_LIMITED),
                arguments(json(200, refused("AUTH_EXPIRED")), UNAUTHORISED),
                arguments(json(500, refused("QUOTA_EXCEEDED")), TRANSIENT),
                arguments(json(400, "{'error':'permission','error_code':20112,'request':'/2/x'}"), NO_PERMISSION),
                arguments(json(400, "{'error':'no user','error_code':20003,'request':'/2/x'}"), NOT_FOUND),
                arguments(json(403, "{'error':'limit','error_code':10023,'request':'/2/x'}"), RATE_LIMITED),
                arguments(json(403, "{'error':'expired','error_code':21327,'request':'/2/x'}"), UNAUTHORISED),
                arguments(json(400, "{'error':'system','error_code':10001,'request':'/2/x'}"), TRANSIENT));
    }

    private static WebAnswer redirect(String location) {
        return Answers.with(Answers.html(302, ""), "location", location);
    }

    @ParameterizedTest
    @MethodSource("mobile")
    void theMobileSiteSaysNoInManyWays(WebAnswer answer, SourceFailure means) {
        assertThat(failure(Protocol.MOBILE, answer, Asked.FIRST_PAGE).failure()).isEqualTo(means);
    }

    @ParameterizedTest
    @MethodSource("gateway")
    void theGatewaySaysNoInManyWays(WebAnswer answer, SourceFailure means) {
        assertThat(failure(Protocol.GATEWAY, answer, Asked.FIRST_PAGE).failure())
                .isEqualTo(means);
    }

    @ParameterizedTest
    @CsvSource({"LATER_PAGE, OUT_OF_REACH", "POST, OUT_OF_REACH", "PROFILE, LOGIN_REQUIRED", "SET_UP, LOGIN_REQUIRED"})
    void aDemandForALoginWhereVisitorsSeeNothingIsALimitAndNoOutage(Asked asked, SourceFailure means) {
        assertThat(failure(Protocol.MOBILE, json(200, SIGN_IN), asked).failure())
                .isEqualTo(means);
        assertThat(failure(Protocol.MOBILE, redirect("https://passport.weibo.com/"), asked)
                        .failure())
                .isEqualTo(means);
        assertThat(failure(Protocol.MOBILE, json(200, CAPTCHA_PAGE), asked).failure())
                .isEqualTo(CAPTCHA);
    }

    @ParameterizedTest
    @CsvSource({
        "抱歉，由于作者设置，你暂时没有这条微博的查看权限哦。, NO_PERMISSION",
        "根据作者设置的微博可见时间范围，此微博已不可见, NO_PERMISSION",
        "该账号因被投诉违反法律法规，现已无法查看。, NO_PERMISSION",
        "抱歉，此微博已被作者删除。, NOT_FOUND"
    })
    void ofASinglePostTheWordsTellWhetherItIsHiddenOrGone(String words, SourceFailure means) {
        WebAnswer answer = json(200, "{'ok':0,'msg':'" + words + "'}");

        assertThat(failure(Protocol.MOBILE, answer, Asked.POST).failure()).isEqualTo(means);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "jsonp({})",
                "{\"ok\":1",
                "<html><title>new</title></html>",
                "{\"ok\":0,\"msg\":\"新的说法\"}",
                "{\"ok\":0}"
            })
    void anAnswerThatNobodyKnowsIsAnUnknownShape(String body) {
        assertThatThrownBy(() -> new Classifier(Protocol.MOBILE).json(Answers.json(200, body), Asked.FIRST_PAGE, NOW))
                .isInstanceOf(UnknownShapeException.class);
    }

    @Test
    void aRedirectToNowhereKnownIsAnUnknownShape() {
        assertThatThrownBy(() -> new Classifier(Protocol.MOBILE)
                        .json(redirect("https://m.weibo.cn/beta/"), Asked.FIRST_PAGE, NOW))
                .isInstanceOf(UnknownShapeException.class);
    }

    @Test
    void aGoodAnswerIsGivenBack() throws SourceException {
        assertThat(new Classifier(Protocol.MOBILE).json(json(200, "{'ok':1,'data':{}}"), Asked.FIRST_PAGE, NOW))
                .hasToString("{\"ok\":1,\"data\":{}}");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "429, Retry-After, 90, 2026-11-19T23:01:30Z",
                "429, Retry-After, 'Fri, 20 Nov 2026 01:00:00 GMT', 2026-11-19T23:59:00Z",
                "429, X-RateLimit-Reset, 1795136700, 2026-11-20T00:04:00Z",
                "503, Retry-After, 90, 2026-11-19T23:01:30Z",
                "503, X-RateLimit-Reset, 1795136700, -",
                "429, Retry-After, 0, -",
                "429, Retry-After, soon, -",
                "429, Retry-After, 999999999, -",
                "429, Retry-After, 'Fri, 20 Nov 2020 01:00:00 GMT', -",
                "402, Retry-After, 90, 2026-11-19T23:01:30Z",
                "402, X-Nothing, 1, 2026-11-20T16:00:00Z"
            })
    void whenToComeBackIsKeptToByOurClock(int status, String header, String value, @Nullable Instant until) {
        // given a server whose clock is 61 minutes ahead
        WebAnswer answer = Answers.with(Answers.html(status, ""), "Date", "Fri, 20 Nov 2026 00:01:00 GMT");

        SourceException failure = failure(Protocol.GATEWAY, Answers.with(answer, header, value), Asked.FIRST_PAGE);

        assertThat(failure.retryAt()).isEqualTo(until);
    }

    @Test
    void theResetOfALimitThatIsNotUsedUpSaysNothing() {
        WebAnswer answer = Answers.with(json(402, refused("QUOTA_EXCEEDED")), "X-RateLimit-Reset", "1795136700");

        SourceException failure =
                failure(Protocol.GATEWAY, Answers.with(answer, "X-RateLimit-Remaining", "12"), Asked.FIRST_PAGE);

        assertThat(failure.retryAt()).isEqualTo(Instant.parse("2026-11-20T16:00:00Z"));
    }

    @Test
    void aMessageIsShownWithoutNamesAndNumbers() {
        WebAnswer answer = json(200, "{'ok':0,'msg':'请求过于频繁 @路人 8800000001'}");

        assertThat(failure(Protocol.MOBILE, answer, Asked.FIRST_PAGE))
                .hasMessage("mobile: RATE_LIMITED: status 200, 请求过于频繁 @… #");
    }
}
