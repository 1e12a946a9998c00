package org.legation.local;

import java.io.PrintStream;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import org.legation.api.coverage.CoverageView;
import org.legation.api.coverage.Shown;
import org.legation.core.aggregate.Scope;
import org.legation.core.alert.Message;
import org.legation.core.alert.Severity;
import org.legation.core.poll.WatchedAccount;
import org.legation.core.source.Breaker;
import org.legation.core.source.SourceLimits;
import org.legation.core.source.SourceState;
import org.legation.core.source.Spent;
import org.legation.core.store.Stored;
import org.legation.core.time.Beijing;
import org.legation.events.topology.Table;
import org.legation.local.cloud.LocalCloud;

/** What a person sees of a run: a live line, alerts as they come, a summary at the end. */
final class RunConsole {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
    private static final String CLEAR = "\r\u001B[2K";
    private static final int LINES_WITHOUT_TERMINAL = 10;

    private final PrintStream out;
    private final Lang lang;
    private final boolean terminal;
    private final LongAdder told = new LongAdder();
    private int ticks;

    RunConsole(PrintStream out, Lang lang, boolean terminal) {
        this.out = out;
        this.lang = lang;
        this.terminal = terminal;
    }

    synchronized void say(String english, String chinese) {
        clear();
        out.println(lang.say(english, chinese));
    }

    /** A message that people are told. */
    synchronized void message(Message message) {
        told.increment();
        clear();
        String mark = message.severity() == Severity.MAJOR ? "!! " : "!  ";
        out.println(mark + lang.say(message.title().english(), message.title().chinese()));
        message.lines().forEach(line -> out.println("   " + lang.say(line.english(), line.chinese())));
    }

    /** The live line: over itself in a terminal, otherwise now and then on a line of its own. */
    synchronized void progress(LocalCloud cloud, Instant now) {
        String line = line(cloud, now);
        if (terminal) {
            out.print(CLEAR + line);
            out.flush();
        } else if (ticks++ % LINES_WITHOUT_TERMINAL == 0) {
            out.println(line);
        }
    }

    synchronized void summary(LocalCloud cloud, Instant now) {
        clear();
        out.println(lang.say("Stopped. This run: ", "已停止。本次运行：") + line(cloud, now));
        out.println(lang.say("Start it again and it goes on where it was.", "再次启动即从中断处继续，不会重复计数。"));
    }

    private String line(LocalCloud cloud, Instant now) {
        String time = TIME.format(Beijing.at(now));
        return String.format(
                        Locale.ROOT,
                        lang.say(
                                "Beijing %s | polls %,d | posts written %,d | spikes %,d (told %,d)",
                                "北京 %s | 轮询 %,d | 帖文写入 %,d | 激增 %,d（已通知 %,d）"),
                        time,
                        cloud.polls(),
                        cloud.usage(Table.POSTS).changed(),
                        cloud.usage(Table.ALERTS).inserted(),
                        told.sum())
                + covered(cloud, now)
                + source(cloud, now)
                + String.format(Locale.ROOT, lang.say(" | backlog %,d", " | 排队 %,d"), cloud.backlog());
    }

    /** The mean share of time that was covered in the last 30 days, as the page and the API have it. */
    private String covered(LocalCloud cloud, Instant now) {
        List<WatchedAccount> accounts =
                cloud.stores().accounts().all().stream().map(Stored::value).toList();
        CoverageView coverage = CoverageView.of(Scope.ALL, accounts, Shown.usual(now));
        if (coverage.share() == null) {
            return "";
        }
        // Never rounded up: 100 % is said of all alone.
        double percent = Math.floor(coverage.share() * 1000) / 10;
        return String.format(
                Locale.ROOT, lang.say(" | covered %.1f%%, gaps %,d", " | 覆盖 %.1f%%，缺口 %,d"), percent, coverage.gaps());
    }

    /** How the source is used, and until when it refuses us. */
    private String source(LocalCloud cloud, Instant now) {
        Optional<SourceState> found =
                cloud.stores().sources().find(cloud.polled().word()).map(Stored::value);
        if (found.isEmpty()) {
            return "";
        }
        Spent spent = found.get().spent().at(now);
        String used =
                String.format(Locale.ROOT, lang.say(" | today: requests %,d", " | 今日：请求 %,d"), spent.requestsToday());
        if (found.get().limits().creditsPerDay() != SourceLimits.UNLIMITED) {
            used += String.format(Locale.ROOT, lang.say(", credits %,d", "，额度 %,d"), spent.creditsToday());
        }
        Breaker breaker = found.get().breaker();
        if (breaker.openUntil() == null || !breaker.isOpen(now)) {
            return used;
        }
        String until = TIME.format(Beijing.at(breaker.openUntil()));
        return used + lang.say(" | refused until ", " | 被拒绝，直至 ") + until;
    }

    private void clear() {
        if (terminal) {
            out.print(CLEAR);
        }
    }
}
