package org.legation.core.tell;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.legation.core.account.Account;
import org.legation.core.alert.Lead;
import org.legation.core.alert.Severity;
import org.legation.core.alert.Spike;
import org.legation.core.alert.Words;
import org.legation.core.post.Count;
import org.legation.core.post.Engagement;
import org.legation.core.post.Interaction;

/** A spike in words. */
public final class SpikeText {

    /** A shorter time without a look is the ordinary course of polling, which may be hourly. */
    private static final Duration GAP = Duration.ofMinutes(90);

    /** Where fewer are usual, a multiple says nothing. */
    private static final double HARDLY_ANY = 1;

    private SpikeText() {}

    /** One short line. */
    public static Words title(Spike spike, Severity severity, Account account) {
        Words title = title(spike, account);
        return new Words(severity.english() + ": " + title.english(), severity.chinese() + "：" + title.chinese());
    }

    /** One short line, before anybody decided how much it matters. */
    static Words title(Spike spike, Account account) {
        if (spike.expected() < HARDLY_ANY) {
            return Wording.words(
                    "@%1$s, %2$s interactions where hardly any are usual",
                    "@%1$s，互动达 %2$s 次，平时几乎没有", account.name(), Wording.number(spike.interactions()));
        }
        return Wording.words(
                "@%1$s, %2$s times the usual", "@%1$s，为常态的 %2$s 倍", account.name(), Wording.times(spike.multiple()));
    }

    /** The facts, a line each. */
    public static List<Words> lines(Spike spike) {
        List<Words> lines = new ArrayList<>();
        lines.add(spike.subject().isPost() ? post(spike) : hour(spike));
        began(spike).ifPresent(lines::add);
        rarity(spike).ifPresent(lines::add);
        Lead lead = spike.lead();
        if (lead != null) {
            lines.add(lead(lead));
        }
        if (isRounded(spike.counts())) {
            lines.add(
                    new Words("Weibo shows rounded or capped counts: these are lower bounds.", "微博显示的是约数或封顶数：此处取其下限。"));
        }
        Duration unseen = spike.unseen();
        if (unseen != null && unseen.compareTo(GAP) >= 0) {
            Words span = Wording.span(unseen);
            lines.add(new Words(
                    "Gap in the data: no reading in the " + span.english() + " before this one.",
                    "数据缺口：此前 " + span.chinese() + "无读数。"));
        }
        return lines;
    }

    private static Words post(Spike spike) {
        Words age = Wording.span(spike.age());
        Words counts = inBrackets(spike.counts());
        Words basis = basis(spike.posts(), "post", "条帖文");
        String sum = Wording.number(spike.interactions());
        String usual = Wording.number(spike.expected());
        Words whose = Math.round(spike.posts()) == 0
                ? new Words("usual at that age for accounts like it", "同类账号同龄帖文")
                : new Words("the account's usual at that age", "该账号同龄帖文");
        return new Words(
                "A post " + age.english() + " old has " + sum + " interactions" + counts.english() + "; about " + usual
                        + " is " + whose.english() + " (" + basis.english() + ").",
                "一条发布 " + age.chinese() + "的帖文已有 " + sum + " 次互动" + counts.chinese() + "；" + whose.chinese() + "常态约 "
                        + usual + "（" + basis.chinese() + "）。");
    }

    private static Words hour(Spike spike) {
        String from = Wording.minute(spike.raisedAt().truncatedTo(ChronoUnit.HOURS));
        String to = Wording.minute(spike.raisedAt());
        Words basis = basis(spike.posts(), "hour", "个小时");
        String sum = Wording.number(spike.interactions());
        String usual = Wording.number(spike.expected());
        Words counts = inBrackets(spike.counts());
        return new Words(
                "From " + from + " to " + to + " (Beijing) the account's posts gained " + sum + " interactions"
                        + counts.english() + "; about " + usual + " in an hour are usual (" + basis.english() + ").",
                "北京时间 " + from + " 至 " + to + "，该账号各帖文新增 " + sum + " 次互动" + counts.chinese() + "；常态每小时约 " + usual + "（"
                        + basis.chinese() + "）。");
    }

