package org.legation.lab.nab;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.legation.adapters.Json;
import org.legation.core.spike.AccountChannel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Scores channel A on tweet series of the Numenta Anomaly Benchmark. */
@Command(
        name = "nab",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Runs channel A, an account's interactions against its own, over the tweet series of the Numenta Anomaly"
                    + " Benchmark and scores it by the benchmark's rules, with one setting for all series. Prints, for each"
                    + " profile, the score at the shipped threshold, at the threshold that is best for these files, and with"
                    + " each file at the threshold that is best for the others; per file what was hit; and the score over"
                    + " thresholds. 0 is no detection at all, 100 a perfect one.",
            "在 NAB 推文数据集上运行通道 A（账号自身互动量的异常检测），按该基准规则评分：使用默认阈值、最优阈值及留一文件法，并输出各文件的命中与误报以及阈值曲线。"
        },
        footer = {
            "",
            "DIR holds realTweets/*.csv (timestamp,value) and windows.json. The last line is one JSON object: standard, lowFP"
                    + " and lowFN with default, optimised and leaveOneFileOut; windows; falsePositiveRows (standard, default)."
                    + " With one file only, leaveOneFileOut is at the shipped threshold.",
            "Exit code 0: done. 2: a file cannot be read; it is named, with the line."
        })
public final class NabCommand implements Callable<Integer> {

    @Parameters(paramLabel = "DIR", description = "The folder.")
    private Path folder = Path.of("");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        List<Series> series;
        try {
            series = NabFolder.read(folder);
        } catch (Unreadable e) {
            return refuse(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            return refuse(folder + ": cannot be read: " + e);
        }
        List<List<Double>> scores = series.stream().map(Detector::told).toList();
        Map<String, Object> json = new LinkedHashMap<>();
        for (Profile profile : Profile.values()) {
            NabReport report = NabReport.of(profile, series, scores, AccountChannel.THRESHOLD);
            report.print(System.out);
            json.put(profile.title(), report.figures());
        }
        Tally shipped = NabReport.of(Profile.STANDARD, series, scores, AccountChannel.THRESHOLD)
                .shipped();
        json.put("windows", shipped.windows());
        json.put("falsePositiveRows", shipped.falseRows());
        System.out.println(Json.write(json));
        return 0;
    }

    private int refuse(String reason) {
        spec.commandLine().getErr().println(reason);
        return 2;
    }
}
