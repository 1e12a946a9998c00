package org.legation.adapters.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.legation.core.account.Account;
import org.legation.core.coverage.Gap;
import org.legation.core.coverage.GapReason;
import org.legation.core.post.Mid;
import org.legation.core.source.SourceException;
import org.legation.simulator.Credentials;

/** Reads accounts of the simulated world over many pages and many polls. */
class CompleteReadingTest {

    private final Stage stage = Stage.calm();

    @Test
    void theMobileSiteIsReadCompletelyAfterTenDaysOfSilence() throws SourceException {
        Account account = stage.account(60, 100);
        Stage.Polls polls = stage.new Polls(account, stage.mobile());
        polls.next();
        Instant from = stage.instant();

        stage.pass(Duration.ofDays(10));
        polls.untilComplete();

        assertThat(polls.state.coverage().gaps()).isEmpty();
        assertThat(polls.seenSince(from)).isEqualTo(stage.truth(account.id(), from));
    }

    @Test
    void theGatewayIsReadCompletelyAfterTenDaysOfSilence() throws SourceException {
        Account account = stage.account(60, 100);
        Stage.Polls polls = stage.new Polls(account, stage.gateway());
        polls.next();
        Instant from = stage.instant();

        stage.pass(Duration.ofDays(10));
        polls.untilComplete();

        assertThat(polls.state.coverage().gaps()).isEmpty();
        assertThat(polls.seenSince(from)).isEqualTo(stage.truth(account.id(), from));
    }

    @Test
    void whatLiesBelowAVisitorsFirstPageIsAGapOutOfReachAndNoOutage() throws SourceException {
        Account account = stage.account(60, 100);
        Stage.Polls polls = stage.new Polls(account, stage.mobile(Credentials.VISITOR_COOKIE));
        polls.next();
        Instant from = stage.instant();

        stage.pass(Duration.ofDays(10));
        polls.next();
        polls.next();

        assertThat(polls.state.coverage().gaps()).extracting(Gap::reason).containsExactly(GapReason.OUT_OF_REACH);
        Gap gap = polls.state.coverage().gaps().get(0);
        Set<Mid> missed = stage.truth(account.id(), from);
        missed.removeAll(polls.seenSince(from));
        assertThat(missed)
                .isNotEmpty()
                .allMatch(mid -> mid.compareTo(gap.after()) > 0 && mid.compareTo(gap.before()) < 0);
        assertThat(stage.gate(stage.mobile()).state().breaker().isOpen(stage.instant()))
                .isFalse();
    }

    @Test
    void theGatewayIsPaidForNewPostsAndForThoseLookedAtAgainAlone() throws SourceException {
        Account account = stage.account(10, 40);
        GatewaySource source = stage.gateway();
        Stage.Polls polls = stage.new Polls(account, source);
        polls.next();
        long first = stage.gate(source).state().spent().creditsToday();

        int asked = stage.web.requests().size();
        polls.next();

        // Twenty records and some long texts, each at the price of its command, which is 1.
        assertThat(first).isBetween(20L, 40L);
        assertThat(stage.web.requests().get(asked).body()).contains("\"since_id\":\"" + polls.seen.lastKey() + "\"");
        long more = stage.gate(source).state().spent().creditsToday() - first;
        assertThat(more).isLessThan(20);
    }
}
