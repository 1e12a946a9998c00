package org.legation.local.replay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import org.legation.adapters.Json;
import org.legation.adapters.archive.Archive;
import org.legation.core.account.Account;
import org.legation.core.account.Registry;
import org.legation.events.RescoreAnswer;
import org.legation.local.DataFolder;
import org.legation.local.Lang;
import org.legation.local.OptionException;
import org.legation.local.registry.RegistryFile;
import org.legation.pipeline.Registries;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Replays archives. */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Runs archives through the whole pipeline and prints what became of them, or rescores what is stored.",
            "将存档数据送入整条流水线并输出结果，或重算已存数据。",
            "",
            "An archive is a file of observation lines (docs/archive.md), a CSV, JSON or SQLite of weibo-crawler, a raw body"
                    + " of Weibo, each also packed with gzip, or a folder of these. What a file is, is told by what it holds.",
            "存档可以是观测行文件、weibo-crawler 的 CSV、JSON 或 SQLite、微博各接口的原始响应（均可为 gzip），或包含它们的文件夹。"
        },
        footer = {
            "",
            "Exit code 0: everything was taken. 2: something was refused; the rejects file says where and why.",
            "退出码 0：全部接收；2：有内容被拒收，详见拒收文件。"
        })
public final class ReplayCommand implements Callable<Integer> {

    private static final int OK = 0;
    private static final int REFUSED = 2;

    @Parameters(
            paramLabel = "ARCHIVE",
            arity = "0..*",
            description = {"Files or folders.", "文件或文件夹。"})
    private List<Path> archives = List.of();

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
            names = "--memory",
            description = {"Keep nothing: run in memory.", "不保存数据，仅在内存中运行。"})
    private boolean memory;

    @Option(
            names = "--rescore",
            description = {
                "Read no archive: bring the numbers in the data folder to this version's formulas, keywords and models.",
                "不读取存档：按当前版本的公式、词表与模型，重算数据文件夹中的全部数字。"
            })
    private boolean rescore;

    @Option(
            names = "--observed-at",
            paramLabel = "TIME",
            description = {
                "When files that do not say so were observed, such as 2026-11-20T09:30:00+08:00 (default: when each was last written).",
                "未注明时间的文件的观测时间（默认：文件最后写入时间）。"
            })
    private @Nullable String observedAt;

    @Option(
            names = "--rejects",
            paramLabel = "FILE",
            description = {
                "Where to keep what was refused (default: rejects.jsonl in the data folder).",
                "拒收内容的保存位置（默认：数据文件夹内 rejects.jsonl）。"
            })
    private @Nullable Path rejects;

    @Option(
            names = "--registry",
            paramLabel = "FILE",
            description = {
                "Registry with the names, kinds and countries of the archive's accounts (default: the one that is shipped).",
                "提供存档中账号的名称、类型与国家的名录（默认：随程序发布的名录）。"
            })
    private @Nullable Path registry;

    @Option(
            names = "--json",
            description = {"Print the summary as one line of JSON.", "以一行 JSON 输出摘要。"})
    private boolean json;

    @Option(
            names = "--lang",
            paramLabel = "LANG",
            description = {"Language of the console: en or zh (default: the system's).", "控制台语言：en 或 zh（默认随系统）。"})
    private @Nullable Lang lang;

    @Override
    public Integer call() throws IOException {
        Lang language = Objects.requireNonNullElseGet(lang, Lang::ofSystem);
        try {
            Instant at = observedAt();
            requireReadable();
            requireOneJob();
            List<Account> known = known();
            if (memory) {
                return run(null, known, at, language);
            }
            try (DataFolder folder = DataFolder.open(data)) {
                if (rescore) {
                    return rescore(folder.path(), known, language);
                }
                return run(folder.path(), known, at, language);
            }
        } catch (OptionException e) {
            System.err.println(e.say(language));
            return REFUSED;
        }
    }

    private @Nullable Instant observedAt() throws OptionException {
        try {
            return observedAt == null ? null : OffsetDateTime.parse(observedAt).toInstant();
        } catch (DateTimeException e) {
            throw new OptionException(
                    "--observed-at: expected a moment such as 2026-11-20T09:30:00+08:00, found " + observedAt,
                    "--observed-at：应为时刻，例如 2026-11-20T09:30:00+08:00，实为 " + observedAt);
        }
    }

    private void requireReadable() throws OptionException {
        for (Path archive : archives) {
            if (!Files.isReadable(archive)) {
                throw new OptionException(archive + ": expected a readable file or folder", archive + "：应为可读的文件或文件夹");
            }
        }
    }

    private void requireOneJob() throws OptionException {
        if (rescore && (memory || !archives.isEmpty())) {
            throw new OptionException(
                    "--rescore: expected neither archives nor --memory; it works on what the data folder holds",
                    "--rescore：不可与存档或 --memory 同用；它处理数据文件夹中已有的数据");
        } else if (!rescore && archives.isEmpty()) {
            throw new OptionException(
                    "ARCHIVE: expected at least one file or folder, or --rescore",
                    "ARCHIVE：至少需要一个文件或文件夹，或使用 --rescore");
        }
    }

    private int rescore(Path folder, List<Account> known, Lang language) {
        RescoreAnswer answer = new Replay(folder, known, InstantSource.system()).rescore();
        System.out.println(
                json
                        ? Json.write(answer)
                        : language.say(
                                "Rescored " + answer.rescored() + " of " + answer.accounts() + " accounts.",
                                "已重算 " + answer.rescored() + " 个账号，共 " + answer.accounts() + " 个。"));
        return OK;
    }

    private List<Account> known() throws OptionException {
        if (registry == null) {
            return Registries.named("agencies");
        }
        Registry read = RegistryFile.read("--registry", registry);
        if (!read.problems().isEmpty()) {
            String mistakes = RegistryFile.mistakes(registry, read);
            throw new OptionException(
                    mistakes + "--registry: expected a registry without mistakes", mistakes + "--registry：名录有误");
        }
        return read.accounts();
    }

    private int run(@Nullable Path folder, List<Account> known, @Nullable Instant at, Lang language)
            throws IOException {
        Path refused = rejects != null ? rejects : (folder == null ? Path.of("") : folder).resolve("rejects.jsonl");
        try (Rejects kept = new Rejects(refused)) {
            ReplaySummary summary = replay(folder, known, at, kept, language);
            System.out.println(json ? Json.write(summary) : summary.text(language));
            if (kept.count() > 0) {
                System.err.println(language.say("Refused: see " + kept.file(), "有内容被拒收，见 " + kept.file()));
            }
            return kept.count() > 0 ? REFUSED : OK;
        }
    }

    private ReplaySummary replay(
            @Nullable Path folder, List<Account> known, @Nullable Instant at, Rejects kept, Lang language)
            throws IOException {
        InstantSource clock = InstantSource.system();
        List<Archive> opened = new ArrayList<>();
        long size = 0;
        for (Path archive : archives) {
            Archive one = new Archive(archive, at, clock.instant());
            opened.add(one);
            size += one.size();
        }
        try (ProgressBar bar = new ProgressBarBuilder()
                .setTaskName(language.say("replay", "回放"))
                .setInitialMax(size)
                .setUnit(" KiB", 1024)
                .setStyle(ProgressBarStyle.ASCII)
                .build()) {
            return new Replay(folder, known, clock)
                    .run(
                            opened,
                            kept,
                            bar::stepTo,
                            () -> bar.setExtraMessage(language.say(" scoring and summing up", " 评分与汇总中")));
        }
    }
}
