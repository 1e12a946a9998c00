package org.legation.local;

import java.io.PrintStream;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.concurrent.atomic.LongAdder;
import org.legation.core.alert.AlertMessage;
import org.legation.core.alert.Severity;
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

    /** An alert that people are told. */
    synchronized void alert(AlertMessage message) {
        told.increment();
        clear();
        String mark = message.alert().severity() == Severity.MAJOR ? "!! " : "!  ";
        out.println(mark + lang.say(message.text().english(), message.text().chinese()));
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
                        "Beijing %s | polls %,d | changed %,d | posts written %,d | spikes %,d (told %,d) | backlog %,d",
                        "北京 %s | 轮询 %,d | 有变化 %,d | 帖文写入 %,d | 激增 %,d（已通知 %,d）| 排队 %,d"),
                time,
                cloud.polls(),
                cloud.usage(Table.OBSERVATIONS).inserted(),
                cloud.usage(Table.POSTS).changed(),
                cloud.usage(Table.ALERTS).inserted(),
                told.sum(),
                cloud.backlog());
    }

    private void clear() {
        if (terminal) {
            out.print(CLEAR);
        }
    }
}
