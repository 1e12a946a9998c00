package org.legation.core.rollup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.legation.core.Samples.CONSULATE;
import static org.legation.core.Samples.EMBASSY;
import static org.legation.core.rollup.Given.FRIDAY;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.legation.core.account.Account;
import org.legation.core.account.AgencyKind;
import org.legation.core.aggregate.DayPost;
import org.legation.core.aggregate.Scope;
import org.legation.core.memory.MemoryAccounts;
import org.legation.core.memory.MemoryAggregates;
import org.legation.core.memory.MemoryBoards;
import org.legation.core.memory.MemoryPosts;
import org.legation.core.memory.MemoryStandings;
import org.legation.core.memory.Saboteur;
import org.legation.core.poll.PollState;
import org.legation.core.poll.WatchedAccount;
import org.legation.core.post.Engagement;
import org.legation.core.standing.Standings;
import org.legation.core.time.Period;

class RollupStepTest {

    private static final Scope EMBASSIES = Scope.group(AgencyKind.EMBASSY);
    private static final Scope CONSULATES = Scope.group(AgencyKind.CONSULATE);
    private static final BoardKind BY_ENGAGEMENT =
            BoardKind.ofId("accounts-by-engagement").orElseThrow();
    private static final Set<Period.Type> DAYS = EnumSet.of(Period.Type.DAY);

    private final MemoryAccounts accounts = new MemoryAccounts(new Saboteur());
    private final Saboteur onDays = new Saboteur();
    private final MemoryAggregates days = new MemoryAggregates(onDays);
    private final Saboteur onBoards = new Saboteur();
    private final MemoryBoards boards = new MemoryBoards(onBoards);
    private final MemoryPosts posts = new MemoryPosts(new Saboteur());
    private final MemoryStandings standings = new MemoryStandings(new Saboteur());
    private final RollupStep step = new RollupStep(accounts, days, boards, standings, posts);

    @BeforeEach
    void accountsWithADay() {
        list(EMBASSY);
        list(CONSULATE);
        days.put(Given.day(EMBASSY, FRIDAY, 1, 2));
        days.put(Given.day(CONSULATE, FRIDAY, 10));
    }

    @Test
    void daysAreSummedAndRanked() {
        step.run(FRIDAY, FRIDAY, EnumSet.allOf(Period.Type.class));

        assertThat(likes(Scope.ALL, FRIDAY)).contains(13L);
        assertThat(likes(EMBASSIES, FRIDAY)).contains(3L);
        assertThat(likes(Scope.country("US"), FRIDAY)).contains(13L);
        for (Period.Type length : Period.Type.values()) {
            assertThat(ranked(Period.of(length, FRIDAY), Scope.ALL)).containsExactly(CONSULATE.id(), EMBASSY.id());
            assertThat(ranked(Period.of(length, FRIDAY), EMBASSIES)).containsExactly(EMBASSY.id());
        }
    }

    @Test
    void aLongerPeriodTakesInAllItsDaysAndNoOther() {
        days.put(Given.day(EMBASSY, LocalDate.parse("2026-11-16"), 100));
        days.put(Given.day(EMBASSY, LocalDate.parse("2026-11-15"), 1_000));

        step.run(FRIDAY, FRIDAY, EnumSet.of(Period.Type.WEEK));

        Board week = board(Period.parse("2026-W47"), Scope.ALL).orElseThrow();
        assertThat(week.entries()).extracting(Board.Entry::value).containsExactly(103.0, 10.0);
        assertThat(likes(Scope.ALL, LocalDate.parse("2026-11-16"))).contains(100L);
        assertThat(likes(Scope.ALL, LocalDate.parse("2026-11-15"))).isEmpty();
        assertThat(board(Period.day(FRIDAY), Scope.ALL)).as("not asked for").isEmpty();
    }

    @Test
    void aRangeIsRolledUpDayByDay() {
        days.put(Given.day(EMBASSY, FRIDAY.plusDays(1), 7));

        step.run(FRIDAY, FRIDAY.plusDays(1), DAYS);

        assertThat(board(Period.day(FRIDAY), Scope.ALL)).isPresent();
        assertThat(ranked(Period.day(FRIDAY.plusDays(1)), Scope.ALL)).containsExactly(EMBASSY.id());
    }

    @Test
    void postsAreRankedByTheirStoredRecords() {
        DayPost post = Given.post(FRIDAY, 5, Engagement.of(0, 0, 50), null);
        days.put(Given.day(EMBASSY, FRIDAY, post));
        posts.replace(Optional.empty(), Given.record(EMBASSY, post, null));

        step.run(FRIDAY, FRIDAY, DAYS);

        assertThat(boards.find(
                        Period.day(FRIDAY),
                        Scope.ALL,
                        BoardKind.ofId("posts-by-engagement").orElseThrow()))
                .hasValueSatisfying(board -> assertThat(board.entries())
                        .extracting(Board.Entry::post)
                        .containsExactly(post.mid()));
    }

