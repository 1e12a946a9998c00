package org.legation.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.legation.adapters.Stores;
import org.legation.core.coverage.Coverage;
import org.legation.core.coverage.Gap;
import org.legation.core.coverage.GapReason;
import org.legation.core.poll.PollState;
import org.legation.core.poll.WatchedAccount;
import org.legation.core.post.Mid;
import org.legation.core.source.SourceFailure;
import org.legation.core.store.Stored;
import org.legation.core.time.Beijing;

@QuarkusTest
class CoverageTest {

    private static final Stores STORES = Fixture.days().stores();
    private static final Instant NOW = Fixture.days().instant();

    /** The only one of its country; the others' coverage is not known. */
    private static final String ID = "9900000001";

    private static final Mid OLDEST = at(Duration.ofDays(10));
    private static final Mid BELOW = at(Duration.ofDays(2));
    private static final Mid ABOVE = at(Duration.ofDays(1));
    private static final Mid NEWEST = at(Duration.ofHours(1));
    private static final Coverage COVERAGE = new Coverage(
            OLDEST,
            NEWEST,
            List.of(new Gap(BELOW, ABOVE, NOW.minus(Duration.ofHours(20)), GapReason.OUT_OF_REACH, null)));

    private PollState before = PollState.start(null);

    @BeforeEach
    void tenDaysWereReadButForOne() {
        before = account().value().poll();
        put(state(before.failures(), before.failure(), COVERAGE));
    }

    @AfterEach
    void itIsAsItWas() {
        put(before);
    }

    @Test
    void anAccountTellsWhatWasSeenAndWhatNotAndWhy() {
        JsonNode detail = Api.get("/accounts/" + ID + "/coverage");

        assertThat(detail.path("account").path("share").asDouble()).isCloseTo(share(), within(1e-4));
        assertThat(detail.path("account").path("gaps").asLong()).isEqualTo(1);
        assertThat(detail.path("account").path("freshness").asLong())
                .isEqualTo(Duration.between(seenAt(), NOW).toSeconds());
        assertThat(detail.path("account").path("source").asText()).isEqualTo("simulator");
        assertThat(detail.path("account").path("state").asText()).isEqualTo("reading");
        assertThat(detail.path("account").has("reason")).isFalse();
        assertThat(detail.path("readSince").path("mid").asText()).isEqualTo(OLDEST.toString());
        assertThat(detail.path("watermark").path("mid").asText()).isEqualTo(NEWEST.toString());
        assertThat(detail.path("gaps")).hasSize(1);
        JsonNode gap = detail.path("gaps").path(0);
        assertThat(gap.path("after").path("mid").asText()).isEqualTo(BELOW.toString());
        assertThat(Instant.parse(gap.path("before").path("at").asText()))
                .isEqualTo(ABOVE.publishedAt().orElseThrow());
        assertThat(gap.path("foundAt").asText())
                .isEqualTo(NOW.minus(Duration.ofHours(20)).toString());
        assertThat(gap.path("mayClose").asBoolean()).isFalse();
        assertThat(gap.path("reason").path("code").asText()).isEqualTo("out_of_reach");
        assertThat(gap.path("reason").path("text").path("en").asText()).isNotEmpty();
        assertThat(gap.path("reason").path("text").path("zh").asText()).matches(".*\\p{IsHan}.*");
        assertThat(detail.path("posts").path("seen").asLong()).isPositive();
        assertThat(detail.path("posts").path("total").isNull()).isTrue();
    }

    @Test
    void howManyPostsThereWereIsKnownWhereAllWasSeen() {
        String day = Beijing.day(NOW.minus(Duration.ofDays(3))).toString();

        JsonNode detail = Api.get("/accounts/" + ID + "/coverage?from=" + day + "&to=" + day);

        assertThat(detail.path("account").path("share").asDouble()).isEqualTo(1);
        assertThat(detail.path("gaps")).isEmpty();
        assertThat(detail.path("posts").path("total"))
                .isEqualTo(detail.path("posts").path("seen"));
    }

