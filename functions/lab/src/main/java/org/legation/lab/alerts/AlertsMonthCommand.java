package org.legation.lab.alerts;

import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.legation.adapters.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs a month of alerts and prints what people were told. */
@Command(
        name = "alerts-month",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "The deployed functions over the fictional world for a month, with the usual settings of alerts: what was raised,"
                    + " decided and told, day by day, with examples. Then the last three days again with the source dead"
                    + " for twelve hours, all counts halved, tripled, and set to zero: what is told then.",
            "以默认告警设置在虚构世界上运行一个月：每日的发现、决定与通知，并附示例；随后模拟数据源中断、计数减半、变为三倍、归零，检查是否引发告警风暴。"
        },
        footer = {
            "",
            "The same for a seed. The last line is one JSON object.",
            "Exit code 0: no storm. 1: one of the troubles brought more messages than a few, or nobody was told of it."
        })
public final class AlertsMonthCommand implements Callable<Integer> {

    /** Held, since a logger that nobody holds is forgotten with its level. */
    private static final Logger QUIET = Logger.getLogger("org.legation");

    private static final int WATCHED_DAYS = 3;
    private static final int FEWEST_DAYS = WATCHED_DAYS + 1;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            description = "The seed (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--accounts",
            paramLabel = "N",
            defaultValue = "165",
            description = "How many accounts (default: ${DEFAULT-VALUE}).")
    private int accounts;

    @Option(
            names = "--days",
            paramLabel = "N",
            defaultValue = "30",
            description = "How many days, 4 at least (default: ${DEFAULT-VALUE}).")
    private int days;

    @Override
    public Integer call() {
        if (days < FEWEST_DAYS) {
            System.err.printf("--days: expected %d or more, got %d%n", FEWEST_DAYS, days);
            return 2;
        }
        QUIET.setLevel(Level.WARNING);
        AlertsMonth month = AlertsMonth.run(seed, accounts, days, WATCHED_DAYS, System.err::println);
        new MonthText(month, System.out).print();
        System.out.println(Json.write(MonthJson.of(month, seed, accounts)));
        return month.isCalm() ? 0 : 1;
    }
}
