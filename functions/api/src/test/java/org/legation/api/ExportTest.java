package org.legation.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.legation.adapters.Json;
import org.legation.core.time.Beijing;

/** What researchers are given, and that they come to the same numbers with it. */
@QuarkusTest
class ExportTest {

    private static final String ID = "9900000001";
    private static final String POSTS = "/accounts/" + ID + "/posts";

    @Test
    void theTableOfPostsSaysWhatTheListSays() {
        List<Map<String, String>> rows = Table.get(POSTS + ".csv").rows();
        List<JsonNode> posts = Api.all(POSTS, 100, () -> {});

        assertThat(rows).hasSameSizeAs(posts).hasSizeGreaterThan(5);
        for (int i = 0; i < rows.size(); i++) {
            Map<String, String> row = rows.get(i);
            JsonNode post = posts.get(i);
            assertThat(row.get("mid")).isEqualTo(post.path("mid").asText());
            assertThat(row.get("observedAt")).isEqualTo(post.path("observedAt").asText());
            for (String count : List.of("reposts", "comments", "likes")) {
                JsonNode shown = post.path("counts").path(count);
                assertThat(row.get(count)).isEqualTo(shown.path("value").asText());
                assertThat(row.get(count + ".state"))
                        .isEqualTo(shown.path("state").asText());
            }
            post.path("measures")
                    .forEach(value -> assertThat(row.get(
                                    "value." + value.path("formula").path("id").asText()))
                            .isEqualTo(value.path("value").asText()));
        }
    }

    @Test
    void pagesFollowEachOtherByTheirLinkWithinTheRangeAskedFor() {
        LocalDate today = Beijing.day(Fixture.days().instant());
        String range = "?from=" + today.minusDays(3) + "&to=" + today;
        List<Map<String, String>> whole = Table.get(POSTS + ".csv" + range).rows();
        List<Map<String, String>> found = new ArrayList<>();

        String path = POSTS + ".csv" + range + "&limit=2";
        while (path != null) {
            Table page = Table.get(path);
            assertThat(page.rows()).hasSizeLessThanOrEqualTo(2);
            found.addAll(page.rows());
            path = page.next();
        }

        assertThat(found).isEqualTo(whole).hasSizeGreaterThan(2);
        assertThat(found)
                .allSatisfy(row -> assertThat(Instant.parse(row.get("publishedAt")))
                        .isBetween(Beijing.start(today.minusDays(3)), Beijing.start(today)));
    }

    /** By nothing but the lines of the table and the formulas of the documentation. */
    @Test
    void aPeriodsNumbersComeOutOfTheTableOfPosts() {
        LocalDate today = Beijing.day(Fixture.days().instant());
        LocalDate from = today.minusDays(3);
        List<Map<String, String>> posts = Table.get(POSTS + ".csv?from=" + from).rows();
        Map<String, Double> values = new HashMap<>();
        Table.get("/series.csv?scope=account:" + ID + "&by=year&measures=all&from=" + from + "&to=" + today)
                .rows()
                .forEach(row -> values.put(row.get("measure"), number(row.get("value"))));

        double n = posts.size();
        double reposts = sum(posts, "reposts");
        double comments = sum(posts, "comments");
        double likes = sum(posts, "likes");
        assertThat(values.get("posts")).isEqualTo(n);
        assertThat(values.get("engagement")).isEqualTo(reposts + comments + likes);
        assertThat(values.get("interactions-per-post")).isCloseTo((reposts + comments + likes) / n, within(1e-9));
        assertThat(values.get("bci4"))
                .isCloseTo(
                        160
                                * (0.2 * Math.log(n + 1)
                                        + 0.8
                                                * (0.4 * Math.log(reposts + 1)
                                                        + 0.4 * Math.log(comments + 1)
                                                        + 0.2 * Math.log(likes + 1))),
                        within(1e-9));
        assertThat(values.get("p-likes")).isCloseTo(Math.cbrt(likes * likes / n), within(1e-9));
        assertThat(values.get("h-likes")).isEqualTo(h(posts, "likes"));
        assertThat(values.get("comment-like-ratio")).isCloseTo(Math.log((comments + 10) / (likes + 10)), within(1e-9));
    }

    @Test
    void theTableOfASeriesSaysWhatTheSeriesSays() {
        LocalDate today = Beijing.day(Fixture.days().instant());
        String query = "?scope=account:" + ID + "&from=" + today.minusDays(4);

        List<Map<String, String>> rows = Table.get("/series.csv" + query).rows();

        List<String> expected = new ArrayList<>();
        Api.get("/series" + query).path("points").forEach(point -> {
            String start = point.path("period").asText() + " "
                    + point.path("followers").path("value").asText() + " ";
            if (point.has("gained")) {
                expected.add(
                        start + "gained " + point.path("gained").path("total").asDouble() + " ");
            }
            point.path("measures")
                    .forEach(value -> expected.add(start
                            + value.path("formula").path("id").asText() + " "
                            + (value.has("value") ? value.path("value").asDouble() : "") + " "
                            + value.path("why").asText()));
        });
        assertThat(rows)
                .extracting(row -> String.join(
                        " ",
                        row.get("period"),
                        row.get("followers"),
                        row.get("measure"),
                        row.get("value"),
                        row.get("why")))
                .isEqualTo(expected)
                .isNotEmpty();
        assertThat(rows).allSatisfy(row -> {
            assertThat(row.get("scope")).isEqualTo("account:" + ID);
            assertThat(Json.read(row.get("inputs"), JsonNode.class).isObject()).isTrue();
            assertThat(Json.read(row.get("missing"), JsonNode.class).isObject()).isTrue();
            assertThat(row.get("n").isEmpty()).isEqualTo(row.get("measure").equals("gained"));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {POSTS + ".csv", "/series.csv?measures=all", "/series.csv?by=hour"})
    void noCellIsTakenForAFormula(String path) {
        assertThat(Table.get(path).rows())
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.values())
                        .allSatisfy(
                                cell -> assertThat(cell).doesNotContain("\n").matches("|-?[0-9].*|[A-Za-z{].*")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/accounts/1/posts.csv", "/series.csv?scope=account:1"})
    void anAccountThatIsNotThereHasNoTable(String path) {
        assertThat(Api.problem(404, path).path("detail").asText()).isEqualTo("There is no account 1.");
    }

    @Test
    void whoHasTheTableAlreadyIsToldThatNothingHasChanged() {
        String tag = given().get(POSTS + ".csv").header("ETag");

        assertThat(given().header("If-None-Match", tag).get(POSTS + ".csv").statusCode())
                .isEqualTo(304);
    }

    private static double number(String cell) {
        return cell.isEmpty() ? Double.NaN : Double.parseDouble(cell);
    }

    private static double sum(List<Map<String, String>> rows, String column) {
        return rows.stream().mapToDouble(row -> number(row.get(column))).sum();
    }

    private static double h(List<Map<String, String>> rows, String column) {
        Function<Integer, Long> atLeast =
                k -> rows.stream().filter(row -> number(row.get(column)) >= k).count();
        int h = 0;
        while (atLeast.apply(h + 1) >= h + 1) {
            h++;
        }
        return h;
    }
}
