package org.legation.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.legation.adapters.Stores;
import org.legation.adapters.settings.AlertSettingsJson;
import org.legation.adapters.settings.BadSettingsException;
import org.legation.core.desk.AlertSettings;
import org.legation.core.desk.DryRun;
import org.legation.core.desk.DryRunStep;
import org.legation.core.source.SourceException;
import org.legation.core.source.SourceFailure;
import org.legation.local.cloud.LocalCloud;
import org.legation.pipeline.source.Tempo;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Says what people would have been told by other settings. */
@Command(
        name = "dry-run",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Says which alerts people would have been told by some settings, of what is stored. It writes and sends nothing.",
            "根据已存数据，说明按某设置会发出哪些告警。不写入、不发送。"
        })
final class DryRunCommand implements Callable<Integer> {

    private static final int BAD_OPTION = 2;
    private static final int USUAL_DAYS = 30;

    @Option(
            names = {"--settings", "--alerts"},
            paramLabel = "FILE",
            description = {
                "The settings of alerts, whose channels may be left out (default: what the environment says).",
                "告警设置文件，可不写渠道（默认由环境变量指定）。"
            })
    private @Nullable Path settings;

    @Option(
            names = "--days",
            paramLabel = "N",
            description = {"How many days, 1 to 90 (default: 30).", "天数，1 到 90（默认：30）。"})
    private int days = USUAL_DAYS;

    @Option(
            names = "--to",
            paramLabel = "MOMENT",
            description = {
                "Up to when, such as 2026-11-20T01:30:00Z (default: now, or the present of the folder's fictional world).",
                "截止时刻，例如 2026-11-20T01:30:00Z（默认：现在，或文件夹中虚构世界的当前时刻）。"
            })
    private @Nullable Instant to;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "legation-data",
            description = {
                "Folder that keeps the tables (default: ${DEFAULT-VALUE}).",
                "保存数据表的文件夹（默认：${DEFAULT-VALUE}）。"
            })
    private Path data = Path.of("legation-data");

    @Option(
            names = "--lang",
            paramLabel = "LANG",
            description = {"Language: en or zh (default: the system's).", "语言：en 或 zh（默认随系统）。"})
    private @Nullable Lang lang;

    @Override
    public Integer call() throws IOException {
        Lang language = Objects.requireNonNullElseGet(lang, Lang::ofSystem);
        try {
            RunOptions.require("--days", days, 1, DryRunStep.MOST_DAYS);
            AlertSettings rules = settings();
            if (!Files.isDirectory(data)) {
                throw new OptionException(
                        "--data: expected a folder with data, found " + data, "--data：应为有数据的文件夹，实为 " + data);
            }
            try (DataFolder folder = DataFolder.open(data);
                    LocalCloud cloud = stored(folder.path())) {
                System.out.print(new DryRunReport(run(cloud.stores(), rules, moment(folder.path())), language).text());
            }
            return 0;
        } catch (OptionException e) {
            System.err.println(e.say(language));
            return BAD_OPTION;
        }
    }

    private DryRun run(Stores stores, AlertSettings rules, Instant now) throws OptionException {
        return new DryRunStep(stores.alerts(), stores.accounts(), stores.desk())
                .run(rules, days, now)
                .orElseThrow(() -> new OptionException(
                        "--days: expected a span with at most " + DryRunStep.MOST_FACTS + " alerts, found more in "
                                + days + "; choose fewer",
                        "--days：" + days + " 天内告警超过 " + DryRunStep.MOST_FACTS + " 条，请减少天数"));
    }

    private AlertSettings settings() throws OptionException {
        Path file = settings;
        if (file == null) {
            return LocalMessaging.of(
                            null,
                            Map.copyOf(System.getenv()),
                            new LocalTopic(null, message -> {}),
                            Clock.systemUTC(),
                            Tempo.REAL)
                    .settings()
                    .get();
        }
        try {
            return AlertSettingsJson.read(Files.readString(file), AlertSettings.USUAL);
        } catch (IOException e) {
            throw new OptionException(
                    "--settings: expected a file that can be read, found " + file, "--settings：应为可读文件，实为 " + file);
        } catch (BadSettingsException e) {
            String message = String.valueOf(e.getMessage());
            throw new OptionException(message, "设置有误：" + message);
        }
    }

    private Instant moment(Path folder) throws OptionException {
        return to != null ? to : SavedClock.timeOf(folder).orElseGet(Instant::now);
    }

    /** The tables alone: nothing is started, so nothing runs. */
    private static LocalCloud stored(Path folder) {
        return new LocalCloud(new LocalCloud.Options(
                folder,
                Duration.ofDays(1),
                false,
                Duration.ZERO,
                List.of(),
                (account, ticket) -> {
                    throw new SourceException(SourceFailure.TRANSIENT, "nothing is polled here");
                },
                Clock.systemUTC()));
    }
}
