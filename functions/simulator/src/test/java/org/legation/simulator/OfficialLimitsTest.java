package org.legation.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.legation.core.account.Account;
import org.legation.core.time.Beijing;

/** What becomes of accounts and posts, as the gateway shows it, with the behaviour on and off. */
class OfficialLimitsTest {

    private static final Servers CHANGING = Servers.calm();
    private static final Servers STILL = new Servers(Behaviours.calm().without(Behaviour.CHANGES));
    private static final World MANY = new World(7, 300);

    @Test
    void anAccountShowsNoPostsBeyondItsLimit() {
        WorldAccount account = account(one -> one.visibleFor() != null && one.frozen() == null);
        Instant since = account.visibleSince(Servers.NOW).orElseThrow();
        WorldPost old = MANY.posts(account.uid(), since.minus(Duration.ofDays(300)), since).stream()
                .filter(post -> post.isPublicAt(Servers.NOW))
                .findFirst()
                .orElseThrow();
        Map<String, Object> window = Map.of("uid", account.uid(), "end_time", since.getEpochSecond() - 1, "count", 5);
        Simulator limited = new Simulator(MANY, Behaviours.calm(), Faults.none());
        Simulator open = new Simulator(MANY, Behaviours.calm().without(Behaviour.HALF_YEAR), Faults.none());
        assertThat(statuses(limited, "user_timeline/other", window)).isEmpty();
        assertThat(statuses(open, "user_timeline/other", window)).isNotEmpty();
        Map<String, Object> batch = Map.of("ids", old.mid().toString());
        assertThat(statuses(limited, "show_batch/biz", batch)
                        .get(0)
                        .path("text")
                        .asText())
                .contains("仅展示半年内");
        assertThat(statuses(open, "show_batch/biz", batch).get(0).has("deleted"))
                .isFalse();
    }

    @Test
    void aFrozenAccountIsNotFound() {
        WorldAccount account = account(one -> one.frozen() != null);
        Instant during = Beijing.start(account.frozen().from()).plus(Duration.ofHours(9));
        Map<String, Object> args = Map.of("uid", account.uid());
        Simulator frozen = new Simulator(MANY, Behaviours.calm(), Faults.none());
        Simulator still = new Simulator(MANY, Behaviours.calm().without(Behaviour.CHANGES), Faults.none());
        assertThat(invoke(frozen, "user_timeline/other", args, during).status()).isEqualTo(404);
        assertThat(invoke(still, "user_timeline/other", args, during).status()).isEqualTo(200);
        Instant after = Beijing.start(account.frozen().to()).plus(Duration.ofHours(9));
        assertThat(invoke(frozen, "user_timeline/other", args, after).status()).isEqualTo(200);
    }

    @Test
    void anEditShowsInTheTextAndItsCount() {
        WorldPost edited = Servers.post(post -> post.edits().size() == 1
                && !post.kind().isRepost()
                && post.kind() != Kind.LONG
                && post.visibility() == Visibility.PUBLIC
                && post.deletedAt() == null
                && post.hiddenAt() == null
                && post.edits().get(0).at().isBefore(Servers.NOW));
        Instant at = edited.edits().get(0).at();
        assertThat(show(CHANGING, edited, at.minusSeconds(1)).has("edit_count")).isFalse();
        JsonNode after = show(CHANGING, edited, at);
        assertThat(after.path("edit_count").asInt()).isEqualTo(1);
        assertThat(after.path("edit_at").asText()).isEqualTo(Dates.full(at));
        assertThat(after.path("text").asText()).isEqualTo(edited.edits().get(0).text());
        assertThat(show(STILL, edited, at).path("text").asText()).isEqualTo(edited.firstText());
    }

    @Test
    void aDeletedPostStaysWhereNothingChanges() {
        WorldPost deleted =
                Servers.post(post -> post.visibility() == Visibility.PUBLIC && post.isDeletedAt(Servers.NOW));
        assertThat(show(CHANGING, deleted, Servers.NOW).path("deleted").asText())
                .isEqualTo("1");
        assertThat(show(STILL, deleted, Servers.NOW).has("deleted")).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void aCallCostsCreditsOnlyIfItReachesTheServer(Fault fault) {
        Simulator simulator = new Simulator(Servers.WORLD, Behaviours.calm(), Faults.script(fault));
        simulator.answer(
                Servers.command(
                        "statuses",
                        "user_timeline/other",
                        Map.of("uid", Servers.busy().uid(), "count", 5)),
                Servers.NOW);
        assertThat(simulator.creditsSpent(Servers.NOW)).isEqualTo(fault.reachesTheServer() ? 5 : 0);
    }

    private static WorldAccount account(Predicate<WorldAccount> wanted) {
        return MANY.accounts().stream()
                .map(Account::id)
                .flatMap(id -> MANY.account(id).stream())
                .filter(wanted)
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode show(Servers servers, WorldPost post, Instant at) {
        return Servers.body(servers.invoke(
                        "statuses", "show_batch/biz", Map.of("ids", post.mid().toString()), at))
                .at("/result/statuses/0");
    }

    private static List<JsonNode> statuses(Simulator simulator, String action, Map<String, Object> args) {
        List<JsonNode> statuses = new ArrayList<>();
        Servers.body(invoke(simulator, action, args, Servers.NOW))
                .at("/result/statuses")
                .forEach(statuses::add);
        return statuses;
    }

    private static Reply.Answer invoke(Simulator simulator, String action, Map<String, Object> args, Instant at) {
        return (Reply.Answer) simulator.answer(Servers.command("statuses", action, args), at);
    }
}
