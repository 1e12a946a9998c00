package org.legation.lab.growth;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.legation.adapters.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints how well the end is told from the first hours. */
@Command(
        name = "growth",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Forecasts what posts have after 72 hours from what they had after 1, 3 and 6, and prints the median relative"
                    + " error, |forecast - actual| / actual, with its 95 % interval, beside two simple rivals: the last"
                    + " value, and that times the mean growth of all posts before (ratio of totals). In the order of"
                    + " publication; what a forecast knows comes from posts whose 72 hours were over when the post was"
                    + " published. Posts that ended at 0 are left out of the errors and counted.",
            "根据帖文发布后 1、3、6 小时的互动量预测其 72 小时总量，输出相对误差中位数及 95% 区间，并与两种简单方法（当前值、平均增长）比较。按发布时间顺序进行，仅使用当时已满 72 小时的帖文。"
        },
        footer = {
            "",
            "FILE is a CSV with the columns author, followers, published_epoch (seconds) and h0 to h71, what was gained in"
                    + " each hour. The last line is one JSON object: by age, ours, lastValue, meanGrowth and n.",
            "Exit code 0: done. 2: the file cannot be read; the line and column are named."
        })
public final class GrowthCommand implements Callable<Integer> {

    private static final List<Integer> AGES = List.of(1, 3, 6);

    @Parameters(paramLabel = "FILE", description = "The file of posts.")
    private Path file = Path.of("");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        List<Grown> posts;
        try {
            posts = GrownFile.read(file);
        } catch (GrownFile.Unreadable e) {
            return refuse(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            return refuse("cannot be read: " + e);
        }
        long nothing = posts.stream().filter(post -> post.total() == 0).count();
        if (nothing == posts.size()) {
            return refuse("line 2, column h0: expected a post that gained something, found none");
        }
        List<Trial.Result> results = new ArrayList<>();
        AGES.forEach(hours -> results.add(Trial.of(posts, hours)));
        print(posts.size(), nothing, results);
        return 0;
    }

    private int refuse(String reason) {
        spec.commandLine().getErr().println(file + ": " + reason);
        return 2;
    }

    private static void print(int posts, long nothing, List<Trial.Result> results) {
        System.out.printf(
                Locale.ROOT,
                "%,d posts, %,d of them left out since they ended at 0%n%n"
                        + "Median relative error of the forecast for 72 hours, with its 95 %% interval%n"
                        + "  age       n   %-24s%-24s%-24s%n",
                posts,
                nothing,
                "expectation",
                "last value",
                "mean growth");
        Map<String, Map<String, Object>> report = new LinkedHashMap<>();
        for (Trial.Result result : results) {
            System.out.printf(
                    Locale.ROOT,
                    "  %2d h  %,6d   %-24s%-24s%-24s%n",
                    result.hours(),
                    result.ours().n(),
                    words(result.ours()),
                    words(result.lastValue()),
                    words(result.meanGrowth()));
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("ours", result.ours().median());
            line.put("lastValue", result.lastValue().median());
            line.put("meanGrowth", result.meanGrowth().median());
            line.put("n", result.ours().n());
            report.put(Integer.toString(result.hours()), line);
        }
        System.out.println();
        System.out.println(Json.write(report));
    }

    private static String words(Errors errors) {
        List<Double> interval = errors.interval();
        return String.format(Locale.ROOT, "%.3f (%.3f to %.3f)", errors.median(), interval.get(0), interval.get(1));
    }
}
