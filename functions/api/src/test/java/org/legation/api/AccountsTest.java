package org.legation.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.legation.core.account.Account;
import org.legation.simulator.World;

@QuarkusTest
class AccountsTest {

    private static final Account EMBASSY = World.agencies().get(0);

    @Test
    void theListTellsWhoIsWatchedAndHowPollingGoes() {
        JsonNode first = Api.get("/accounts?limit=1").path("items").path(0);

        assertThat(first.path("id").asText()).isEqualTo(EMBASSY.id());
        assertThat(first.path("name").asText()).isEqualTo(EMBASSY.name());
        assertThat(first.path("nameEn").asText()).isEqualTo(EMBASSY.nameEn());
        assertThat(first.path("kind").asText()).isEqualTo("embassy");
        assertThat(first.path("country").asText()).isEqualTo("XA");
        assertThat(first.path("enabled").asBoolean()).isTrue();
        JsonNode polling = first.path("polling");
        assertThat(Instant.parse(polling.path("seenAt").asText()))
                .isBeforeOrEqualTo(Fixture.days().instant());
        assertThat(Instant.parse(polling.path("dueAt").asText()))
                .isAfter(Instant.parse(polling.path("seenAt").asText()));
        assertThat(polling.path("failures").asInt()).isZero();
    }

    @Test
    void filtersChooseByKindCountryAndWhetherPolled() {
        Set<String> kinds = new TreeSet<>();
        Api.all("/accounts?kind=consulate", 50, () -> {})
                .forEach(account -> kinds.add(account.path("kind").asText()));
        Set<String> countries = new TreeSet<>();
        Api.all("/accounts?country=XB", 50, () -> {})
                .forEach(account -> countries.add(account.path("country").asText()));

        assertThat(kinds).containsExactly("consulate");
        assertThat(countries).containsExactly("XB");
        assertThat(Api.get("/accounts?enabled=false").path("items"))
                .allSatisfy(account ->
                        assertThat(account.path("enabled").asBoolean()).isFalse());
        assertThat(Api.get("/accounts?enabled=true&country=XA&kind=embassy").path("items"))
                .hasSize(1);
    }

    @Test
    void anAccountTellsWhatItsPostsUsuallyHave() {
        JsonNode detail = Api.get("/accounts/" + EMBASSY.id());

        assertThat(detail.path("account").path("id").asText()).isEqualTo(EMBASSY.id());
        assertThat(detail.path("followers").path("state").asText()).isEqualTo("exact");
        assertThat(detail.path("followers").path("value").asLong()).isPositive();
        JsonNode usual = detail.path("usual").path("original");
        assertThat(usual.path("formula").path("id").asText()).isEqualTo("expectation");
        assertThat(usual.path("formula").path("version").asInt()).isEqualTo(3);
        assertThat(Api.list(usual.path("basis"), JsonNode::asText)).containsExactly("reposts", "comments", "likes");
        assertThat(Api.list(
                        usual.path("ages"), at -> Duration.parse(at.path("age").asText())))
                .isSorted()
                .startsWith(Duration.ofMinutes(15))
                .endsWith(Duration.ofHours(72));
        assertThat(usual.path("ages")).allSatisfy(at -> {
            assertThat(at.path("interactions").asDouble()).isPositive();
            assertThat(at.path("n").asDouble()).isNotNegative();
        });
    }

    @Test
    void anAccountThatIsNotThereIsNotFound() {
        JsonNode problem = Api.problem(404, "/accounts/1");

        assertThat(problem.path("detail").asText()).isEqualTo("There is no account 1.");
    }
}
