package org.legation.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.legation.core.aggregate.Scope;
import org.legation.core.measure.Measures;
import org.legation.core.standing.Standings;
import org.legation.core.time.Beijing;

@QuarkusTest
class StandingsTest {

    private static final String EMBASSIES = "/standings?group=embassy";
    private static final String ID = "9900000001";

    @Test
    void aGroupStandsInTheOrderOfItsFourForceRanksAndSaysOfWhatTheyAre() {
        JsonNode answer = Api.get(EMBASSIES);

        Standings stored = stored(today());
        assertThat(answer.path("group").asText()).isEqualTo("embassy");
        assertThat(answer.path("window").path("to").asText()).isEqualTo(today().toString());
        assertThat(answer.path("window").path("from").asText())
                .isEqualTo(today().minusDays(27).toString());
        assertThat(answer.path("window").path("days").asInt()).isEqualTo(28);
        assertThat(answer.path("asOf").asText()).isEqualTo(stored.asOf().toString());
        assertThat(answer.path("ageRule").asText()).isNotEmpty();
        assertThat(answer.path("coverage").path("details").asText()).isEqualTo("/coverage?kind=embassy");
        assertThat(answer.path("of").asInt()).isEqualTo(stored.rows().size());
        assertThat(Api.list(answer.path("rows"), StandingsTest::rank)).isSorted();
        assertThat(answer.path("rows")).hasSameSizeAs(stored.rows()).allSatisfy(row -> {
            assertThat(row.path("name").asText()).contains("使馆");
            assertThat(row.path("n").asLong()).isPositive();
            assertThat(row.path("forces")).hasSize(4);
            assertThat(row.path("measures")).hasSameSizeAs(Measures.STANDARD);
        });
    }

    @Test
    void everyFormulaIsNamedInTheVersionByWhichTheNumbersWereMade() {
        JsonNode formulas = Api.get(EMBASSIES).path("formulas");

        assertThat(formulas).hasSize(2 + Standings.RANKED.size());
        assertThat(Api.list(formulas, formula -> formula.path("id").asText()))
                .startsWith("percentile", "four-force")
                .contains("force-spread", "bci7");
        assertThat(formulas)
                .allSatisfy(
                        formula -> assertThat(formula.path("version").asInt()).isPositive());
    }

    @Test
    void otherWeightsMakeAnotherTotal() {
        JsonNode answer = Api.get(EMBASSIES + "&weights=1,0,0,0");

        assertThat(answer.path("weights").path("force-spread").asDouble()).isEqualTo(1);
        assertThat(answer.path("rows"))
                .anySatisfy(
                        row -> assertThat(row.path("fourForce").has("value")).isTrue());
        assertThat(answer.path("rows"))
                .filteredOn(row -> row.path("fourForce").has("value"))
                .allSatisfy(row -> assertThat(
                                row.path("fourForce").path("value").asDouble())
                        .isCloseTo(row.path("forces").path(0).path("percentile").asDouble(), within(1e-9)));
    }

    @Test
    void anAccountStandsAloneInTheAnswerAndAmongItsPeersInTheRanks() {
        JsonNode answer = Api.get("/standings?account=" + ID);

        assertThat(answer.path("group").asText()).isEqualTo("embassy");
        assertThat(answer.path("coverage").path("details").asText()).isEqualTo("/accounts/" + ID + "/coverage");
        assertThat(answer.path("rows")).hasSize(1);
        assertThat(Api.list(Api.get(EMBASSIES).path("rows"), row -> row))
                .contains(answer.path("rows").path(0));
        assertThat(Api.get("/standings?group=embassy&account=" + ID)).isEqualTo(answer);
    }

    @Test
    void theLimitShortensTheRowsAndNotTheRanks() {
        JsonNode whole = Api.get(EMBASSIES);

        JsonNode short2 = Api.get(EMBASSIES + "&limit=2");

        assertThat(short2.path("rows")).hasSize(2);
        assertThat(short2.path("of")).isEqualTo(whole.path("of"));
        assertThat(short2.path("rows").path(0)).isEqualTo(whole.path("rows").path(0));
    }

    @Test
    void anEarlierDayHasAWindowOfItsOwn() {
        LocalDate day = today().minusDays(2);

        JsonNode answer = Api.get(EMBASSIES + "&day=" + day);

        assertThat(answer.path("window").path("to").asText()).isEqualTo(day.toString());
        assertThat(answer.path("of").asInt()).isEqualTo(stored(day).rows().size());
    }

    @Test
    void neitherGroupNorAccountIsRefused() {
        JsonNode problem = Api.problem(400, "/standings");

        assertThat(problem.path("parameter").asText()).isEqualTo("group");
        assertThat(problem.path("expected").asText()).contains("unless account is given");
    }

    @Test
    void aGroupThatIsNotTheAccountsIsRefused() {
        JsonNode problem = Api.problem(400, "/standings?group=igo&account=" + ID);

        assertThat(problem.path("parameter").asText()).isEqualTo("group");
        assertThat(problem.path("expected").asText()).contains("embassy");
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertThat(Api.problem(404, EMBASSIES + "&day=2015-01-01")
                        .path("detail")
                        .asText())
                .contains("group:embassy", "2015-01-01", "nothing was observed");
        assertThat(Api.problem(404, "/standings?account=1").path("detail").asText())
                .contains("account 1");
    }

    private static int rank(JsonNode row) {
        return row.path("fourForce").path("rank").asInt(Integer.MAX_VALUE);
    }

    private static Standings stored(LocalDate day) {
        return Fixture.days()
                .stores()
                .standings()
                .find(Scope.parse("group:embassy"), day)
                .orElseThrow();
    }

    private static LocalDate today() {
        return List.of(0, 1).stream()
                .map(back -> Beijing.day(Fixture.days().instant()).minusDays(back))
                .filter(day -> Fixture.days()
                        .stores()
                        .standings()
                        .find(Scope.parse("group:embassy"), day)
                        .isPresent())
                .findFirst()
                .orElseThrow();
    }
}
