package org.legation.local;

import io.quarkus.runtime.Quarkus;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.legation.local.cloud.LocalCloud;
import org.legation.pipeline.deliver.Messaging;
import org.legation.pipeline.source.Tempo;
import org.legation.simulator.Behaviours;
import org.legation.simulator.SimulatorServer;
import org.legation.simulator.World;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Runs the local cloud until it is stopped. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Runs the local cloud with the fictional world's servers, and serves the page and the API.",
            "启动本地云与虚构世界的服务器，并提供网页与接口。"
        })
final class RunCommand implements Callable<Integer> {

    private static final int BAD_OPTION = 2;

    @Mixin
    private RunOptions options = new RunOptions();

    @Override
    public Integer call() {
        return run(options);
    }

    static int run(RunOptions options) {
        RunConsole console = new RunConsole(System.out, options.language(), CommandLine.Help.Ansi.AUTO.enabled());
        try {
            options.check();
            if (isTaken(options.port)) {
                int other = options.port < RunOptions.LAST_PORT ? options.port + 1 : options.port - 1;
                throw new OptionException(
                        "--port: " + options.port + " is taken; choose another, such as --port " + other,
                        "--port：端口 " + options.port + " 已被占用，请换一个，例如 --port " + other);
            }
            start(options, console);
        } catch (OptionException e) {
            System.err.println(e.say(options.language()));
            return BAD_OPTION;
        }
        System.setProperty("quarkus.http.port", Integer.toString(options.port));
        Quarkus.run(LocalApplication.class);
        return 0;
    }

    private static void start(RunOptions options, RunConsole console) throws OptionException {
        DataFolder data = options.memory ? null : DataFolder.open(options.data);
        Path folder = data == null ? null : data.path();
        Path told = folder == null ? null : folder.resolve("alerts.jsonl");
        boolean fiction = options.source == RunOptions.Source.SIMULATOR;
        SavedClock clock = fiction ? SavedClock.open(folder, options.seed, options.speed) : SavedClock.real();
        Tempo tempo = fiction ? Tempo.of(options.speed) : Tempo.REAL;
        // It ends with the process, after everything that asks it.
        SimulatorServer server = fiction ? serve(options, clock) : null;
        RunSource source = RunSource.read(options, System.getenv(), server);
        Messaging messaging = LocalMessaging.of(
                options.alerts, System.getenv(), new LocalTopic(told, console::message), clock, tempo);
        LocalCloud cloud = new LocalCloud(new LocalCloud.Options(
                folder,
                options.retention(),
                source.polls(),
                Duration.ofMillis(50),
                source.registry(),
                source.settings().source(),
                stores -> source.open(stores, clock, tempo, options.seed),
                messaging,
                clock));
        Running.set(new Running(
                cloud,
                messaging.settings(),
                clock,
                console,
                options,
                data,
                source.settings().isFictional() && source.polls()));
        cloud.start();
    }

    /** A plan that is never used up: what is spent, our own budget says. */
    static SimulatorServer serve(RunOptions options, InstantSource clock) throws OptionException {
        Behaviours calm = Behaviours.calm();
        Behaviours generous = calm.withGateway(
                calm.gateway().withMonthlyCredits(1_000_000_000_000L).withCallsPerHour(Integer.MAX_VALUE));
        return WorldServer.start(
                new World(options.seed),
                generous,
                options.faults,
                options.seed,
                clock,
                Objects.requireNonNullElse(options.simulatorPort, 0),
                "--simulator-port");
    }

    private static boolean isTaken(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return !socket.isBound();
        } catch (IOException e) {
            return true;
        }
    }
}