    @Test
    void aSecondRunWritesTheSame() {
        step.run(FRIDAY, FRIDAY, DAYS);
        var before = boards.all(Period.day(FRIDAY));
        var sums = days.date(FRIDAY);

        step.run(FRIDAY, FRIDAY, DAYS);

        assertThat(boards.all(Period.day(FRIDAY))).isEqualTo(before);
        assertThat(days.date(FRIDAY)).isEqualTo(sums);
    }

    @Test
    void aLostRaceIsRunAgainWithTheNewerDays() {
        onDays.beforeNextWrite(() -> {
            days.put(Given.day(EMBASSY, FRIDAY, 1, 2, 4));
            step.run(FRIDAY, FRIDAY, DAYS);
        });

        step.run(FRIDAY, FRIDAY, DAYS);

        assertThat(likes(Scope.ALL, FRIDAY)).contains(17L);
        assertThat(likes(EMBASSIES, FRIDAY)).contains(7L);
    }

    @Test
    void aSlowRunDoesNotPutAnOldBoardOverANewerOne() {
        onBoards.beforeNextWrite(() -> {
            days.put(Given.day(EMBASSY, FRIDAY, 1_000));
            step.run(FRIDAY, FRIDAY, DAYS);
        });

        step.run(FRIDAY, FRIDAY, DAYS);

        assertThat(ranked(Period.day(FRIDAY), Scope.ALL)).containsExactly(EMBASSY.id(), CONSULATE.id());
    }

    @Test
    void aRunThatDiesIsMadeGoodByTheNext() {
        onDays.dieAfter(1);
        assertThatThrownBy(() -> step.run(FRIDAY, FRIDAY, DAYS)).isInstanceOf(Saboteur.Death.class);
        assertThat(board(Period.day(FRIDAY), Scope.ALL)).isEmpty();

        step.run(FRIDAY, FRIDAY, DAYS);

        assertThat(likes(EMBASSIES, FRIDAY)).contains(3L);
        assertThat(board(Period.day(FRIDAY), Scope.ALL)).isPresent();
    }

    @Test
    void anAccountThatIsNotListedIsLeftOut() {
        Account unlisted = new Account("99999", "丙", null, AgencyKind.OTHER, null, true);
        days.put(Given.day(unlisted, FRIDAY, 1_000));

        step.run(FRIDAY, FRIDAY, DAYS);

        assertThat(likes(Scope.ALL, FRIDAY)).contains(13L);
        assertThat(ranked(Period.day(FRIDAY), Scope.ALL)).doesNotContain(unlisted.id());
    }

    /** The registry is edited by hand: a kind or a country that was wrong is put right. */
    @Test
    void aGroupThatItsLastAccountHasLeftKeepsNothing() {
        step.run(FRIDAY, FRIDAY, DAYS);
        list(new Account(CONSULATE.id(), CONSULATE.name(), null, AgencyKind.EMBASSY, "US", true));

        step.run(FRIDAY, FRIDAY, DAYS);

        assertThat(likes(CONSULATES, FRIDAY)).contains(0L);
        assertThat(likes(EMBASSIES, FRIDAY)).contains(13L);
        assertThat(ranked(Period.day(FRIDAY), CONSULATES)).isEmpty();
        assertThat(ranked(Period.day(FRIDAY), EMBASSIES)).containsExactly(CONSULATE.id(), EMBASSY.id());
    }

    @Test
    void anAccountStandsInItsGroupByTheDaysOfTheWindowAndNoOthers() {
        days.put(Given.day(EMBASSY, FRIDAY.minusDays(27), 100));
        days.put(Given.day(EMBASSY, FRIDAY.minusDays(28), 100_000));

        step.run(FRIDAY, FRIDAY, EnumSet.of(Period.Type.MONTH));

        Standings found = standings.find(EMBASSIES, FRIDAY).orElseThrow();
        assertThat(found.first()).isEqualTo(FRIDAY.minusDays(27));
        assertThat(found.rows()).singleElement().satisfies(row -> {
            assertThat(row.accountId()).isEqualTo(EMBASSY.id());
            assertThat(row.posts()).isEqualTo(3);
            assertThat(row.values()).containsEntry("engagement", 103.0);
        });
        assertThat(standings.find(CONSULATES, FRIDAY)).isPresent();
        assertThat(standings.find(EMBASSIES, FRIDAY.minusDays(1))).isEmpty();
    }

    @Test
    void shorterPeriodsDoNotRenewStandings() {
        step.run(FRIDAY, FRIDAY, DAYS);

        assertThat(standings.find(EMBASSIES, FRIDAY)).isEmpty();
    }

    private void list(Account account) {
        accounts.put(new WatchedAccount(account, PollState.start(null)));
    }

    private Optional<Long> likes(Scope scope, LocalDate day) {
        return days.scope(scope, day).map(sum -> sum.totals().likes().value());
    }

    private Optional<Board> board(Period period, Scope scope) {
        return boards.find(period, scope, BY_ENGAGEMENT);
    }

    private List<String> ranked(Period period, Scope scope) {
        return board(period, scope).orElseThrow().entries().stream()
                .map(Board.Entry::subject)
                .toList();
    }
}
