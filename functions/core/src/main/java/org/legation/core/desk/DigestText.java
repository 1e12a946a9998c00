package org.legation.core.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.legation.core.account.Account;
import org.legation.core.alert.RaisedAlert;
import org.legation.core.alert.Severity;
import org.legation.core.alert.Spike;
import org.legation.core.alert.SpikeEnd;
import org.legation.core.alert.Words;
import org.legation.core.tell.EndText;
import org.legation.core.tell.SpikeText;
import org.legation.core.tell.Wording;

/** A digest in words. */
final class DigestText {

    private static final int MOST_WAITING = 15;
    private static final int MOST_NOTICES = 10;
    private static final int MOST_ACCOUNTS = 5;

    private DigestText() {}

    /** One short line. */
    static Words title(Digest digest) {
        String to = Wording.minute(digest.to());
        return new Words("Digest of " + to + " (Beijing)", "摘要 " + to + "（北京时间）");
    }

    /** The facts, a line each. */
    static List<Words> lines(Digest digest, Map<String, Account> accounts) {
        List<Words> lines = new ArrayList<>();
        lines.add(Wording.words(
                "Since %s (Beijing): alerts told %d, waiting since quiet hours %d, held back %d, notices %d.",
                "自北京时间 %s 起：已通知 %d 条，静默时段待发 %d 条，抑制 %d 条，留意 %d 条。",
                Wording.minute(digest.from()),
                digest.told(),
                digest.waiting().size(),
                digest.held(),
                digest.notices().size()));
        lines.addAll(listed(digest.waiting(), MOST_WAITING, accounts));
        if (!digest.notices().isEmpty()) {
            lines.add(new Words("Noticed:", "留意："));
            lines.addAll(listed(digest.notices(), MOST_NOTICES, accounts));
        }
        if (!digest.precision().isEmpty()) {
            int useful = digest.precision().stream().mapToInt(Precision::useful).sum();
            int judged = digest.precision().stream().mapToInt(Precision::judged).sum();
            lines.add(Wording.words(
                    "Useful in the last 28 days: %d of the %d alerts that were judged.",
                    "近 28 天内受评告警：有用 %d 条，共 %d 条。", useful, judged));
            digest.precision().stream()
                    .limit(MOST_ACCOUNTS)
                    .forEach(one -> lines.add(Wording.words(
                            "@%s: %d of %d",
                            "@%s：%d / %d", name(one.accountId(), accounts), one.useful(), one.judged())));
        }
        return lines;
    }

    private static List<Words> listed(List<RaisedAlert> alerts, int most, Map<String, Account> accounts) {
        List<Words> lines = new ArrayList<>();
        for (RaisedAlert raised : alerts.subList(0, Math.min(most, alerts.size()))) {
            String id = raised.alert().accountId();
            Account account = accounts.getOrDefault(id, Account.unlisted(id, id));
            Words what = line(raised, account);
            String at = Wording.minute(raised.alert().raisedAt());
            lines.add(new Words(at + " " + what.english(), at + " " + what.chinese()));
        }
        if (alerts.size() > most) {
            lines.add(Wording.words("and %d more", "另有 %d 条", alerts.size() - most));
        }
        return lines;
    }

    private static Words line(RaisedAlert raised, Account account) {
        if (raised.alert() instanceof Spike spike) {
            Severity severity = raised.severity();
            return SpikeText.title(spike, severity == null ? Severity.NOTICE : severity, account);
        } else if (raised.alert() instanceof SpikeEnd end) {
            return EndText.title(end, account);
        }
        return new Words(raised.alert().id(), raised.alert().id());
    }

    private static String name(String id, Map<String, Account> accounts) {
        return accounts.getOrDefault(id, Account.unlisted(id, id)).name();
    }
}
