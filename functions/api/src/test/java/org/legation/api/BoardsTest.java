package org.legation.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.legation.core.rollup.BoardKind;
import org.legation.core.time.Beijing;
import org.legation.core.time.Period;

@QuarkusTest
class BoardsTest {

    @Test
    void theListNamesEveryBoardWithItsFormula() {
        JsonNode boards = Api.get("/boards");

        assertThat(Api.list(boards, board -> board.path("board").asText()))
                .isEqualTo(BoardKind.ALL.stream().map(BoardKind::id).toList());
        assertThat(boards).allSatisfy(board -> {
            assertThat(board.path("subject").asText()).isIn("accounts", "countries", "posts");
            assertThat(board.path("board").asText())
                    .isEqualTo(board.path("subject").asText() + "-by-"
                            + board.path("formula").path("id").asText());
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"DAY", "WEEK", "MONTH", "YEAR"})
    void accountsAreRankedByTheInteractionsOfTheirPosts(Period.Type type) {
        Period period = Period.of(type, yesterday());
        Map<String, Long> sums = new TreeMap<>(posts(period).stream()
                .collect(Collectors.groupingBy(
                        post -> post.account().id(), Collectors.summingLong(BruteForce.Post::interactions))));

        JsonNode board = Api.get("/boards/accounts-by-engagement?period=" + period.id());

        assertThat(board.path("period").asText()).isEqualTo(period.id());
        assertThat(board.path("ageRule").asText()).isNotEmpty();
        assertThat(board.path("entries"))
                .isNotEmpty()
                .allSatisfy(entry -> assertThat(entry.path("value").asLong())
                        .isEqualTo(sums.getOrDefault(entry.path("subject").asText(), 0L)));
        assertThat(Api.list(board.path("entries"), entry -> entry.path("value").asLong()))
                .isSortedAccordingTo(Comparator.reverseOrder())
                .startsWith(
                        sums.values().stream().max(Comparator.naturalOrder()).orElseThrow());
    }

    @Test
    void aGroupHasABoardOfItsOwn() {
        JsonNode board = Api.get("/boards/accounts-by-posts?scope=group:embassy&period=" + yesterday());

        assertThat(board.path("scope").asText()).isEqualTo("group:embassy");
        assertThat(board.path("entries"))
                .isNotEmpty()
                .allSatisfy(entry -> assertThat(entry.path("name").asText()).contains("使馆"));
    }

    @Test
    void thePostWithTheMostInteractionsStandsFirst() {
        Period week = Period.of(Period.Type.WEEK, yesterday());
        BruteForce.Post best = posts(week).stream()
                .max(Comparator.comparingLong(BruteForce.Post::interactions))
                .orElseThrow();

        JsonNode first = Api.get("/boards/posts-by-engagement?period=" + week.id())
                .path("entries")
                .path(0);

        assertThat(first.path("mid").asText()).isEqualTo(best.mid().toString());
        assertThat(first.path("value").asLong()).isEqualTo(best.interactions());
        assertThat(first.path("subject").asText()).isEqualTo(best.account().id());
        assertThat(first.path("url").asText()).endsWith(best.mid().bid());
        assertThat(first.path("rank").asInt()).isEqualTo(1);
    }

    @Test
    void theLimitShortensABoardAndNotHowManyWereRanked() {
        JsonNode whole = Api.get("/boards/accounts-by-engagement?period=" + yesterday());
        JsonNode short3 = Api.get("/boards/accounts-by-engagement?limit=3&period=" + yesterday());

        assertThat(short3.path("entries")).hasSize(3);
        assertThat(short3.path("of")).isEqualTo(whole.path("of"));
    }

    @Test
    void aPeriodOfWhichNothingIsKnownHasNoBoard() {
        assertThat(Api.problem(404, "/boards/accounts-by-engagement?period=2015")
                        .path("detail")
                        .asText())
                .contains("accounts-by-engagement", "2015", "nothing was observed");
    }

    private static LocalDate yesterday() {
        return Beijing.day(Fixture.days().instant()).minusDays(1);
    }

    private static List<BruteForce.Post> posts(Period period) {
        return new BruteForce(Fixture.days().stores())
                .posts(account -> true).stream()
                        .filter(post -> period.days().contains(post.day()))
                        .toList();
    }
}
