package org.legation.core.rollup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.legation.core.Samples.CONSULATE;
import static org.legation.core.Samples.EMBASSY;
import static org.legation.core.Samples.IGO;
import static org.legation.core.rollup.Given.EVENING;
import static org.legation.core.rollup.Given.FRIDAY;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.legation.core.Samples;
import org.legation.core.account.Account;
import org.legation.core.account.AgencyKind;
import org.legation.core.aggregate.AccountDay;
import org.legation.core.aggregate.DayPost;
import org.legation.core.aggregate.Scope;
import org.legation.core.aggregate.ScopeDay;
import org.legation.core.expect.Expectation;
import org.legation.core.post.Engagement;
import org.legation.core.post.PostId;
import org.legation.core.score.PostRecord;
import org.legation.core.time.Period;

class RollupTest {

    private static final Period DAY = Period.day(FRIDAY);

    @Test
    void anAccountCountsForItsGroupItsCountryAndAll() {
        List<ScopeDay> days = Rollup.scopeDays(
                FRIDAY,
                List.of(
                        Given.day(EMBASSY, FRIDAY, 1, 2),
                        Given.day(CONSULATE, FRIDAY, 10),
                        Given.day(IGO, FRIDAY, 100)),
                Samples.registry(EMBASSY, CONSULATE, IGO));

        Map<String, Long> likes = new HashMap<>();
        days.forEach(
                day -> likes.put(day.scope().toString(), day.totals().likes().value()));
        assertThat(likes)
                .isEqualTo(Map.of(
                        "all",
                        113L,
                        "group:embassy",
                        3L,
                        "group:consulate",
                        10L,
                        "group:igo",
                        100L,
                        "country:US",
                        13L));
        assertThat(days)
                .filteredOn(day -> day.scope().equals(Scope.ALL))
                .singleElement()
                .satisfies(all -> {
                    assertThat(all.accounts()).isEqualTo(3);
                    assertThat(all.totals().posts()).isEqualTo(4);
                    assertThat(all.asOf()).isEqualTo(EVENING);
                });
    }

    @Test
    void anAccountThatIsNotListedIsLeftOut() {
        AccountDay unlisted = Given.day(IGO, FRIDAY, 100);

        assertThat(Rollup.scopeDays(FRIDAY, List.of(unlisted), Samples.registry(EMBASSY)))
                .isEmpty();
    }

    @Test
    void equalValuesShareARankAndTheNextIsSkipped() {
        PeriodSum sum = new PeriodSum(Scope.ALL);
        long[] likes = {5, 9, 5, 1};
        for (int i = 0; i < likes.length; i++) {
            sum.add(account(i), Given.day(account(i), FRIDAY, likes[i]));
        }

        Board board = board(sum, "accounts-by-engagement", Map.of());

        assertThat(board.of()).isEqualTo(4);
        assertThat(board.asOf()).isEqualTo(EVENING);
        assertThat(board.entries())
                .containsExactly(
                        new Board.Entry(1, account(1).id(), null, 9, 1),
                        new Board.Entry(2, account(0).id(), null, 5, 1),
                        new Board.Entry(2, account(2).id(), null, 5, 1),
                        new Board.Entry(4, account(3).id(), null, 1, 1));
    }

    @Test
    void aBoardKeepsTheBestAndSaysOfHowMany() {
        PeriodSum sum = new PeriodSum(Scope.ALL);
        for (int i = 0; i < 40; i++) {
            sum.add(account(i), Given.day(account(i), FRIDAY, i));
        }

        Board board = board(sum, "accounts-by-engagement", Map.of());

        assertThat(board.of()).isEqualTo(40);
        assertThat(board.entries()).hasSize(Board.LENGTH);
        assertThat(board.entries().get(0).value()).isEqualTo(39);
        assertThat(board.entries().get(24).rank()).isEqualTo(25);
    }

    @Test
    void theDaysOfAPeriodAddUp() {
        PeriodSum sum = new PeriodSum(Scope.ALL);
        sum.add(EMBASSY, Given.day(EMBASSY, FRIDAY, 1, 2));
        sum.add(EMBASSY, Given.day(EMBASSY, FRIDAY.plusDays(1), 4));
        sum.add(CONSULATE, Given.day(CONSULATE, FRIDAY, 8));
        sum.add(IGO, Given.day(IGO, FRIDAY, 16));

        assertThat(board(sum, "accounts-by-engagement", Map.of()).entries())
                .extracting(Board.Entry::value)
                .containsExactly(16.0, 8.0, 7.0);
        assertThat(board(sum, "accounts-by-posts", Map.of()).entries())
                .extracting(Board.Entry::subject)
                .startsWith(EMBASSY.id());
        assertThat(board(sum, "countries-by-engagement", Map.of()).entries())
                .containsExactly(new Board.Entry(1, "US", null, 15, 4));
    }

    @Test
    void countriesAreRankedAmongAllAccountsOnly() {
        PeriodSum sum = new PeriodSum(Scope.group(AgencyKind.EMBASSY));
        sum.add(EMBASSY, Given.day(EMBASSY, FRIDAY, 1));

        assertThat(Rollup.boards(DAY, sum, Map.of()))
                .extracting(board -> board.kind().subject())
                .contains(BoardKind.Subject.ACCOUNTS, BoardKind.Subject.POSTS)
                .doesNotContain(BoardKind.Subject.COUNTRIES);
    }

