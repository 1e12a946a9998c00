package org.legation.core.alert;

import java.text.NumberFormat;
import java.time.Duration;
import java.util.Locale;
import org.legation.core.account.Account;

/**
 * An alert in words, made of facts in its record.
 *
 * @param english one sentence or two
 * @param chinese the same
 */
public record AlertText(String english, String chinese) {

    public static AlertText of(Alert alert, Account account) {
        NumberFormat number = NumberFormat.getIntegerInstance(Locale.ROOT);
        NumberFormat times = NumberFormat.getNumberInstance(Locale.ROOT);
        times.setMaximumFractionDigits(alert.multiple() < 10 ? 1 : 0);
        String multiple = times.format(alert.multiple());
        String interactions = number.format(alert.interactions());
        String usual = number.format(Math.round(alert.expected()));
        long posts = Math.round(alert.posts());
        String basisEn =
                posts == 0 ? "none of its own posts yet" : "based on " + posts + (posts == 1 ? " post" : " posts");
        String basisZh = posts == 0 ? "尚无该账号自身帖文可比" : "依据 " + posts + " 条帖文";
        return new AlertText(
                String.format(
                        Locale.ROOT,
                        "%s. @%s: a post %s old has %s interactions, %s times the account's usual at that age"
                                + " (about %s; %s).",
                        alert.severity().english(),
                        account.name(),
                        age(alert.age(), "min", "h"),
                        interactions,
                        multiple,
                        usual,
                        basisEn),
                String.format(
                        Locale.ROOT,
                        "%s。@%s：一条发布 %s的帖文已有 %s 次互动，是该账号同龄帖文常态的 %s 倍（约 %s；%s）。",
                        alert.severity().chinese(),
                        account.name(),
                        age(alert.age(), "分钟", "小时"),
                        interactions,
                        multiple,
                        usual,
                        basisZh));
    }

    private static String age(Duration age, String minutes, String hours) {
        return age.toHours() < 2 ? age.toMinutes() + " " + minutes : age.toHours() + " " + hours;
    }
}
