package org.legation.lab.cost;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.legation.adapters.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Prints what polls and months cost. */
@Command(
        name = "cost",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Write and read units of one poll and of one alert, counted from the real items by AWS's rules, on day 10 and on day 1,000; what"
                    + " the gate of a source of Weibo's adds to each; and dollars a month with such a source, from three"
                    + " days of the fictional agencies with all schedules running.",
            "单次轮询与单次告警的读写单位（按 AWS 规则由真实条目计算）、微博数据源的准入记录所增加的读写单位，以及使用此类数据源的每月费用估算。"
        })
public final class CostCommand implements Callable<Integer> {

    private static final List<Integer> SIZES = List.of(165, 2_000, 100_000);
    /** Held, since a logger that nobody holds is forgotten with its level. */
    private static final Logger QUIET = Logger.getLogger("org.legation.pipeline");

    @Option(
            names = "--json",
            description =
                    "End with one JSON object: unchanged, changed4, new20, each with writeUnits and readUnits, on day"
                            + " 1,000; day10 the same; gate, what a source of Weibo's adds to each; alert: noticed, told and each channel; dollarsPerMonth by number of accounts.")
    private boolean json;

    @Override
    public Integer call() {
        QUIET.setLevel(Level.WARNING);
        PollCost early = PollCost.after(10);
        PollCost late = PollCost.after(1000);
        FleetCost fleet = FleetCost.measure();
        GateCost gate = GateCost.measure();
        AlertCost alerts = AlertCost.measure();
        Map<String, Map<String, Double>> dollars = new LinkedHashMap<>();
        SIZES.forEach(size -> dollars.put(Integer.toString(size), Month.of(size, fleet, gate.gate())));
        if (json) {
            Map<String, Object> report = new LinkedHashMap<>();
            report.put("unchanged", late.unchanged());
            report.put("changed4", late.changed4());
            report.put("new20", late.new20());
            report.put("day10", early);
            report.put("gate", gate.gate());
            report.put("alert", alerts);
            report.put("fleet", fleet);
            report.put("dollarsPerMonth", dollars);
            report.put("assumptions", Month.assumptions());
            System.out.println(Json.write(report));
        } else {
            print(early, late, gate, alerts, fleet, dollars);
        }
        return 0;
    }

    private static void print(
            PollCost early,
            PollCost late,
            GateCost gate,
            AlertCost alerts,
            FleetCost fleet,
            Map<String, Map<String, Double>> dollars) {
        say("One poll of a typical account   write units   read units");
        for (PollCost cost : List.of(early, late)) {
            say("  day %,5d   unchanged             %,6.1f       %,6.1f", cost.days(), cost.unchanged());
            say("              4 posts changed       %,6.1f       %,6.1f", cost.changed4());
            say("              20 new posts          %,6.1f       %,6.1f", cost.new20());
        }
        say("  its gate, if the source is Weibo's%,6.1f       %,6.1f", gate.gate());
        say("  so a poll that sees nothing new   %,6.1f       %,6.1f", gate.unchanged());
        say("An alert of which nobody is told    %,6.1f       %,6.1f", alerts.noticed());
        say("One that one channel is told of     %,6.1f       %,6.1f", alerts.told());
        say("Each channel more                   %,6.1f       %,6.1f", alerts.channel());
        System.out.printf(
                Locale.ROOT,
                "%nA day of %d fictional agencies: %,.0f polls, %,.0f of them wrote to the log, %,.1f alerts%n",
                fleet.accounts(),
                fleet.polls(),
                fleet.entries(),
                fleet.alerts());
        say("  a poll, on average                %,6.1f       %,6.1f", fleet.perPoll());
        say("  dispatch, a day                   %,6.0f       %,6.0f", fleet.dispatch());
        say("  desk, a day                       %,6.0f       %,6.0f", fleet.desk());
        say("  rollup, a day                     %,6.0f       %,6.0f", fleet.rollup());
        System.out.printf("%nDollars a month, each poll through the gate%n");
        dollars.forEach((accounts, costs) ->
                System.out.printf(Locale.ROOT, "  %,8d accounts  %s%n", Integer.valueOf(accounts), words(costs)));
        say("%nAssumed: " + Month.assumptions());
    }

    private static String words(Map<String, Double> costs) {
        StringBuilder words = new StringBuilder();
        costs.forEach((service, dollar) -> words.append(String.format(Locale.ROOT, "  %s %,.2f", service, dollar)));
        return words.toString().strip();
    }

    private static void say(String form, Units units) {
        System.out.printf(Locale.ROOT, form + "%n", units.writeUnits(), units.readUnits());
    }

    private static void say(String form, int days, Units units) {
        System.out.printf(Locale.ROOT, form + "%n", days, units.writeUnits(), units.readUnits());
    }

    private static void say(String form) {
        System.out.printf(form + "%n");
    }
}
