package org.legation.core.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.legation.core.Samples.NOON;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.legation.core.account.Account;
import org.legation.core.alert.Alert;
import org.legation.core.alert.DataTrouble;
import org.legation.core.alert.DataTrouble.Kind;
import org.legation.core.coverage.Coverage;
import org.legation.core.poll.PollState;
import org.legation.core.poll.Rhythm;
import org.legation.core.poll.WatchedAccount;
import org.legation.core.source.Breaker;
import org.legation.core.source.SourceFailure;
import org.legation.core.source.SourceLimits;
import org.legation.core.source.SourceState;

class DataWatchTest {

    private static final DeskState KNOWS_OF_NO_POLLS =
            DeskState.START.with(new Trouble(Alert.FLEET, Kind.NO_POLLS, NOON.minusSeconds(600), null));

    /** Failures in a row of each account, or hours since it was seen while overdue. */
    @ParameterizedTest(name = "failures {0}: {1}")
    @CsvSource({
        "3 3 0 0,     2",
        "3 0 0 0,     0",
        "2 2 2 2,     0",
        "3 3 3,       3",
        "3 0 3,       2",
        "3 3,         0",
        "9,           0",
        "6h 6h 0 0,   0",
        "7h 7h 0 0,   2",
        "7h 3 0 0,    2",
        "never never never, 0"
    })
    void halfOfTheAccountsUnreadIsATrouble(String accounts, int unread) {
        List<Alert> news = DataWatch.news(DeskState.START, accounts(accounts), null, NOON);

        int of = accounts.split(" ").length;
        assertThat(news)
                .isEqualTo(
                        unread == 0
                                ? List.of()
                                : List.of(new DataTrouble(Alert.FLEET, NOON, Kind.NO_POLLS, NOON, false, unread, of)));
    }

    @Test
    void accountsThatAreNotPolledDoNotCount() {
        List<WatchedAccount> accounts = new ArrayList<>(accounts("3 0 0 0 0"));
        for (int i = 0; i < 20; i++) {
            Account off = new Account("9" + i, "停", null, Given.AMERICAN.kind(), "US", false);
            accounts.add(new WatchedAccount(off, poll("9")));
        }

        assertThat(DataWatch.news(DeskState.START, accounts, null, NOON)).isEmpty();
    }

    @Test
    void aKnownTroubleIsRaisedNotAgainAndEndsWhenItIsGone() {
        assertThat(DataWatch.news(KNOWS_OF_NO_POLLS, accounts("3 3 3"), null, NOON))
                .isEmpty();
        assertThat(DataWatch.news(KNOWS_OF_NO_POLLS, accounts("0 0 0"), null, NOON))
                .containsExactly(new DataTrouble(Alert.FLEET, NOON, Kind.NO_POLLS, NOON.minusSeconds(600), true, 0, 0));
    }

    @Test
    void aBlockedSourceIsATroubleUntilItHasAnswered() {
        Instant until = NOON.plus(Duration.ofMinutes(30));
        SourceState blocked = source(new Breaker(until, SourceFailure.CAPTCHA, 1));
        List<Alert> begun = DataWatch.news(DeskState.START, accounts("0 0 0"), blocked, NOON);
        DeskState known = DeskState.START.with(new Trouble(Alert.FLEET, Kind.SOURCE_BLOCKED, NOON, null));

        assertThat(begun).containsExactly(new DataTrouble(Alert.FLEET, NOON, Kind.SOURCE_BLOCKED, NOON, false, 3, 3));
        assertThat(DataWatch.news(known, accounts("0 0 0"), blocked, until.plusSeconds(60)))
                .as("to be tried, and not tried yet")
                .isEmpty();
        assertThat(DataWatch.news(known, accounts("0 0 0"), source(Breaker.CLOSED), until.plusSeconds(120)))
                .singleElement()
                .satisfies(alert -> assertThat(((DataTrouble) alert).over()).isTrue());
    }

    @ParameterizedTest
    @CsvSource({"-1, 0", "0, 1", "60, 1"})
    void whatEndsByItselfIsOverWhenItsTimeIs(int minutesLater, int ends) {
        Trouble fell = new Trouble(Alert.FLEET, Kind.COUNTS_FELL, NOON, NOON.plus(Duration.ofHours(6)));
        DeskState state = DeskState.START.with(fell);
        Instant now = NOON.plus(Duration.ofHours(6)).plus(Duration.ofMinutes(minutesLater));

        assertThat(DataWatch.news(state, List.of(), null, now)).hasSize(ends);
    }

    @Test
    void aBeginningThatWasNeverRaisedIsRaisedAsItWouldHaveBeen() {
        Shift shift = new Shift();
        for (int i = 0; i < 2; i++) {
            shift.decide(Given.trouble("" + i, Kind.COUNTS_FELL, NOON), Given.AMERICAN);
        }
        Alert lost = shift.decide(Given.trouble("3", Kind.COUNTS_FELL, NOON), Given.AMERICAN)
                .raises()
                .get(0);

        List<Alert> unraised = DataWatch.unraised(shift.state);

        assertThat(unraised).singleElement().satisfies(alert -> {
            assertThat(alert.id()).isEqualTo(lost.id());
            assertThat(alert.raisedAt()).isEqualTo(lost.raisedAt());
        });
        shift.decide(unraised.get(0), Given.AMERICAN);
        assertThat(DataWatch.unraised(shift.state)).isEmpty();
    }

    private static List<WatchedAccount> accounts(String words) {
        List<WatchedAccount> accounts = new ArrayList<>();
        for (String word : words.split(" ")) {
            accounts.add(new WatchedAccount(Given.someone(accounts.size()), poll(word)));
        }
        return accounts;
    }

    static PollState poll(String word) {
        boolean overdue = word.endsWith("h");
        Duration unseen = overdue ? Duration.ofHours(Integer.parseInt(word.replace("h", ""))) : Duration.ZERO;
        Instant seenAt = word.equals("never") ? null : NOON.minus(unseen);
        int failures = overdue || seenAt == null ? 0 : Integer.parseInt(word);
        return poll(NOON.minusSeconds(1), seenAt, failures);
    }

    private static PollState poll(Instant dueAt, @Nullable Instant seenAt, int failures) {
        return new PollState(
                dueAt,
                seenAt,
                null,
                null,
                failures,
                null,
                Collections.emptyNavigableMap(),
                Coverage.NONE,
                Rhythm.UNKNOWN);
    }

    private static SourceState source(Breaker breaker) {
        SourceState start = SourceState.start(SourceLimits.free("weibo"), NOON);
        return new SourceState(
                start.limits(),
                start.nextAt(),
                start.heldBy(),
                start.heldUntil(),
                breaker,
                start.slowdowns(),
                start.slowedAt(),
                start.spent(),
                start.goodAt(),
                start.postsAt());
    }
}
