package org.legation.lab.alerts;

import java.io.PrintStream;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import org.legation.core.alert.Message;
import org.legation.core.alert.MessageType;
import org.legation.core.alert.Severity;
import org.legation.core.time.Beijing;

/** The month for people to read. */
final class MonthText {

    private final AlertsMonth month;
    private final PrintStream out;

    MonthText(AlertsMonth month, PrintStream out) {
        this.month = month;
        this.out = out;
    }

    void print() {
        days();
        say("%nA day                median    max");
        spread("facts", DayFigures::facts);
        spread("told, spikes", day -> day.told(Severity.SPIKE));
        spread("told, major", day -> day.told(Severity.MAJOR));
        spread("held back", DayFigures::held);
        spread("messages", DayFigures::messages);
        say("%nDecided");
        MonthJson.decisions(month).forEach((decision, n) -> say("  %-15s %6d", decision, n));
        examples();
        month.aftermaths().forEach(this::aftermath);
    }

    private void days() {
        Set<Integer> levels = new TreeSet<>();
        month.days().forEach(day -> levels.addAll(day.levels().keySet()));
        StringBuilder head = new StringBuilder("Day         spikes by level in half decades:");
        levels.forEach(level -> head.append(String.format(Locale.ROOT, " %4d", level)));
        say("%s | ends  data | told spike major | held | messages by channel, by type", head);
        for (DayFigures day : month.days()) {
            StringBuilder counts = new StringBuilder();
            levels.forEach(level -> counts.append(
                    String.format(Locale.ROOT, " %4d", day.levels().getOrDefault(level, 0))));
            say(
                    "%s %32s%s | %4d %5d | %10d %5d | %4d | %s %s",
                    day.day(),
                    "",
                    counts,
                    day.ends(),
                    day.troubles(),
                    day.told(Severity.SPIKE),
                    day.told(Severity.MAJOR),
                    day.held(),
                    day.channels(),
                    words(day.types()));
        }
    }

    private static String words(Map<MessageType, Integer> types) {
        StringBuilder words = new StringBuilder();
        types.forEach(
                (type, n) -> words.append(' ').append(type.word()).append(' ').append(n));
        return words.toString().strip();
    }

    private void spread(String name, ToIntFunction<DayFigures> figure) {
        MonthJson.Spread spread = MonthJson.spread(month, figure);
        say("  %-18s %8.1f %6d", name, spread.median(), spread.max());
    }

    /** The last message of each type, since the first ones know little yet. */
    private void examples() {
        say("%nExamples");
        Set<MessageType> shown = EnumSet.noneOf(MessageType.class);
        for (int i = month.sent().size() - 1; i >= 0; i--) {
            Sent sent = month.sent().get(i);
            if (shown.add(sent.message().type())) {
                whole(sent);
            }
        }
    }

    private void whole(Sent sent) {
        Message message = sent.message();
        say("%n  %s, to %s, %s (Beijing)", message.type().word(), sent.channel(), Beijing.at(sent.at()));
        say("    %s", message.title().english());
        message.lines().forEach(line -> say("      %s", line.english()));
        say("    %s", message.title().chinese());
        message.lines().forEach(line -> say("      %s", line.chinese()));
    }

    private void aftermath(Aftermath aftermath) {
        say(
                "%n%s: %d messages of spikes, %d where nothing goes wrong; %d of the data%s",
                aftermath.incident().what(),
                aftermath.spikes(),
                aftermath.usualSpikes(),
                aftermath.ofData().size(),
                aftermath.isStorm() ? " A STORM" : "");
        say("  decided: %s", aftermath.decisions());
        aftermath
                .sent()
                .forEach(sent -> say(
                        "  %s  %-15s %s",
                        Beijing.at(sent.at()).toLocalDateTime(),
                        sent.message().type().word(),
                        sent.message().title().english()));
    }

    private void say(String form, Object... values) {
        out.printf(Locale.ROOT, form + "%n", values);
    }
}
