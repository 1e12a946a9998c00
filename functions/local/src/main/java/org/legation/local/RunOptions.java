package org.legation.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of a run. */
final class RunOptions {

    static final int LAST_PORT = 65535;
    private static final int MOST_DAYS = 36_500;

    /** What the accounts are polled from. */
    enum Source {
        /** The fictional world, over HTTP from servers in this process. */
        SIMULATOR,
        /** The official gateway, or a simulator that speaks like it. */
        GATEWAY,
        /** The mobile site, or a simulator that speaks like it. */
        MOBILE,
        /** Nothing: what is stored is served, and nothing is polled. */
        NONE
    }

    /** By which protocol the fictional world is read. */
    enum Way {
        GATEWAY,
        MOBILE
    }

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "legation-data",
            description = {
                "Folder that keeps the tables between runs (default: ${DEFAULT-VALUE}).",
                "保存数据表的文件夹（默认：${DEFAULT-VALUE}）。"
            })
    Path data = Path.of("legation-data");

    @Option(
            names = "--memory",
            description = {"Keep nothing: run in memory.", "不保存数据，仅在内存中运行。"})
    boolean memory;

    @Option(
            names = "--speed",
            paramLabel = "N",
            defaultValue = "120",
            description = {
                "How many times as fast as the real clock the fictional world runs, 1 to 3600 (default: ${DEFAULT-VALUE}).",
                "虚构世界的时钟倍速，1 到 3600（默认：${DEFAULT-VALUE}）。"
            })
    double speed = 120;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = {"Seed of the fictional world (default: ${DEFAULT-VALUE}).", "虚构世界的种子（默认：${DEFAULT-VALUE}）。"})
    long seed = 1;

    @Option(
            names = "--source",
            paramLabel = "SOURCE",
            defaultValue = "simulator",
            description = {
                "What is polled: simulator, the fictional world; gateway or mobile, set up by the environment as docs/operations.md says; or"
                        + " none to serve what is stored (default: ${DEFAULT-VALUE}).",
                "数据来源：simulator（虚构世界）；gateway 或 mobile（通过环境变量设置，见 docs/operations.md）；"
                        + "none 表示只提供已存数据（默认：${DEFAULT-VALUE}）。"
            })
    Source source = Source.SIMULATOR;

    @Option(
            names = "--way",
            paramLabel = "WAY",
            description = {
                "How the fictional world is read: gateway, or mobile for the mobile site (default: gateway).",
                "读取虚构世界的方式：gateway（网关）或 mobile（移动站）（默认：gateway）。"
            })
    @Nullable Way way;

    @Option(
            names = "--faults",
            description = {
                "Let the fictional world's servers fail at random and have outages, to watch breaker and gaps.",
                "让虚构世界的服务器随机出错并中断，以便观察熔断与缺口。"
            })
    boolean faults;

    @Option(
            names = "--simulator-port",
            paramLabel = "PORT",
            description = {
                "Port of the fictional world's servers, on 127.0.0.1 (default: a free one).",
                "虚构世界服务器的端口，仅本机可访问（默认：任一空闲端口）。"
            })
    @Nullable Integer simulatorPort;

    @Option(
            names = "--gateway-url",
            paramLabel = "URL",
            description = {
                "Address of the gateway, or of a simulator on this machine (default: the gateway's).",
                "网关地址，或本机模拟器的地址（默认：官方网关）。"
            })
    @Nullable String gatewayUrl;

    @Option(
            names = "--mobile-url",
            paramLabel = "URL",
            description = {
                "Address of the mobile site, or of a simulator on this machine (default: the site's).",
                "移动站地址，或本机模拟器的地址（默认：官方移动站）。"
            })
    @Nullable String mobileUrl;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "8080",
            description = {
                "Port of the page and the API, on 127.0.0.1 (default: ${DEFAULT-VALUE}).",
                "网页与接口的端口，仅本机可访问（默认：${DEFAULT-VALUE}）。"
            })
    int port = 8080;

    @Option(
            names = "--alerts",
            paramLabel = "FILE",
            description = {
                "Settings of alerts, as docs/operations.md says (default: what the environment says, or all to the console).",
                "提醒设置文件，见 docs/operations.md（默认由环境变量指定，否则全部输出到控制台）。"
            })
    @Nullable Path alerts;

    @Option(
            names = "--retention",
            paramLabel = "DAYS",
            defaultValue = "90",
            description = {
                "Days that observations are kept, 1 to 36500 (default: ${DEFAULT-VALUE}).",
                "观测记录保留天数，1 到 36500（默认：${DEFAULT-VALUE}）。"
            })
    int retentionDays = 90;

    @Option(
            names = "--for",
            paramLabel = "SECONDS",
            description = {"Stop by itself after so many seconds.", "运行若干秒后自动停止。"})
    @Nullable Integer seconds;

    @Option(
            names = "--lang",
            paramLabel = "LANG",
            description = {"Language of the console: en or zh (default: the system's).", "控制台语言：en 或 zh（默认随系统）。"})
    @Nullable Lang lang;

    /**
     * Holds the options against their limits.
     *
     * @throws OptionException at the first that is outside
     */
    void check() throws OptionException {
        require("--speed", speed, 1, 3600);
        require("--port", port, 1, LAST_PORT);
        require("--retention", retentionDays, 1, MOST_DAYS);
        if (simulatorPort != null) {
            require("--simulator-port", simulatorPort, 0, LAST_PORT);
        }
        requireFiction("--way", way != null);
        requireFiction("--faults", faults);
        requireFiction("--simulator-port", simulatorPort != null);
        if (seconds != null) {
            require("--for", seconds, 1, Integer.MAX_VALUE);
        }
    }

    private void requireFiction(String option, boolean given) throws OptionException {
        if (given && source != Source.SIMULATOR) {
            throw new OptionException(
                    option + ": is for --source simulator alone; leave it out",
                    option + "：仅适用于 --source simulator，请去掉");
        }
    }

    static void require(String option, double value, int least, int most) throws OptionException {
        if (!(value >= least && value <= most)) {
            String found = value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
            throw new OptionException(
                    option + ": expected a number from " + least + " to " + most + ", found " + found,
                    option + "：应为 " + least + " 到 " + most + " 之间的数，实为 " + found);
        }
    }

    Way way() {
        return Objects.requireNonNullElse(way, Way.GATEWAY);
    }

    Lang language() {
        return Objects.requireNonNullElseGet(lang, Lang::ofSystem);
    }

    Duration retention() {
        return Duration.ofDays(retentionDays);
    }
}
