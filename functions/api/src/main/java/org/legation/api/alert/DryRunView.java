package org.legation.api.alert;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.legation.api.web.Bilingual;
import org.legation.core.alert.Severity;
import org.legation.core.desk.DryRun;

/**
 * What people would have been told.
 *
 * @param facts how many alerts were read and decided about
 * @param decisions how often each was made, most often first
 * @param days day by day, Beijing time, oldest first; those without an alert are left out
 * @param messages how many would have been told
 * @param told the latest of them, oldest first
 * @param limits what a dry run cannot know
 */
@Schema(name = "DryRun")
public record DryRunView(
        Instant from,
        Instant to,
        int facts,
        ThresholdsView thresholds,
        List<Made> decisions,
        List<Day> days,
        List<DryRun.Load> channels,
        int messages,
        List<Message> told,
        List<Bilingual> limits) {

    /** More would not fit into an answer. */
    private static final int MOST_TOLD = 1000;

    /** How often a decision was made. */
    @Schema(name = "DryRunDecision")
    public record Made(String decision, boolean told, Bilingual explanation, int n) {}

    /**
     * A day.
     *
     * @param found spikes by severity
     * @param told messages about spikes and their ends, by severity
     * @param data messages about the data itself
     */
    @Schema(name = "DryRunDay")
    public record Day(LocalDate day, Map<String, Integer> found, Map<String, Integer> told, int data) {

        static Day of(DryRun.Day day) {
            return new Day(day.day(), words(day.found()), words(day.told()), day.data());
        }

        private static Map<String, Integer> words(Map<Severity, Integer> counts) {
            Map<String, Integer> words = new TreeMap<>();
            counts.forEach((severity, n) -> words.put(severity.word(), n));
            return words;
        }
    }

    /**
     * A message.
     *
     * @param account whose; {@code fleet} for all
     * @param alert the alert's id
     * @param severity absent where it is no question
     * @param channels by which it would have been told; empty if no route leads anywhere
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "DryRunMessage")
    public record Message(
            Instant raisedAt,
            String account,
            String alert,
            String decision,
            @Nullable String severity,
            List<String> channels,
            Bilingual title) {

        static Message of(DryRun.Message message) {
            return new Message(
                    message.alert().raisedAt(),
                    message.alert().accountId(),
                    message.alert().id(),
                    message.decision().word(),
                    message.severity() == null ? null : message.severity().word(),
                    message.channels(),
                    AlertView.both(message.title()));
        }
    }

    static DryRunView of(DryRun run, @Nullable Double falseAlertsPerDay) {
        int all = run.told().size();
        return new DryRunView(
                run.from(),
                run.to(),
                run.facts(),
                ThresholdsView.of(falseAlertsPerDay, run.fleet()),
                run.decisions().entrySet().stream()
                        .map(one -> new Made(
                                one.getKey().word(),
                                one.getKey().isTold(),
                                new Bilingual(
                                        one.getKey().english(), one.getKey().chinese()),
                                one.getValue()))
                        .sorted(Comparator.comparingInt(Made::n).reversed().thenComparing(Made::decision))
                        .toList(),
                run.days().stream().map(Day::of).toList(),
                run.channels(),
                all,
                run.told().subList(Math.max(0, all - MOST_TOLD), all).stream()
                        .map(Message::of)
                        .toList(),
                DryRun.LIMITS.stream().map(AlertView::both).toList());
    }
}
