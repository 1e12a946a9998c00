package org.legation.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What goes wrong: row 12. */
class FaultsTest {

    private static final Call CALL = Call.get(Phone.HOST, "/api/config", Map.of(), Map.of());

    @ParameterizedTest
    @CsvSource({
        "BLOCKED_432, 432",
        "TOO_FAST_418, 418",
        "URI_TOO_LONG_414, 414",
        "FORBIDDEN_403, 403",
        "TOO_MANY_429, 429",
        "ERROR_500, 500",
        "BAD_GATEWAY_502, 502",
        "UNAVAILABLE_503, 503",
        "VISITOR_PAGE, 200",
        "CAPTCHA, 200"
    })
    void aFaultHasItsStatus(Fault fault, int status) {
        assertThat(phone(Faults.script(fault)).answer("/api/config").status()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        "VISITOR_PAGE, Sina Visitor System",
        "ERROR_PAGE, 微博-出错了",
        "CAPTCHA, captcha",
        "GEETEST, geetest",
        "LOGIN, passport.weibo.com",
        "EMPTY, 这里还没有内容"
    })
    void aFaultHasItsText(Fault fault, String text) {
        assertThat(phone(Faults.script(fault)).answer("/api/config").text()).contains(text);
    }

    @ParameterizedTest
    @CsvSource({"TIMEOUT, TIMEOUT", "RESET, RESET", "TRUNCATED_GZIP, CUT", "SLOW_DRIP, DRIP"})
    void aBrokenConnectionKnowsWhatItWouldHaveSaid(Fault fault, Reply.Broken.Kind kind) {
        Reply.Broken broken = (Reply.Broken) phone(Faults.script(fault)).reply("/api/config");

        assertThat(broken.kind()).isEqualTo(kind);
        assertThat(broken.instead().text()).contains("\"ok\":1");
    }

    @Test
    void whoIsTooManyIsToldWhenToComeBack() {
        assertThat(phone(Faults.script(Fault.TOO_MANY_429))
                        .answer("/api/config")
                        .headers())
                .containsEntry("retry-after", "90");
    }

    @Test
    void aWrongCharsetStandsInTheHeaderOnly() {
        Reply.Answer answer = phone(Faults.script(Fault.WRONG_CHARSET)).answer("/api/config");

        assertThat(answer.headers().get("content-type")).contains("charset=gbk");
        assertThat(answer.text()).contains("\"ok\":1");
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void nothingGoesWrongWhereThatIsOff(Fault fault) {
        Simulator simulator =
                new Simulator(Calm.WORLD, Calm.CALM.without(Behaviour.FAULTS), Faults.script(fault, fault));

        assertThat(Phone.at(simulator, Credentials.LOGIN_COOKIE)
                        .json("/api/config")
                        .path("ok")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void aFaultMayHitTheMiddleOfAWalk() {
        Phone phone = phone(Faults.after(2, Fault.RESET, Fault.BLOCKED_432));

        List<Object> replies = IntStream.range(0, 5)
                .mapToObj(i -> phone.reply("/api/config"))
                .map(reply -> reply instanceof Reply.Answer answer ? (Object) answer.status() : "broken")
                .toList();

        assertThat(replies).containsExactly(200, 200, "broken", 432, 200);
    }

    @Test
    void randomFaultsHaveTheirShareAndAllKinds() {
        Faults faults = Faults.random(3, 0.25);

        List<Fault> met = IntStream.range(0, 4000)
                .mapToObj(number -> faults.at(CALL, Phone.NOON, number))
                .flatMap(Optional::stream)
                .toList();

        assertThat(met).hasSizeBetween(900, 1100).contains(Fault.values());
        assertThat(Faults.random(3, 0.25).at(CALL, Phone.NOON, 17)).isEqualTo(faults.at(CALL, Phone.NOON, 17));
    }

    @Test
    void outagesLastMinutesToHoursWithOneFaultAHost() {
        Faults faults = Faults.outages(5);
        Set<Long> lengths = new TreeSet<>();
        Optional<Fault> before = Optional.empty();
        long length = 0;
        long down = 0;
        for (int minute = 0; minute < 60 * 24 * 60; minute++) {
            Optional<Fault> fault = faults.at(CALL, Phone.NOON.plusSeconds(60L * minute), minute);
            if (!fault.equals(before) && length > 0) {
                lengths.add(length);
                length = 0;
            }
            length += fault.isPresent() ? 1 : 0;
            down += fault.isPresent() ? 1 : 0;
            before = fault;
        }

        assertThat(lengths.stream().mapToLong(minutes -> minutes).max().orElseThrow())
                .isBetween(60L, 480L);
        assertThat(lengths.stream().mapToLong(minutes -> minutes).min().orElseThrow())
                .isLessThan(15);
        assertThat((double) down / (60 * 24 * 60)).isBetween(0.04, 0.2);
    }

    @Test
    void anOutageOfOneHostIsNotThatOfAnother() {
        Faults faults = Faults.outages(5);
        Call other = Call.get("open.weibo.com", "/", Map.of(), Map.of());

        Set<Boolean> same = IntStream.range(0, 2000)
                .mapToObj(i -> Phone.NOON.plusSeconds(300L * i))
                .map(now -> faults.at(CALL, now, 0).equals(faults.at(other, now, 0)))
                .collect(Collectors.toSet());

        assertThat(same).contains(false);
    }

    @Test
    void faultsCanBeJoinedAndKeptToAHostAndATime() {
        Instant start = Phone.NOON;
        Faults faults = Faults.during(Phone.HOST, start, Duration.ofMinutes(5), Fault.CAPTCHA)
                .or(Faults.after(9, Fault.RESET));

        assertThat(faults.at(CALL, start, 9)).contains(Fault.CAPTCHA);
        assertThat(faults.at(CALL, start.plus(Duration.ofMinutes(5)), 9)).contains(Fault.RESET);
        assertThat(faults.at(CALL, start.minusSeconds(1), 8)).isEmpty();
    }

    @Test
    void theServersClockMayBeWrong() {
        Simulator wrong = new Simulator(Calm.WORLD, Behaviours.all(), Faults.none());
        Simulator right = new Simulator(Calm.WORLD, Behaviours.all().without(Behaviour.SERVER_CLOCK), Faults.none());

        assertThat(date(wrong)).isEqualTo("Fri, 20 Nov 2026 03:59:13 GMT");
        assertThat(date(right)).isEqualTo("Fri, 20 Nov 2026 04:00:00 GMT");
    }

    private static String date(Simulator simulator) {
        return Phone.at(simulator, Credentials.LOGIN_COOKIE)
                .answer("/api/config")
                .headers()
                .getOrDefault("date", "");
    }

    private static Phone phone(Faults faults) {
        return Phone.at(new Simulator(Calm.WORLD, Calm.CALM, faults), Credentials.LOGIN_COOKIE);
    }
}
