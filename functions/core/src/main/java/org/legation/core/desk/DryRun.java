package org.legation.core.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.legation.core.account.Account;
import org.legation.core.alert.Alert;
import org.legation.core.alert.Decision;
import org.legation.core.alert.Severity;
import org.legation.core.alert.Words;

/**
 * What people would have been told, had other settings been in force. Pure: nothing is written and nobody is told.
 *
 * @param from the beginning of the span
 * @param to its end
 * @param facts how many alerts were found in it
 * @param fleet what the budget was spread over
 * @param thresholds from what rarity on a spike would have mattered
 * @param decisions how often each was made
 * @param days day by day, Beijing time, oldest first; days without an alert are left out
 * @param channels by name
 * @param told the messages, oldest first
 */
public record DryRun(
        Instant from,
        Instant to,
        int facts,
        Fleet fleet,
        Thresholds thresholds,
        Map<Decision, Integer> decisions,
        List<Day> days,
        List<Load> channels,
        List<Message> told) {

    /** What it cannot know. */
    public static final List<Words> LIMITS = List.of(
            new Words(
                    "Only what was found can be told: posts and hours from 1 in 100 and three times the usual on, by the"
                            + " rules of the time when they were seen.",
                    "仅限当时规则所发现者：罕见程度达百分之一、且为常态三倍以上的帖文与小时。"),
            new Words(
                    "Everything is decided at the moment it was seen, as if no function had ever been late.",
                    "一律按发现之时判定，不计处理延迟。"),
            new Words(
                    "The size of the fleet is today's, and reminders are counted as if nobody had acknowledged anything.",
                    "账号规模取现值；提醒次数按无人确认计。"),
            new Words(
                    "Hourly limits are not applied: a channel that would have had more in an hour than it may gets a"
                            + " summary of the rest.",
                    "未计每小时上限：超出部分实际会合并为一条摘要。"));

    /**
     * A day.
     *
     * @param found spikes by severity
     * @param told messages about spikes and their ends, by severity
     * @param data messages about the data itself
     */
    public record Day(LocalDate day, Map<Severity, Integer> found, Map<Severity, Integer> told, int data) {}

    /**
     * What a channel would have been sent.
     *
     * @param messages alerts
     * @param reminders of major alerts
     * @param digests those with something in them
     * @param mostInAnHour the most of all these within an hour
     * @param perHour the most that it may be sent in an hour
     */
    public record Load(String channel, int messages, int reminders, int digests, int mostInAnHour, int perHour) {}

    /**
     * A message.
     *
     * @param channels those of its routes; may be none
     */
    public record Message(
            Alert alert, Decision decision, @Nullable Severity severity, List<String> channels, Words title) {}

    /**
     * Decides anew about facts.
     *
     * @param facts oldest first; those before the span only let the desk know what went before
     * @param accounts those that are known, by id
     */
    public static DryRun of(
            List<Alert> facts,
            Map<String, Account> accounts,
            AlertSettings settings,
            Fleet fleet,
            Instant from,
            Instant to) {
        DryRunFold fold = new DryRunFold(accounts, settings, fleet, from);
        facts.forEach(fold::take);
        return fold.result(to);
    }
}
