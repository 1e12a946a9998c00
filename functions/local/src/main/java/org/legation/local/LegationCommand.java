package org.legation.local;

import java.util.concurrent.Callable;
import org.legation.local.registry.RegistryCommand;
import org.legation.local.replay.ReplayCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The top of the commands; without one it runs the local cloud. */
@Command(
        name = "legation",
        mixinStandardHelpOptions = true,
        version = "Legation 0.1.0",
        subcommands = {
            RunCommand.class,
            SimulatorCommand.class,
            ReplayCommand.class,
            RegistryCommand.class,
            AlertsCommand.class
        },
        sortOptions = false,
        description = {
            "Watches how foreign agencies in China speak with Chinese society on Weibo.",
            "观测外国驻华机构如何在微博上与中国社会对话。",
            "",
            "Without a command it runs the local cloud with the fictional world, as 'run' does.",
            "不带命令时启动本地云与虚构世界，等同于 run。"
        })
final class LegationCommand implements Callable<Integer> {

    @Mixin
    private RunOptions options = new RunOptions();

    /** All commands, ready to be executed. */
    static CommandLine line() {
        return new CommandLine(new LegationCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                // "simulator" is a source, too.
                .setAllowSubcommandsAsOptionParameters(true);
    }

    @Override
    public Integer call() {
        return RunCommand.run(options);
    }
}
