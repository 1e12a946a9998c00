package org.legation.local;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.legation.core.alert.ChannelSettings;
import org.legation.core.alert.Outcome;
import org.legation.core.desk.Messages;
import org.legation.pipeline.deliver.Messaging;
import org.legation.pipeline.source.Tempo;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What concerns alerts. */
@Command(
        name = "alerts",
        mixinStandardHelpOptions = true,
        subcommands = DryRunCommand.class,
        description = {"Tries the channels of alerts, and other settings.", "测试提醒渠道，试算其他设置。"})
final class AlertsCommand {

    private static final int REFUSED = 1;
    private static final int BAD_OPTION = 2;

    @Command(
            name = "test",
            mixinStandardHelpOptions = true,
            description = {"Sends a test message through a channel, and says what became of it.", "通过某渠道发送测试消息，并报告结果。"})
    int test(
            @Parameters(
                            paramLabel = "NAME",
                            description = {"The channel's name.", "渠道名称。"})
                    String name,
            @Option(
                            names = "--alerts",
                            paramLabel = "FILE",
                            description = {
                                "The settings of alerts (default: what the environment says).",
                                "提醒设置文件（默认由环境变量指定）。"
                            })
                    @Nullable Path file,
            @Option(
                            names = "--lang",
                            paramLabel = "LANG",
                            description = {"Language: en or zh (default: the system's).", "语言：en 或 zh（默认随系统）。"})
                    @Nullable Lang lang) {
        Lang language = Objects.requireNonNullElseGet(lang, Lang::ofSystem);
        try {
            return send(name, file, language);
        } catch (OptionException e) {
            System.err.println(e.say(language));
            return BAD_OPTION;
        }
    }

    private static int send(String name, @Nullable Path file, Lang lang) throws OptionException {
        RunConsole console = new RunConsole(System.out, lang, CommandLine.Help.Ansi.AUTO.enabled());
        InstantSource clock = Clock.systemUTC();
        Messaging messaging = LocalMessaging.of(
                file, Map.copyOf(System.getenv()), new LocalTopic(null, console::message), clock, Tempo.REAL);
        Optional<ChannelSettings> channel = messaging.settings().get().channel(name);
        if (channel.isEmpty()) {
            String names = messaging.settings().get().channels().stream()
                    .map(ChannelSettings::name)
                    .collect(Collectors.joining(", "));
            throw new OptionException(
                    "NAME: expected one of the channels " + names + ", found " + name,
                    "NAME：应为渠道 " + names + " 之一，实为 " + name);
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Outcome outcome = outcome(messaging, channel.get(), now);
        boolean delivered = outcome.status() == Outcome.Status.DELIVERED;
        console.say(
                delivered ? "delivered" : "not delivered: " + outcome.reason(),
                delivered ? "已送达" : "未送达：" + outcome.reason());
        return delivered ? 0 : REFUSED;
    }

    private static Outcome outcome(Messaging messaging, ChannelSettings channel, Instant now) {
        try {
            return messaging.channels().find(channel).send(Messages.test(channel.name(), now), now);
        } catch (IllegalArgumentException | IllegalStateException e) {
            return Outcome.failed(String.valueOf(e.getMessage()));
        }
    }
}