    /** Neither 1 nor 0, and said openly. */
    @Test
    void coverageThatIsNotKnownIsNull() {
        put(state(0, null, Coverage.NONE));

        JsonNode account = Api.get("/accounts/" + ID + "/coverage").path("account");
        JsonNode small = Api.get("/series?scope=account:" + ID).path("coverage");

        assertThat(account.has("share")).isTrue();
        assertThat(account.path("share").isNull()).isTrue();
        assertThat(small.has("share")).isTrue();
        assertThat(small.path("share").isNull()).isTrue();
        assertThat(small.path("n").asLong()).isZero();
        assertThat(small.path("of").asLong()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/series?scope=account:9900000001",
                "/accounts/9900000001",
                "/accounts/9900000001/posts?from=2026-10-23"
            })
    void noNumberOfAnAccountIsShownWithoutItsCoverage(String path) {
        JsonNode coverage = Api.get(path).path("coverage");

        assertThat(coverage.path("formula").path("id").asText()).isEqualTo("coverage");
        assertThat(coverage.path("share").asDouble()).isCloseTo(share(), within(1e-4));
        assertThat(coverage.path("gaps").asLong()).isEqualTo(1);
        assertThat(coverage.path("details").asText()).isEqualTo("/accounts/" + ID + "/coverage");
        assertThat(coverage.path("to").asText()).isEqualTo(NOW.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/series?scope=all", "/series?scope=country:XA", "/coverage", "/coverage?country=XA"})
    void severalAccountsHaveTheMeanOfThoseWhoseShareIsKnown(String path) {
        JsonNode coverage = Api.get(path).path("coverage");

        assertThat(coverage.path("share").asDouble()).isCloseTo(share(), within(1e-4));
        assertThat(coverage.path("n").asLong()).isEqualTo(1);
        assertThat(coverage.path("of").asLong()).isGreaterThanOrEqualTo(1);
    }

    @Test
    void aBoardSaysHowMuchOfItsPeriodWasSeen() {
        String day = Beijing.day(NOW.minus(Duration.ofDays(1))).toString();

        JsonNode coverage = Api.get("/boards/accounts-by-posts?period=" + day).path("coverage");

        assertThat(coverage.path("n").asLong()).isEqualTo(1);
        assertThat(coverage.path("share").asDouble()).isBetween(0.0, 0.99);
        assertThat(coverage.path("from").asText())
                .isEqualTo(Beijing.start(Beijing.day(NOW.minus(Duration.ofDays(1))))
                        .toString());
    }

    @Test
    void aPageOfPostsIsAboutTheTimeOfItsPosts() {
        JsonNode page = Api.get("/accounts/" + ID + "/posts?limit=1");

        assertThat(page.path("coverage").path("from"))
                .isEqualTo(page.path("items").path(0).path("publishedAt"));
        assertThat(page.path("coverage").path("to").asText()).isEqualTo(NOW.toString());
    }

    @Test
    void theListTellsWhoIsReadAndWhoFailsAndWhy() {
        put(state(3, SourceFailure.CAPTCHA, COVERAGE));

        JsonNode item = Api.get("/coverage?limit=1").path("items").path(0);

        assertThat(item.path("id").asText()).isEqualTo(ID);
        assertThat(item.path("state").asText()).isEqualTo("failing");
        assertThat(item.path("reason").path("code").asText()).isEqualTo("captcha");
        assertThat(item.path("reason").path("text").path("zh").asText()).matches(".*\\p{IsHan}.*");
    }

    @Test
    void filtersAndPagesAreThoseOfAccounts() {
        List<String> accounts = Api.all("/accounts?kind=consulate", 50, () -> {}).stream()
                .map(CoverageTest::id)
                .toList();

        assertThat(Api.all("/coverage?kind=consulate", 2, () -> {}))
                .extracting(CoverageTest::id)
                .containsExactlyElementsOf(accounts);
    }

    private static String id(JsonNode item) {
        return item.path("id").asText();
    }

    /** Ten days were read; one is a gap, and what came after the last answer was not seen yet. */
    private double share() {
        Duration missed = Duration.ofDays(1).plus(Duration.between(seenAt(), NOW));
        return 1 - (double) missed.toMillis() / Duration.ofDays(10).toMillis();
    }

    private Instant seenAt() {
        return Objects.requireNonNull(before.seenAt());
    }

    private static Mid at(Duration ago) {
        return Mid.of(NOW.minus(ago), 7);
    }

    private PollState state(int failures, SourceFailure failure, Coverage coverage) {
        return new PollState(
                before.dueAt(),
                before.seenAt(),
                before.slot(),
                before.loggedAt(),
                failures,
                failure,
                before.known(),
                coverage,
                before.rhythm());
    }

    private static Stored<WatchedAccount> account() {
        return STORES.accounts().find(ID).orElseThrow();
    }

    private static void put(PollState poll) {
        Stored<WatchedAccount> stored = account();
        STORES.accounts()
                .replace(Optional.of(stored), stored.value().with(poll))
                .orElseThrow();
    }
}
