package org.legation.adapters.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.legation.core.account.Account;
import org.legation.core.coverage.Gap;
import org.legation.core.poll.PageSource;
import org.legation.core.post.Mid;
import org.legation.core.source.Breaker;
import org.legation.core.source.SourceException;
import org.legation.simulator.Fault;

/** Every fault at every moment of a walk: a table of what comes of it, and that nothing is lost. */
class FaultTableTest {

    private static final Path DOCUMENT = Path.of("../../docs/faults.md");
    private static final List<String> MOMENTS = List.of("first request", "second request", "third request");

    /** One row: what a fault did. */
    private record Row(String source, Fault fault, String moment, String outcome, String breaker, long lost) {
        @Override
        public String toString() {
            return "| " + source + " | `" + fault.name().toLowerCase(Locale.ROOT) + "` | " + moment + " | " + outcome
                    + " | " + breaker + " | " + lost + " |";
        }
    }

    @Test
    void noFaultAtAnyMomentLosesAPostAndTheDocumentSaysWhatComesOfEach() throws Exception {
        List<Row> rows = new ArrayList<>();
        for (Fault fault : Fault.values()) {
            for (int moment = 0; moment < MOMENTS.size(); moment++) {
                rows.add(row("mobile", Stage::mobile, fault, moment));
                rows.add(row("gateway", Stage::gateway, fault, moment));
            }
        }

        assertThat(rows).allMatch(row -> row.lost == 0);
        compare(document(rows));
    }

    private static Row row(String name, Function<Stage, PageSource> maker, Fault fault, int moment) throws Exception {
        Stage stage = Stage.calm();
        PageSource source = maker.apply(stage);
        Account account = stage.account(60, 100);
        Stage.Polls polls = stage.new Polls(account, source);
        polls.next();
        Instant from = stage.instant();
        stage.pass(Duration.ofDays(10));
        stage.fail(moment, fault);
        StringBuilder outcome = new StringBuilder();
        Breaker breaker = Breaker.CLOSED;
        // Where posts are paid for, a poll reads a page and the next one goes on: the fault may meet a later poll.
        for (int poll = 0; poll <= moment && breaker.equals(Breaker.CLOSED); poll++) {
            outcome.append(outcome.isEmpty() ? "" : "; then ").append(poll(polls));
            breaker = stage.gate(source).state().breaker();
        }
        Instant open = breaker.openUntil();
        String shut = open == null ? "closed" : "open for " + minutes(stage.instant(), open);
        complete(stage, polls, open);
        Set<Mid> lost = new HashSet<>(stage.truth(account.id(), from));
        lost.removeAll(polls.seenSince(from));
        return new Row(name, fault, MOMENTS.get(moment), outcome.toString(), shut, lost.size());
    }

    private static String poll(Stage.Polls polls) {
        try {
            int read = polls.next().posts().size();
            String gaps = String.join(
                    ", ",
                    polls.state.coverage().gaps().stream()
                            .map(FaultTableTest::word)
                            .toList());
            return read + " posts kept, " + (gaps.isEmpty() ? "no gap" : "gap " + gaps);
        } catch (SourceException e) {
            polls.state = e.asked() ? polls.failed(e.failure()) : polls.state;
            return "nothing read: " + e.failure().name().toLowerCase(Locale.ROOT);
        }
    }

    private static String word(Gap gap) {
        return gap.reason().name().toLowerCase(Locale.ROOT);
    }

    private static String minutes(Instant from, Instant to) {
        return Math.round(Duration.between(from, to).toSeconds() / 60.0) + " min";
    }

    /** When the breaker has closed, and the day is a new one, all that can be made up for is. */
    private static void complete(Stage stage, Stage.Polls polls, Instant open) throws SourceException {
        if (open != null && open.isAfter(stage.instant())) {
            stage.pass(Duration.between(stage.instant(), open));
        }
        polls.untilComplete();
        stage.pass(Duration.ofDays(1));
        polls.untilComplete();
    }

    private static String document(List<Row> rows) {
        StringBuilder text = new StringBuilder("""
                # Every fault at every moment

                Made by a test of the sources against the simulator: an account was read, ten days passed with 60 to 100
                posts, and one request met a fault. What that poll (and, where a poll reads a page, the ones after it)
                kept, what it left, whether the breaker opened, and how many posts were lost in the end. What each fault
                is, stands in [simulator.md](simulator.md); what is made of it, in [weibo.md](weibo.md).

                | source | fault | met by | came of it | breaker | posts lost in the end |
                | --- | --- | --- | --- | --- | --- |
                """);
        rows.forEach(row -> text.append(row).append('\n'));
        return text.toString();
    }

    private static void compare(String table) throws IOException {
        if (Boolean.getBoolean("legation.renew")) {
            Files.writeString(DOCUMENT, table);
        }
        assertThat(DOCUMENT)
                .as("renew it with mvn test -pl functions/adapters -am -Dtest=FaultTableTest"
                        + " -Dsurefire.failIfNoSpecifiedTests=false -Dlegation.renew=true")
                .content()
                .isEqualTo(table);
    }
}
