package org.legation.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.legation.core.measure.Measures;
import org.legation.core.time.Beijing;

/** Series against sums made the plain way. */
@QuarkusTest
class SeriesTest {

    private static final Map<String, BruteForce.Filter> SCOPES = Map.of(
            "all", account -> true,
            "group:embassy", account -> account.kind().word().equals("embassy"),
            "country:XB", account -> "XB".equals(account.country()),
            "account:9900000001", account -> account.id().equals("9900000001"));

    @ParameterizedTest
    @CsvSource({
        "all, day",
        "all, week",
        "all, month",
        "all, year",
        "group:embassy, day",
        "group:embassy, week",
        "country:XB, day",
        "country:XB, month",
        "account:9900000001, day",
        "account:9900000001, week"
    })
    void postsAndInteractionsOfAPeriodAreSumsOverItsPosts(String scope, String by) {
        LocalDate today = Beijing.day(Fixture.days().instant());
        LocalDate first = today.minusDays(59);
        Map<String, List<BruteForce.Post>> expected = new BruteForce(
                        Fixture.days().stores())
                .posts(SCOPES.get(scope)).stream()
                        .filter(post -> !post.day().isBefore(first))
                        .collect(Collectors.groupingBy(
                                post -> name(by).apply(post.day()), TreeMap::new, Collectors.toList()));

        JsonNode series = Api.get("/series?scope=" + scope + "&by=" + by + "&from=" + first);

        Map<String, JsonNode> points = new TreeMap<>();
        series.path("points").forEach(point -> {
            if (measure(point, "posts").path("value").asLong() > 0) {
                points.put(point.path("period").asText(), point);
            }
        });
        assertThat(points.keySet()).isEqualTo(expected.keySet());
        expected.forEach((period, posts) -> {
            JsonNode point = points.get(period);
            assertThat(measure(point, "posts").path("value").asLong())
                    .as(period)
                    .isEqualTo(posts.size());
            JsonNode engagement = measure(point, "engagement");
            assertThat(engagement.path("value").asLong())
                    .as(period)
                    .isEqualTo(posts.stream()
                            .mapToLong(BruteForce.Post::interactions)
                            .sum());
            assertThat(engagement.path("inputs").path("likes").asLong())
                    .as(period)
                    .isEqualTo(posts.stream().mapToLong(BruteForce.Post::likes).sum());
            assertThat(engagement.path("n").asLong()).isEqualTo(posts.size());
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"all", "group:embassy", "country:XB", "account:9900000001"})
    void theGainsOfAnHourAreTheRisesSeenInIt(String scope) {
        BruteForce plain = new BruteForce(Fixture.days().stores());
        LocalDate day = Beijing.day(Fixture.days().instant()).minusDays(1);

        JsonNode series = Api.get("/series?by=hour&scope=" + scope + "&from=" + day + "&to=" + day);

        assertThat(series.path("points")).hasSizeBetween(20, 24);
        assertThat(series.path("points"))
                .anySatisfy(point -> assertThat(gained(point)).isPositive());
        series.path("points").forEach(point -> {
            Instant hour = LocalDateTime.parse(point.path("period").asText() + ":00")
                    .atZone(Beijing.ZONE)
                    .toInstant();
            assertThat(gained(point))
                    .as(point.path("period").asText())
                    .isEqualTo(plain.gained(SCOPES.get(scope), hour, hour.plusSeconds(3600)));
        });
    }

    @Test
    void theHoursOfADayMakeTheDayAndTheDaysMakeTheMonth() {
        LocalDate today = Beijing.day(Fixture.days().instant());
        String range = "&from=" + today.minusDays(20) + "&to=" + today;

        assertThat(sum(Api.get("/series?by=hour" + range))).isEqualTo(sum(Api.get("/series?by=day" + range)));
        for (String by : List.of("week", "month", "year")) {
            assertThat(sum(Api.get("/series?by=" + by + range)))
                    .as(by)
                    .isPositive()
                    .isEqualTo(sum(Api.get("/series?by=day" + range)));
        }
    }

    @Test
    void aPeriodThatIsCutByTheRangeSaysSo() {
        JsonNode series = Api.get("/series?by=week&from=2026-11-11&to=2026-11-22");

        assertThat(Api.list(
                        series.path("points"), point -> point.path("complete").asBoolean()))
                .containsExactly(false, true);
        assertThat(series.path("formula").path("id").asText()).isEqualTo("gained");
    }

    @Test
    void aDayWithoutAnythingIsLeftOut() {
        JsonNode series = Api.get("/series?from=2020-01-01&to=2020-01-31");

        assertThat(series.path("points")).isEmpty();
        assertThat(series.has("asOf")).isFalse();
    }

    @Test
    void oneAccountHasFollowersAndSeveralSayHowManyTheyAre() {
        String day = Beijing.day(Fixture.days().instant()).minusDays(1).toString();

        JsonNode one = point("account:9900000001", day);
        JsonNode all = point("all", day);

        assertThat(one.path("followers").path("value").asLong()).isPositive();
        assertThat(one.has("accounts")).isFalse();
        assertThat(all.path("accounts").asLong()).isGreaterThan(10);
        assertThat(all.has("followers")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"hour, 31", "day, 366", "week, 1098", "month, 1098", "year, 1098"})
    void eachLengthHasItsLongestRange(String by, int days) {
        LocalDate to = LocalDate.of(2026, 11, 20);

        Api.get("/series?by=" + by + "&to=" + to + "&from=" + to.minusDays(days - 1));

        assertThat(Api.problem(400, "/series?by=" + by + "&to=" + to + "&from=" + to.minusDays(days))
                        .path("parameter")
                        .asText())
                .isEqualTo("from");
    }

    @Test
    void whoNamesMeasuresIsGivenTheseInTheirOrderAndOthersTheStandardOnes() {
        assertThat(measures("&measures=h-likes,posts,h-likes")).containsExactly("h-likes", "posts");
        assertThat(measures("&measures=all"))
                .isEqualTo(Measures.PERIOD.stream()
                        .map(measure -> measure.formula().id())
                        .toList());
        assertThat(measures(""))
                .isEqualTo(Measures.STANDARD.stream()
                        .map(measure -> measure.formula().id())
                        .toList());
    }

    private static List<String> measures(String wanted) {
        String day = Beijing.day(Fixture.days().instant()).minusDays(1).toString();
        JsonNode points = Api.get("/series?from=" + day + "&to=" + day + wanted).path("points");
        return Api.list(
                points.path(0).path("measures"),
                value -> value.path("formula").path("id").asText());
    }

    @Test
    void anAnswerTooLargeToSendIsRefused() {
        JsonNode problem = Api.problem(400, "/series?from=2025-11-20&to=2026-11-20&measures=all");

        assertThat(problem.path("parameter").asText()).isEqualTo("measures");
        assertThat(problem.path("expected").asText()).isEqualTo("at most 16 of them for 366 periods");
        Api.get("/series?by=week&from=2025-11-20&to=2026-11-20&measures=all");
    }

    @Test
    void anAccountThatIsNotThereIsNotFound() {
        assertThat(Api.problem(404, "/series?scope=account:1").path("detail").asText())
                .isEqualTo("There is no account 1.");
    }

    private static JsonNode point(String scope, String day) {
        return Api.get("/series?scope=" + scope + "&from=" + day + "&to=" + day)
                .path("points")
                .path(0);
    }

    private static JsonNode measure(JsonNode point, String id) {
        return Api.list(point.path("measures"), Function.identity()).stream()
                .filter(value -> value.path("formula").path("id").asText().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static long gained(JsonNode point) {
        return point.path("gained").path("total").asLong();
    }

    private static long sum(JsonNode series) {
        return Api.list(series.path("points"), SeriesTest::gained).stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    private static Function<LocalDate, String> name(String by) {
        return switch (by) {
            case "day" -> LocalDate::toString;
            case "week" ->
                day -> "%04d-W%02d"
                        .formatted(day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
            case "month" -> day -> YearMonth.from(day).toString();
            default -> day -> Integer.toString(day.getYear());
        };
    }
}
