package org.legation.lab;

import org.legation.lab.alerts.AlertsMonthCommand;
import org.legation.lab.cascades.CascadesCommand;
import org.legation.lab.chaos.ChaosCommand;
import org.legation.lab.coding.CoderCheckCommand;
import org.legation.lab.cost.CostCommand;
import org.legation.lab.growth.GrowthCommand;
import org.legation.lab.latency.LatencyCommand;
import org.legation.lab.nab.NabCommand;
import org.legation.lab.parse.ParseCommand;
import org.legation.lab.real.RealCommand;
import org.legation.lab.score.ScoreBenchCommand;
import org.legation.lab.soak.SoakCommand;
import org.legation.lab.spikes.SpikesCommand;
import org.legation.lab.text.TextEvalCommand;
import org.legation.lab.text.TextTrainCommand;
import org.legation.lab.throughput.ThroughputCommand;
import org.legation.lab.zips.ZipsCommand;
import org.legation.local.Logs;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The lab's commands. */
@Command(
        name = "lab",
        mixinStandardHelpOptions = true,
        version = "Legation lab 0.1.0",
        subcommands = {
            AlertsMonthCommand.class,
            CascadesCommand.class,
            ChaosCommand.class,
            CoderCheckCommand.class,
            CostCommand.class,
            GrowthCommand.class,
            LatencyCommand.class,
            SoakCommand.class,
            NabCommand.class,
            SpikesCommand.class,
            ParseCommand.class,
            RealCommand.class,
            ScoreBenchCommand.class,
            TextEvalCommand.class,
            TextTrainCommand.class,
            ThroughputCommand.class,
            ZipsCommand.class
        },
        description = {"Makes every figure that is claimed.", "生成本项目所声明的全部数字。"})
public final class LabMain implements Runnable {

    public static void main(String[] args) {
        // Said before anything logs, as the library on the class path asks.
        System.setProperty("java.util.logging.manager", "org.jboss.logmanager.LogManager");
        Logs.toStandardError();
        System.exit(new CommandLine(new LabMain()).execute(args));
    }

    @Override
    public void run() {
        new CommandLine(this).usage(System.out);
    }
}
