package org.legation.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.legation.adapters.Stores;
import org.legation.core.account.Account;
import org.legation.core.account.AgencyKind;
import org.legation.core.coverage.Coverage;
import org.legation.core.poll.PollState;
import org.legation.core.poll.Rhythm;
import org.legation.core.poll.WatchedAccount;
import org.legation.core.source.SourceFailure;
import org.legation.core.store.Stored;

@QuarkusTest
class HealthTest {

    private static final Stores STORES = Fixture.days().stores();

    @Test
    void allIsWellWhileEverybodyIsPolledInTime() {
        JsonNode health = Api.get("/health");

        assertThat(health.path("status").asText()).isEqualTo("ok");
        assertThat(health.path("now").asText())
                .isEqualTo(Fixture.days().instant().toString());
        assertThat(health.path("enabled").asLong()).isEqualTo(24);
        assertThat(health.path("overdue").asLong()).isZero();
        assertThat(health.path("failing")).isEmpty();
        assertThat(Instant.parse(health.path("lastSeenAt").asText()))
                .isBeforeOrEqualTo(Fixture.days().instant());
    }

    @Test
    void anAccountOverdueOrFailingDegradesIt() {
        Instant due = Fixture.days().instant().minus(Duration.ofMinutes(15));
        PollState late = new PollState(
                due, null, null, null, 2, SourceFailure.RATE_LIMITED, new TreeMap<>(), Coverage.NONE, Rhythm.UNKNOWN);
        Stored<WatchedAccount> added = STORES.accounts()
                .replace(Optional.empty(), new WatchedAccount(account(true), late))
                .orElseThrow();
        try {
            JsonNode health = Api.get("/health");

            assertThat(health.path("status").asText()).isEqualTo("degraded");
            assertThat(health.path("overdue").asLong()).isEqualTo(1);
            assertThat(health.path("failing").path("rate_limited").asLong()).isEqualTo(1);
            assertThat(Api.get("/accounts/late.1")
                            .path("account")
                            .path("polling")
                            .path("failure")
                            .asText())
                    .isEqualTo("rate_limited");
        } finally {
            STORES.accounts().replace(Optional.of(added), new WatchedAccount(account(false), PollState.start(null)));
        }
    }

    /** Waiting for a source is no failure of an account. */
    @Test
    void anAccountThatWaitsForItsSourceIsHeldAndNotFailing() {
        Instant due = Fixture.days().instant().plus(Duration.ofMinutes(15));
        PollState waits = new PollState(
                due,
                null,
                null,
                null,
                0,
                SourceFailure.QUOTA_EXHAUSTED,
                new TreeMap<>(),
                Coverage.NONE,
                Rhythm.UNKNOWN);
        Stored<WatchedAccount> added = STORES.accounts()
                .replace(Optional.empty(), new WatchedAccount(account("held.1"), waits))
                .orElseThrow();
        try {
            JsonNode health = Api.get("/health");

            assertThat(health.path("status").asText()).isEqualTo("ok");
            assertThat(health.path("failing")).isEmpty();
            assertThat(health.path("held").path("quota_exhausted").asLong()).isEqualTo(1);
        } finally {
            WatchedAccount off = new WatchedAccount(disabled("held.1"), PollState.start(null));
            STORES.accounts().replace(Optional.of(added), off);
        }
    }

    /** Every formula that any answer names is listed, once in each version. */
    @Test
    void everyFormulaIsListedWithItsDefinitionAndSource() {
        JsonNode measures = Api.get("/measures");
        List<String> listed = new ArrayList<>();
        for (String group : List.of("period", "forces", "post", "other")) {
            measures.path(group).forEach(formula -> {
                listed.add(formula.path("id").asText() + "."
                        + formula.path("version").asInt());
                assertThat(formula.path("name").path("en").asText()).isNotEmpty();
                assertThat(formula.path("name").path("zh").asText()).matches(".*\\p{IsHan}.*");
                assertThat(formula.path("definition").asText()).isNotEmpty();
                assertThat(formula.path("source").asText()).isNotEmpty();
            });
        }
        Set<String> named = new HashSet<>();
        for (String path : List.of(
                "/series?by=week&measures=all",
                "/accounts/9900000001",
                "/accounts/9900000001/posts",
                "/alerts",
                "/coverage",
                "/boards",
                "/boards/accounts-by-bci4")) {
            Api.get(path)
                    .findValues("formula")
                    .forEach(formula -> named.add(formula.path("id").asText() + "."
                            + formula.path("version").asInt()));
        }

        assertThat(listed).containsAll(named);
        assertThat(named)
                .contains(
                        "coverage.1",
                        "gained.1",
                        "expectation.3",
                        "engagement.1",
                        "overperformance.3",
                        "bci7.1",
                        "bci4.1");
    }

    private static Account account(String id) {
        return new Account(id, "等候号（虚构）", null, AgencyKind.OTHER, null, true);
    }

    private static Account disabled(String id) {
        return Account.unlisted(id, "等候号（虚构）");
    }

    private static Account account(boolean enabled) {
        return new Account("late.1", "迟到号（虚构）", null, AgencyKind.OTHER, null, enabled);
    }
}
