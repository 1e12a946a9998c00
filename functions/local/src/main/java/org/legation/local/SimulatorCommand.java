package org.legation.local;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.legation.local.cloud.FastClock;
import org.legation.simulator.Behaviour;
import org.legation.simulator.Behaviours;
import org.legation.simulator.Credentials;
import org.legation.simulator.SimulatorServer;
import org.legation.simulator.World;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Serves the fictional world alone, until it is stopped. */
@Command(
        name = "simulator",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Serves the fictional world alone: servers that speak Weibo's protocols, on 127.0.0.1, until stopped.",
            "仅运行虚构世界：在本机提供使用微博协议的服务器，直到停止。",
            "",
            "'run --source gateway' and 'run --source mobile' read it like the real ones, by the real clock: both clocks"
                    + " must agree, so leave --speed at 1 for them.",
            "run --source gateway 与 run --source mobile 按真实时钟读取，两边时钟须一致，此时请保持 --speed 为 1。"
        })
final class SimulatorCommand implements Callable<Integer> {

    private static final int BAD_OPTION = 2;
    private static final int MOST_ACCOUNTS = 1000;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "9900",
            description = {
                "Port on 127.0.0.1, 0 for a free one (default: ${DEFAULT-VALUE}).",
                "本机端口，0 表示任一空闲端口（默认：${DEFAULT-VALUE}）。"
            })
    private int port;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = {"Seed of the fictional world (default: ${DEFAULT-VALUE}).", "虚构世界的种子（默认：${DEFAULT-VALUE}）。"})
    private long seed;

    @Option(
            names = "--speed",
            paramLabel = "N",
            defaultValue = "1",
            description = {
                "How many times as fast as the real clock its clock runs, from now on, 1 to 3600 (default:"
                        + " ${DEFAULT-VALUE}). Whoever reads it must have the same time.",
                "其时钟从现在起的倍速，1 到 3600（默认：${DEFAULT-VALUE}）。读取方的时间须与之一致。"
            })
    private double speed;

    @Option(
            names = "--accounts",
            paramLabel = "N",
            defaultValue = "68",
            description = {
                "How many accounts there are, 1 to 1000; the first 68 are those that 'run' polls (default:"
                        + " ${DEFAULT-VALUE}).",
                "账号数，1 到 1000；前 68 个即 run 所轮询者（默认：${DEFAULT-VALUE}）。"
            })
    private int accounts;

    @Option(
            names = "--faults",
            description = {"Fail at random, and have outages.", "随机出错并中断。"})
    private boolean faults;

    @Option(
            names = "--without",
            paramLabel = "N",
            split = ",",
            description = {
                "Numbers of behaviours to switch off, 1 to 20, such as 13 for the limit of pace.",
                "要关闭的行为编号，1 到 20，例如 13 为限速。"
            })
    private List<Integer> without = new ArrayList<>();

    @Option(
            names = "--for",
            paramLabel = "SECONDS",
            description = {"Stop by itself after so many seconds.", "运行若干秒后自动停止。"})
    private @Nullable Integer seconds;

    @Option(
            names = "--lang",
            paramLabel = "LANG",
            description = {"Language: en or zh (default: the system's).", "语言：en 或 zh（默认随系统）。"})
    private @Nullable Lang lang;

    @Override
    public Integer call() throws IOException {
        try (SimulatorServer server = serve()) {
            introduce(server, System.out);
            await();
        } catch (OptionException e) {
            System.err.println(e.say(language()));
            return BAD_OPTION;
        }
        return 0;
    }

    /**
     * Starts to serve.
     *
     * @throws OptionException at the first option that is outside its limits
     */
    SimulatorServer serve() throws OptionException {
        RunOptions.require("--port", port, 0, RunOptions.LAST_PORT);
        RunOptions.require("--speed", speed, 1, 3600);
        RunOptions.require("--accounts", accounts, 1, MOST_ACCOUNTS);
        if (seconds != null) {
            RunOptions.require("--for", seconds, 1, Integer.MAX_VALUE);
        }
        Behaviours behaviours = Behaviours.calm();
        for (int number : without) {
            behaviours = behaviours.without(behaviour(number));
        }
        return WorldServer.start(
                new World(seed, accounts),
                behaviours,
                faults,
                seed,
                new FastClock(Instant.now(), speed),
                port,
                "--port");
    }

    private static Behaviour behaviour(int number) throws OptionException {
        Behaviour[] all = Behaviour.values();
        RunOptions.require("--without", number, 1, all.length);
        return Arrays.stream(all)
                .filter(behaviour -> behaviour.number() == number)
                .findFirst()
                .orElseThrow();
    }

    /** Says where everything is, and how to read it. */
    void introduce(SimulatorServer server, PrintStream out) {
        String words = language().say("""
                        The fictional world is served, on this machine alone; stop with Ctrl-C.
                        Its credentials open nothing real.
                        """, """
                        虚构世界已启动，仅本机可访问；按 Ctrl-C 停止。其凭证不能打开任何真实的东西。
                        """);
        out.print(words);
        out.println("  gateway  " + WorldServer.gateway(server) + "  token " + Credentials.GATEWAY_TOKEN);
        out.println("  mobile   " + WorldServer.mobile(server) + "  cookie " + Credentials.LOGIN_COOKIE);
        out.println("           " + language().say("a visitor's cookie ", "访客 cookie ") + Credentials.VISITOR_COOKIE);
        out.println("  open API " + server.url("api.weibo.com") + "  token " + Credentials.OPEN_API_TOKEN);
        out.println("           " + server.url("c.api.weibo.com") + "  token " + Credentials.COMMERCIAL_TOKEN);
        out.println();
        if (speed == 1) {
            out.println(language()
                    .say("Read it in another terminal, by the gateway or the mobile site:", "在另一终端读取，经网关或移动站："));
            out.println(commands(server));
        } else {
            out.println(language()
                    .say(
                            "'run' reads it by the real clock, with which this one does not agree; start it with --speed 1 for that.",
                            "run 按真实时钟读取，与此时钟不一致；需要时请以 --speed 1 启动。"));
        }
    }

    private static String commands(SimulatorServer server) {
        String jar = "java -jar functions/local/target/quarkus-app/quarkus-run.jar run --memory";
        return """
                  LEGATION_GATEWAY_TOKEN=%s LEGATION_CREDITS_PER_DAY=1000 LEGATION_CREDITS_PER_MONTH=30000 \\
                    %s --source gateway --gateway-url %s
                  LEGATION_MOBILE_ENABLED=true LEGATION_MOBILE_LEGAL_BASIS=fiction LEGATION_MOBILE_COOKIE=%s \\
                    %s --source mobile --mobile-url %s""".indent(2).formatted(
                Credentials.GATEWAY_TOKEN,
                jar,
                WorldServer.gateway(server),
                Credentials.LOGIN_COOKIE,
                jar,
                WorldServer.mobile(server));
    }

    private void await() {
        try {
            Thread.sleep(
                    seconds == null
                            ? Long.MAX_VALUE
                            : Duration.ofSeconds(seconds).toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Lang language() {
        return Objects.requireNonNullElseGet(lang, Lang::ofSystem);
    }
}