    @Test
    void aSubjectWithoutAValueIsNotRankedAndABoardWithoutEntriesStandsEmpty() {
        PeriodSum sum = new PeriodSum(Scope.ALL);
        sum.add(EMBASSY, Given.day(EMBASSY, FRIDAY, Given.post(FRIDAY, 0, Samples.counts("1 2 ?"), null)));

        assertThat(board(sum, "accounts-by-engagement", Map.of()).entries()).hasSize(1);
        assertThat(board(sum, "accounts-by-bci7", Map.of()))
                .isEqualTo(new Board(
                        DAY,
                        Scope.ALL,
                        BoardKind.ofId("accounts-by-bci7").orElseThrow(),
                        1,
                        0,
                        List.of(),
                        Instant.EPOCH));
    }

    @Test
    void postsAreRankedByTheirRecords() {
        DayPost low = Given.post(FRIDAY, 0, Engagement.of(0, 0, 5), null);
        DayPost high = Given.post(FRIDAY, 1, Engagement.of(0, 0, 50), null);
        DayPost lost = Given.post(FRIDAY, 2, Engagement.of(0, 0, 500), null);
        DayPost unknown = Given.post(FRIDAY, 3, Engagement.UNKNOWN, null);
        PeriodSum sum = new PeriodSum(Scope.ALL);
        sum.add(EMBASSY, Given.day(EMBASSY, FRIDAY, low, high, lost, unknown));

        Board board = board(sum, "posts-by-engagement", records(Map.of(low, 1.0, high, 1.0)));

        assertThat(sum.posts()).hasSize(3);
        assertThat(board.of()).as("those with a value").isEqualTo(3);
        assertThat(board.entries())
                .containsExactly(
                        new Board.Entry(1, EMBASSY.id(), high.mid(), 50, 1),
                        new Board.Entry(2, EMBASSY.id(), low.mid(), 5, 1));
    }

    /** A post of 9 where 1 is usual scores 0.9; one of 500 where 100 are usual scores 5, at a smaller ratio. */
    @Test
    void manySmallPostsWithALargeRatioDoNotDriveOutABetterOne() {
        Map<DayPost, Double> expected = new HashMap<>();
        DayPost better = Given.post(FRIDAY, 99, Engagement.of(0, 0, 500), milli(500.0 / 100));
        expected.put(better, 100.0);
        for (int i = 0; i < 2 * Board.LENGTH; i++) {
            expected.put(Given.post(FRIDAY, i, Engagement.of(0, 0, 9), milli(9)), 1.0);
        }
        PeriodSum sum = new PeriodSum(Scope.ALL);
        sum.add(EMBASSY, Given.day(EMBASSY, FRIDAY, expected.keySet().toArray(DayPost[]::new)));

        Board board = board(sum, "posts-by-overperformance", records(expected));

        assertThat(board.entries()).hasSize(Board.LENGTH);
        assertThat(board.entries().get(0)).isEqualTo(new Board.Entry(1, EMBASSY.id(), better.mid(), 5, 66));
        assertThat(board.entries().get(1).value()).isEqualTo(0.9);
        assertThat(board.of()).isEqualTo(51);
    }

    /** What another version expected is not comparable: the best of all by it stands on no board. */
    @Test
    void aPostWhoseExpectationIsOfAnotherVersionIsNotRankedByIt() {
        DayPost now = Given.post(FRIDAY, 0, Engagement.of(0, 0, 50), milli(2));
        DayPost high = Given.post(FRIDAY, 1, Engagement.of(0, 0, 500), milli(100));
        DayPost earlier = new DayPost(
                high.mid(),
                high.type(),
                high.counts(),
                high.changedAt(),
                high.overMilli(),
                Expectation.VERSION - 1,
                null);
        PeriodSum sum = new PeriodSum(Scope.ALL);
        sum.add(EMBASSY, Given.day(EMBASSY, FRIDAY, now, earlier));

        Board board = board(sum, "posts-by-overperformance", records(Map.of(now, 25.0, earlier, 5.0)));

        assertThat(board.of()).isEqualTo(1);
        assertThat(board.entries()).containsExactly(new Board.Entry(1, EMBASSY.id(), now.mid(), 2, 66));
    }

    private static Map<PostId, PostRecord> records(Map<DayPost, Double> expected) {
        Map<PostId, PostRecord> records = new HashMap<>();
        expected.forEach((post, usual) -> {
            PostRecord record = Given.record(EMBASSY, post, usual);
            records.put(record.id(), record);
        });
        return records;
    }

    private static int milli(double ratio) {
        return (int) Math.round(1000 * Math.log(ratio));
    }

    private static Board board(PeriodSum sum, String kind, Map<PostId, PostRecord> posts) {
        return Rollup.boards(DAY, sum, posts).stream()
                .filter(board -> board.kind().id().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private static Account account(int number) {
        return new Account("17439500" + (10 + number), "甲", null, AgencyKind.EMBASSY, "FR", true);
    }
}
