package org.legation.local;

import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.legation.core.alert.Decision;
import org.legation.core.alert.Severity;
import org.legation.core.alert.Words;
import org.legation.core.desk.DryRun;
import org.legation.core.tell.Wording;
import org.legation.core.time.Beijing;

/** A dry run as a person reads it. */
record DryRunReport(DryRun run, Lang lang) {

    String text() {
        StringBuilder text = new StringBuilder();
        line(
                text,
                lang.say(
                        "From %s to %s (Beijing): %,d facts read, %,d messages.",
                        "自 %s 至 %s（北京时间）：读取 %,d 条告警，会发出 %,d 条消息。"),
                moment(run.from()),
                moment(run.to()),
                run.facts(),
                run.told().size());
        line(
                text,
                lang.say(
                        "A spike from 1 in %s (posts), 1 in %s (hours) on; %,d accounts, %s posts a day.",
                        "激增门槛：帖文 1/%s，小时 1/%s；账号 %,d 个，每日 %s 帖。"),
                oneIn(run.thresholds().post()),
                oneIn(run.thresholds().hour()),
                run.fleet().accounts(),
                Wording.number(run.fleet().postsPerDay()));
        decisions(text);
        days(text);
        channels(text);
        messages(text);
        line(text, "%n%s", lang.say("What this cannot know", "局限"));
        DryRun.LIMITS.forEach(limit -> line(text, "  - %s", say(limit)));
        return text.toString();
    }

    private void decisions(StringBuilder text) {
        line(text, "%n%s", lang.say("Decisions", "判定"));
        run.decisions().entrySet().stream()
                .sorted(Map.Entry.<Decision, Integer>comparingByValue(Comparator.reverseOrder()))
                .forEach(one -> line(
                        text,
                        "  %,6d  %s",
                        one.getValue(),
                        lang.say(one.getKey().english(), one.getKey().chinese())));
    }

    private void days(StringBuilder text) {
        line(text, "%n%s", lang.say("By day (Beijing)", "逐日（北京时间）"));
        run.days()
                .forEach(day -> line(
                        text,
                        lang.say("  %s  found: %s; told: %s; about the data: %d", "  %s  发现：%s；通知：%s；数据告警：%d"),
                        day.day(),
                        counts(day.found()),
                        counts(day.told()),
                        day.data()));
    }

    private String counts(Map<Severity, Integer> counts) {
        String found = Stream.of(Severity.values())
                .filter(counts::containsKey)
                .map(severity -> lang.say(severity.english().toLowerCase(Locale.ROOT), severity.chinese()) + " "
                        + counts.get(severity))
                .collect(Collectors.joining(lang.say(", ", "，")));
        return found.isEmpty() ? "0" : found;
    }

    private void channels(StringBuilder text) {
        line(text, "%n%s", lang.say("Channels", "渠道"));
        run.channels()
                .forEach(channel -> line(
                        text,
                        lang.say(
                                "  %s: messages %,d, reminders %,d, digests %,d; most in an hour %,d, allowed %,d",
                                "  %s：消息 %,d，提醒 %,d，摘要 %,d；一小时最多 %,d，上限 %,d"),
                        channel.channel(),
                        channel.messages(),
                        channel.reminders(),
                        channel.digests(),
                        channel.mostInAnHour(),
                        channel.perHour()));
    }

    private void messages(StringBuilder text) {
        line(text, "%n%s", lang.say("Messages", "消息"));
        run.told()
                .forEach(message -> line(
                        text,
                        "  %s  %s  → %s",
                        Wording.minute(message.alert().raisedAt()),
                        say(message.title()),
                        String.join(", ", message.channels())));
    }

    private String say(Words words) {
        return lang.say(words.english(), words.chinese());
    }

    private static String moment(Instant moment) {
        return Beijing.day(moment) + " " + Wording.minute(moment).substring("MM-dd ".length());
    }

    private static String oneIn(double decades) {
        return Wording.number(Math.pow(10, decades));
    }

    private static void line(StringBuilder text, String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values)).append(System.lineSeparator());
    }
}
