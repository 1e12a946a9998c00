package org.legation.adapters.channel;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.legation.core.alert.Message;
import org.legation.core.alert.MessageType;
import org.legation.core.alert.Severity;
import org.legation.core.alert.Words;

/** Messages by their names in tests. */
final class Messages {

    static final Instant NOW = Instant.parse("2026-11-20T03:30:15Z");

    /** The ordinary case. */
    static final Message SPIKE = of(
            "9900000001-5367261047554049-spike",
            MessageType.SPIKE_OPENED,
            Severity.SPIKE,
            false,
            new Words("Fictional Embassy: 12 times the usual", "虚构使馆：平时的12倍"),
            List.of(
                    new Words("1,200 interactions after 3 h; usual: 100 (66 posts)", "3小时互动1,200次；平时100次（66条）"),
                    new Words("Comments lead", "评论为主")));

    /** Calls everybody. */
    static final Message MAJOR = of(
            "9900000001-5367261047554049-major",
            MessageType.SPIKE_ESCALATED,
            Severity.MAJOR,
            true,
            new Words("Fictional Embassy: 38 times the usual", "虚构使馆：平时的38倍"),
            List.of(new Words("1 in 10,000", "万里挑一")));

    static final Message RESOLVED = of(
            "9900000001-5367261047554049-resolved",
            MessageType.SPIKE_RESOLVED,
            Severity.MAJOR,
            false,
            new Words("Over: Fictional Embassy", "已平息：虚构使馆"),
            List.of());

    /** Whoever chose these names wants them to be more than names. */
    static final Message HOSTILE = of(
            "9900000002-hostile",
            MessageType.SPIKE_OPENED,
            Severity.NOTICE,
            false,
            new Words(
                    "<!channel> *A* & [b](https://evil.example) `c`",
                    "<at id=all></at> <font color=\"warning\">甲</font>"),
            List.of(
                    new Words("# one\n- two\u202e", "- 一 | ~~二~~ \\"),
                    new Words("<@U123> <https://evil.example|open>", "![图](https://evil.example) > #话题#")));

    /** More than any service takes. */
    static final Message HUGE = of(
            "digest-2026-11-20",
            MessageType.SPIKE_OPENED,
            Severity.SPIKE,
            false,
            new Words("Long ".repeat(100), "长😀".repeat(200)),
            Collections.nCopies(400, new Words("A long line & more. ".repeat(20), "一行很长的文字😀".repeat(40))));

    private Messages() {}

    static Message of(
            String id, MessageType type, @Nullable Severity severity, boolean mention, Words title, List<Words> lines) {
        return new Message(
                id,
                type,
                NOW,
                severity,
                Map.of("account", "9900000001", "kind", "embassy", "country", "XA"),
                "accounts/9900000001",
                "post/5367261047554049",
                title,
                lines,
                "https://weibo.com/9900000001/RsdLyvH9v?a=(b)&c=[d]",
                mention,
                "{\"multiple\":12.0,\"account\":{\"name\":\"虚构使馆\"}}");
    }

    /** As huge in its data as in its text. */
    static Message withLargeData() {
        return with(HUGE, HUGE.mention(), "{\"text\":\"" + "长".repeat(100_000) + "\"}");
    }

    /** The same, but it calls everybody. */
    static Message calling(Message one) {
        return with(one, true, one.data());
    }

    private static Message with(Message one, boolean mention, String data) {
        return new Message(
                one.id(),
                one.type(),
                one.at(),
                one.severity(),
                one.attributes(),
                one.source(),
                one.subject(),
                one.title(),
                one.lines(),
                one.link(),
                mention,
                data);
    }
}
