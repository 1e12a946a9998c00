package org.legation.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whom the mobile site lets in: rows 1, 2, 13 and 19. */
class MobileGateTest {

    private static final String LIST = "/api/container/getIndex";
    private static final WorldAccount BUSY =
            Calm.account(account -> account.habits().perDay() > 4 && !account.isFrozenAt(Phone.NOON));

    @Test
    void withoutACookieAPageLeadsToTheVisitorGate() {
        Phone phone = Phone.loggedIn(Calm.WORLD, Calm.CALM).without("cookie");

        Reply.Answer answer = phone.answer("/u/" + BUSY.uid());

        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.headers().get("location")).startsWith("https://visitor.passport.weibo.cn/visitor/visitor?");
    }

    @Test
    void withoutACookieJsonAsksForALogin() {
        JsonNode body = Phone.loggedIn(Calm.WORLD, Calm.CALM).without("cookie").page(BUSY.uid());

        assertThat(body.path("ok").asInt()).isEqualTo(-100);
        assertThat(body.path("url").asText()).contains("passport.weibo.com");
    }

    @Test
    void aDeadCookieIsRefusedWith432() {
        Phone phone = Phone.loggedIn(Calm.WORLD, Calm.CALM).with("cookie", "SUB=_2A25other; SSOLoginState=1");

        assertThat(phone.answer(LIST).status()).isEqualTo(432);
    }

    @Test
    void withoutTheGateNoCookieIsNeeded() {
        Phone phone = Phone.loggedIn(Calm.WORLD, Calm.CALM.without(Behaviour.COOKIE_REQUIRED))
                .without("cookie");

        assertThat(phone.page(BUSY.uid()).path("ok").asInt()).isEqualTo(1);
        assertThat(phone.answer("/u/" + BUSY.uid()).status()).isEqualTo(200);
    }

    @Test
    void aVisitorSeesTheFirstPageOnly() {
        Phone phone = Phone.visiting(Calm.WORLD, Calm.CALM);
        JsonNode first = phone.page(BUSY.uid());

        JsonNode second = phone.page(BUSY.uid(), "page", "2");
        JsonNode other = phone.page(BUSY.uid(), "since_id", "5300000000000000");

        assertThat(first.path("ok").asInt()).isEqualTo(1);
        assertThat(second.path("ok").asInt()).isEqualTo(-100);
        assertThat(other.path("ok").asInt()).isEqualTo(-100);
    }

    @Test
    void aVisitorSeesAllPagesWhereThatIsOff() {
        Phone phone = Phone.visiting(Calm.WORLD, Calm.CALM.without(Behaviour.VISITOR_FIRST_PAGE));

        assertThat(phone.page(BUSY.uid(), "page", "2").path("ok").asInt()).isEqualTo(1);
    }

    @Test
    void whoAsksTooFastIsWarnedAndThenBlockedForSomeTime() {
        Phone phone = Phone.loggedIn(Calm.WORLD, hasty());

        assertThat(statuses(phone, 10)).containsExactly(200, 200, 418, 418, 418, 432, 432, 432, 432, 432);
        phone.at(Phone.NOON.plus(Duration.ofMinutes(31)));
        assertThat(statuses(phone, 1)).containsExactly(200);
    }

    @Test
    void aNewIdentityAtTheSameAddressInheritsTheBlockAndAnotherAddressDoesNot() {
        Simulator simulator = new Simulator(Calm.WORLD, hasty(), Faults.none());
        statuses(Phone.at(simulator, Credentials.VISITOR_COOKIE), 10);

        assertThat(statuses(Phone.at(simulator, Credentials.LOGIN_COOKIE), 1)).containsExactly(432);
        assertThat(statuses(Phone.at(simulator, Credentials.LOGIN_COOKIE).with(Call.ADDRESS, "192.0.2.7"), 1))
                .containsExactly(200);
    }

    @Test
    void manyIdentitiesAtOneAddressShareItsPace() {
        Simulator simulator = new Simulator(Calm.WORLD, hasty(), Faults.none());

        assertThat(statuses(Phone.at(simulator, Credentials.VISITOR_COOKIE), 1)).containsExactly(200);
        assertThat(statuses(Phone.at(simulator, Credentials.LOGIN_COOKIE), 2)).containsExactly(200, 418);
    }

    @Test
    void whoKeepsTheSpacingIsNeverRefused() {
        Phone phone = Phone.loggedIn(Calm.WORLD, hasty());

        for (int i = 0; i < 50; i++) {
            phone.at(Phone.NOON.plusSeconds(60L * i));
            assertThat(phone.answer("/api/config").status()).isEqualTo(200);
        }
    }

    @Test
    void nobodyIsTooFastWhereThatIsOff() {
        Phone phone = Phone.loggedIn(Calm.WORLD, hasty().without(Behaviour.RATE_LIMIT));

        assertThat(statuses(phone, 50)).containsOnly(200);
    }

    @Test
    void aCallWithoutThePagesOwnHeadersIsRefused() {
        Phone phone = Phone.loggedIn(Calm.WORLD, Calm.CALM);

        assertThat(errno(phone.without("referer"))).isEqualTo("100007");
        assertThat(errno(phone.with("referer", "https://example.org/"))).isEqualTo("100007");
        phone.with("referer", "https://m.weibo.cn/u/1");
        assertThat(errno(phone)).isEmpty();
        assertThat(errno(phone.without("x-requested-with"))).isEqualTo("100007");
    }

    @Test
    void theTokenMustBeThatOfTheCookie() {
        Phone phone = Phone.loggedIn(Calm.WORLD, Calm.CALM)
                .with("cookie", Credentials.LOGIN_COOKIE + "; XSRF-TOKEN=" + MobileSite.XSRF_TOKEN);

        assertThat(errno(phone)).isEqualTo("100007");
        assertThat(errno(phone.with("x-xsrf-token", "other"))).isEqualTo("100007");
        assertThat(errno(phone.with("x-xsrf-token", MobileSite.XSRF_TOKEN))).isEmpty();
    }

    @Test
    void headersAreFreeWhereThatIsOff() {
        Phone phone = Phone.loggedIn(Calm.WORLD, Calm.CALM.without(Behaviour.HEADERS_REQUIRED));

        assertThat(errno(phone.without("referer").without("x-requested-with"))).isEmpty();
    }

    @Test
    void theStartPageGivesTheCookiesThatGoWithASub() {
        Reply.Answer answer = Phone.visiting(Calm.WORLD, Calm.CALM).answer("/");

        assertThat(answer.headers().get("set-cookie")).contains("XSRF-TOKEN=" + MobileSite.XSRF_TOKEN, "_T_WM=");
    }

    @Test
    void theConfigSaysWhetherOneIsLoggedIn() {
        assertThat(Phone.loggedIn(Calm.WORLD, Calm.CALM)
                        .json("/api/config")
                        .at("/data/login")
                        .asBoolean())
                .isTrue();
        assertThat(Phone.visiting(Calm.WORLD, Calm.CALM)
                        .json("/api/config")
                        .at("/data/login")
                        .asBoolean())
                .isFalse();
    }

    /** Two calls at once, then one a minute. */
    private static Behaviours hasty() {
        return Behaviours.calm().withPace(Duration.ofMinutes(1), 2, Duration.ofMinutes(30));
    }

    private static List<Integer> statuses(Phone phone, int calls) {
        return IntStream.range(0, calls)
                .mapToObj(i -> phone.at(phone.now().minusSeconds(i == 0 ? 0 : 10))
                        .answer("/api/config")
                        .status())
                .toList();
    }

    private static String errno(Phone phone) {
        return phone.page(BUSY.uid()).path("errno").asText();
    }
}
