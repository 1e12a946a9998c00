package org.legation.lab.cascades;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.legation.adapters.Json;
import org.legation.adapters.archive.ObservationLine;
import org.legation.core.account.Account;
import org.legation.core.observe.ShownPost;
import org.legation.core.observe.Timeline;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Turns cascades into observation lines. */
@Command(
        name = "cascades",
        mixinStandardHelpOptions = true,
        description = {
            "Turns a CSV of repost cascades into observation lines, in the order of time: an hourly poll for 72 hours, and"
                    + " the final counts. Hourly gains of reposts and comments are given as one number and split in the"
                    + " proportion of the final counts; likes are known only at the end, which is dated 30 days after"
                    + " publication.",
            "将转发级联 CSV 转换为按时间排序的观测行：前 72 小时每小时一次，最后为终值。"
        })
public final class CascadesCommand implements Callable<Integer> {

    @Parameters(paramLabel = "CSV", description = "The file of cascades.")
    private Path csv = Path.of("");

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            required = true,
            description = "Where to write the lines.")
    private Path output = Path.of("");

    @Option(names = "--json", description = "End with one JSON object: accounts, posts, observations.")
    private boolean json;

    /** One account at one moment. */
    private record Moment(Instant at, String account) implements Comparable<Moment> {
        @Override
        public int compareTo(Moment other) {
            return Comparator.comparing(Moment::at)
                    .thenComparing(Moment::account)
                    .compare(this, other);
        }
    }

    @Override
    public Integer call() throws IOException {
        Map<String, Account> accounts = new HashMap<>();
        Set<Object> posts = new HashSet<>();
        Map<Moment, Timeline> timelines = new TreeMap<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(csv)) {
            for (NamedCsvRecord row : rows) {
                Cascade cascade = Cascade.of(row);
                accounts.put(cascade.author(), cascade.account());
                posts.add(cascade.mid());
                for (Timeline timeline : cascade.timelines()) {
                    Moment moment = new Moment(timeline.observedAt(), cascade.author());
                    timelines.merge(moment, timeline, CascadesCommand::both);
                }
            }
        }
        try (Writer out = Files.newBufferedWriter(output)) {
            for (Timeline timeline : timelines.values()) {
                Account account = accounts.get(timeline.accountId());
                if (account != null) {
                    out.write(ObservationLine.write(account, timeline));
                    out.write('\n');
                }
            }
        }
        Map<String, Integer> summary = new TreeMap<>(
                Map.of("accounts", accounts.size(), "posts", posts.size(), "observations", timelines.size()));
        System.out.println(json ? Json.write(summary) : summary + " -> " + output);
        return 0;
    }

    /** Two posts of one author whose hours fall on the same second. */
    private static Timeline both(Timeline one, Timeline other) {
        List<ShownPost> posts = new ArrayList<>(one.posts());
        posts.addAll(other.posts());
        return new Timeline(one.accountId(), one.observedAt(), one.source(), one.followers(), posts);
    }
}
