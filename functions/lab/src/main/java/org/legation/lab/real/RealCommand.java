package org.legation.lab.real;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.concurrent.Callable;
import org.legation.adapters.Json;
import org.legation.lab.cascades.Cascade;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints what people would have been told of real data. */
@Command(
        name = "real",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Runs detection and the desk, as shipped, over real data, and prints what people would have been told, in full"
                    + " and in both languages, so that a person can judge it. The usual thresholds and settings, but no"
                    + " quiet hours.",
            "Topics: hourly snapshots of hot-search topics. The heat of all topics whose titles name a country (by itself,"
                    + " its leaders or missions) or an organisation is summed for each hour, 0 where the snapshot shows"
                    + " none, and goes through channel A as if it were an account's interactions. Hours without any"
                    + " snapshot are gaps: up to two in a row count as the mean of the hours around them, more as 0.",
            "Posts: every author is an account that is polled hourly for 72 hours after each post. Reposts and comments"
                    + " together are known for each hour, and are split as they are in the end; likes are not known, and"
                    + " are not judged.",
            "在真实数据上运行检测与通知规则（默认阈值，无静默时段），以中英文完整输出本应发出的告警，供人工判断。话题：每小时热搜快照按标题所涉国家或机构汇总热度；帖文：按作者回放前 72 小时的转发与评论。"
        },
        footer = {
            "",
            "DIR holds foreign-topics-hourly.csv (date, hour, title, hot) and cascades-hourly-72h.csv (cascade, author,"
                    + " followers, published_epoch, reposts, comments, likes, h0 to h71). The last line is one JSON object:"
                    + " topics and posts, with counts.",
            "Exit code 0: done. 2: a file cannot be read; it is named, with the line."
        })
public final class RealCommand implements Callable<Integer> {

    @Parameters(paramLabel = "DIR", description = "The folder.")
    private Path folder = Path.of("");

    @Option(
            names = "--told",
            paramLabel = "N",
            defaultValue = "3",
            description =
                    "How many alerts are printed in full for each name, and of posts four times as many, those of the"
                            + " rarest (default: ${DEFAULT-VALUE}).")
    private int told;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private static final int OF_POSTS = 4;

    @Override
    public Integer call() {
        if (told < 0) {
            return refuse("--told: expected 0 or more, got " + told);
        }
        NavigableMap<Instant, List<Topic>> topics;
        List<Cascade> posts;
        try {
            topics = TopicFile.read(folder);
            posts = CascadeFile.read(folder);
        } catch (Unreadable e) {
            return refuse(String.valueOf(e.getMessage()));
        }
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("topics", new TopicReport(TopicRun.of(topics, Name.all()), told, out).print());
        report.put("posts", new CascadeReport(CascadeRun.of(posts), posts.size(), OF_POSTS * told, out).print());
        out.println();
        out.println(Json.write(report));
        return 0;
    }

    private int refuse(String reason) {
        spec.commandLine().getErr().println(reason);
        return 2;
    }
}