    /** Where a spike of an account goes on for hours, the figures are those of the last one. */
    private static Optional<Words> began(Spike spike) {
        Instant since = spike.subject().since();
        if (spike.subject().isPost() || !since.isBefore(spike.raisedAt().truncatedTo(ChronoUnit.HOURS))) {
            return Optional.empty();
        }
        String began = Wording.minute(since);
        return Optional.of(new Words("It has spiked since " + began + " (Beijing).", "激增始于北京时间 " + began + "。"));
    }

    private static Words basis(double n, String unit, String chineseUnits) {
        long behind = Math.round(n);
        return behind == 0
                ? new Words("nothing of its own to compare with yet", "尚无该账号自身数据可比")
                : new Words(
                        "based on " + Wording.number(behind) + " " + unit + (behind == 1 ? "" : "s"),
                        "依据 " + Wording.number(behind) + " " + chineseUnits);
    }

    /** "1 in N" only where so many stand behind it; otherwise what can be said of the account's own posts. */
    static Optional<Words> rarity(Spike spike) {
        double oneIn = 1 / Math.max(spike.rarity(), 1e-9);
        boolean isPost = spike.subject().isPost();
        if (spike.among() > 0 && oneIn <= spike.among()) {
            String n = Wording.number(rounded(oneIn));
            String among = Wording.number(spike.among());
            return Optional.of(
                    isPost
                            ? new Words(
                                    "About 1 in " + n + " posts gets there, by " + among + " posts of all accounts.",
                                    "约每 " + n + " 条帖文出现一次（依据全部账号 " + among + " 条帖文）。")
                            : new Words(
                                    "About 1 in " + n + " of the account's hours, by " + among + " hours.",
                                    "该账号约每 " + n + " 小时出现一次（依据 " + among + " 小时）。"));
        } else if (spike.highestOf() > 1) {
            String n = Wording.number(spike.highestOf());
            return Optional.of(
                    isPost
                            ? new Words(
                                    "The most unusual of the account's last " + n + " posts.",
                                    "为该账号最近 " + n + " 条帖文中最不寻常者。")
                            : new Words(
                                    "The most unusual of the account's last " + n + " hours.",
                                    "为该账号最近 " + n + " 小时中最不寻常者。"));
        }
        return Optional.empty();
    }

    /** Two figures are enough of a rarity. */
    private static double rounded(double value) {
        double unit = Math.pow(10, Math.floor(Math.log10(value)) - 1);
        return unit <= 1 ? value : Math.round(value / unit) * unit;
    }

    private static Words lead(Lead lead) {
        Words kind = Wording.kind(lead.kind());
        Words meaning =
                switch (lead.kind()) {
                    case COMMENT -> new Words("it is contested or discussed", "引发争议或讨论");
                    case REPOST -> new Words("it spreads", "正在扩散");
                    case LIKE -> new Words("it is celebrated", "广受点赞");
                };
        String now = Wording.percent(lead.share());
        String usual = Wording.percent(lead.usual());
        return new Words(
                "Led by " + kind.english() + ": " + now + " of all interactions, usually " + usual + "; "
                        + meaning.english() + ".",
                kind.chinese() + "领先：占全部互动的 " + now + "，平时 " + usual + "；" + meaning.chinese() + "。");
    }

    /** The counts, kind by kind; nothing where none is known, as of an hour that a gap reaches into. */
    private static Words inBrackets(Engagement counts) {
        if (counts.basis().isEmpty()) {
            return new Words("", "");
        }
        Words each = counts(counts);
        return new Words(" (" + each.english() + ")", "（" + each.chinese() + "）");
    }

    private static Words counts(Engagement counts) {
        List<String> english = new ArrayList<>();
        List<String> chinese = new ArrayList<>();
        for (Interaction kind : Interaction.values()) {
            Words name = Wording.kind(kind);
            Count count = counts.of(kind);
            english.add(name.english() + " " + (count.isKnown() ? Wording.number(count.low()) : "unknown"));
            chinese.add(name.chinese() + " " + (count.isKnown() ? Wording.number(count.low()) : "未知"));
        }
        return new Words(String.join(", ", english), String.join("，", chinese));
    }

    private static boolean isRounded(Engagement counts) {
        for (Interaction kind : Interaction.values()) {
            Count count = counts.of(kind);
            if (count.isKnown() && !(count instanceof Count.Exact)) {
                return true;
            }
        }
        return false;
    }
}
