package org.legation.adapters.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.legation.core.account.Account;
import org.legation.core.coverage.Gap;
import org.legation.core.coverage.GapReason;
import org.legation.core.poll.PageSource;
import org.legation.core.source.Breaker;
import org.legation.core.source.SourceException;
import org.legation.core.source.SourceFailure;
import org.legation.simulator.Fault;

/** Each fault of Weibo's servers, one by one, at the first request and in the middle of a walk. */
class FaultsTest {

    /** One fault at one source. */
    record Case(String source, Function<Stage, PageSource> maker, Fault fault, SourceFailure means) {
        @Override
        public String toString() {
            return source + ": " + fault;
        }
    }

    static Stream<Case> cases() {
        return Arrays.stream(Fault.values())
                .filter(fault -> fault != Fault.WRONG_CHARSET)
                .flatMap(fault -> Stream.of(
                        new Case("mobile", Stage::mobile, fault, atMobile(fault)),
                        new Case("gateway", Stage::gateway, fault, atGateway(fault))));
    }

    private static SourceFailure atMobile(Fault fault) {
        return switch (fault) {
            case BLOCKED_432, TOO_FAST_418, URI_TOO_LONG_414, FORBIDDEN_403 -> SourceFailure.BLOCKED;
            case TOO_MANY_429 -> SourceFailure.RATE_LIMITED;
            case CAPTCHA, GEETEST -> SourceFailure.CAPTCHA;
            case LOGIN, VISITOR_PAGE -> SourceFailure.LOGIN_REQUIRED;
            case EMPTY -> SourceFailure.EMPTY_SUSPECT;
            default -> SourceFailure.TRANSIENT;
        };
    }

    private static SourceFailure atGateway(Fault fault) {
        return fault == Fault.FORBIDDEN_403 ? SourceFailure.UNAUTHORISED : atMobile(fault);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aFaultIsNamedAndWhatConcernsAllKeepsEverybodyAway(Case one) throws SourceException {
        Stage stage = Stage.calm();
        stage.fail(0, one.fault);
        PageSource source = one.maker.apply(stage);
        Account account = stage.account(20, 40);
        Stage.Polls polls = stage.new Polls(account, source);

        SourceException failure = failure(polls);

        assertThat(failure.failure()).isEqualTo(one.means);
        assertThat(failure.asked()).isTrue();
        assertThat(stage.web.requests()).hasSize(1);
        Breaker breaker = stage.gate(source).state().breaker();
        assertThat(breaker.isOpen(stage.instant())).isEqualTo(one.means.concernsAll());
        if (one.means.concernsAll()) {
            nothingIsAskedWhileItIsOpen(stage, polls, Objects.requireNonNull(breaker.openUntil()));
        }
        assertThat(polls.next().posts()).isNotEmpty();
        assertThat(stage.gate(source).state().breaker()).isEqualTo(Breaker.CLOSED);
    }

    private static void nothingIsAskedWhileItIsOpen(Stage stage, Stage.Polls polls, Instant until) {
        while (stage.instant().plus(Duration.ofMinutes(10)).isBefore(until)) {
            SourceException refused = failure(polls);
            assertThat(refused.asked()).isFalse();
            assertThat(refused.retryAt()).isEqualTo(until);
        }
        assertThat(stage.web.requests()).hasSize(1);
    }

    private static SourceException failure(Stage.Polls polls) {
        return catchThrowableOfType(SourceException.class, polls::next);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aFaultInTheMiddleOfAWalkLeavesAGapThatLaterPollsClose(Case one) throws SourceException {
        Stage stage = Stage.calm();
        PageSource source = one.maker.apply(stage);
        Account account = stage.account(60, 100);
        Stage.Polls polls = stage.new Polls(account, source);
        polls.next();
        Instant from = stage.instant();
        stage.pass(Duration.ofDays(10));
        if (source.traits().sinceKnown()) {
            // Where posts are paid for, a poll reads a page; the next one goes on below it.
            polls.next();
        }
        stage.fail(1, one.fault);

        polls.next();

        assertThat(polls.seenSince(from)).hasSizeGreaterThan(5);
        // A login that is demanded only below the first page is what visitors meet.
        boolean limit = one.means == SourceFailure.LOGIN_REQUIRED;
        assertThat(polls.state.coverage().gaps())
                .extracting(Gap::reason)
                .containsExactly(limit ? GapReason.OUT_OF_REACH : GapReason.INTERRUPTED);
        Instant open = stage.gate(source).state().breaker().openUntil();
        assertThat(open != null).isEqualTo(one.means.concernsAll() && !limit);
        if (!limit) {
            pass(stage, open);
            polls.untilComplete();
            assertThat(polls.seenSince(from)).isEqualTo(stage.truth(account.id(), from));
        }
    }

    private static void pass(Stage stage, @Nullable Instant until) {
        if (until != null && until.isAfter(stage.instant())) {
            stage.pass(Duration.between(stage.instant(), until));
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"WRONG_CHARSET"})
    void aWrongCharsetInTheHeaderIsNoFault(Fault fault) throws SourceException {
        Stage stage = Stage.calm();
        stage.fail(0, fault);
        Stage.Polls polls = stage.new Polls(stage.account(20, 40), stage.mobile());

        assertThat(polls.next().posts())
                .isNotEmpty()
                .allMatch(post -> post.text() == null || !post.text().contains("\ufffd"));
    }
}
