package org.legation.core.tell;

import java.time.Duration;
import java.util.List;
import org.legation.core.alert.Alert;
import org.legation.core.alert.DataTrouble;
import org.legation.core.alert.Words;

/** A trouble with the data in words. */
public final class DataText {

    private DataText() {}

    /** One short line. */
    public static Words title(DataTrouble trouble) {
        Words what = new Words(trouble.kind().english(), trouble.kind().chinese());
        return trouble.over()
                ? new Words("Data recovered (was: " + what.english() + ")", "数据恢复（此前：" + what.chinese() + "）")
                : new Words("Data in doubt: " + what.english(), "数据存疑：" + what.chinese());
    }

    /** The facts, a line each. */
    public static List<Words> lines(DataTrouble trouble) {
        String since = Wording.minute(trouble.since());
        if (trouble.over()) {
            Words lasted = Wording.span(Duration.between(trouble.since(), trouble.raisedAt()));
            return List.of(new Words(
                    "It lasted " + lasted.english() + ", since " + since + " (Beijing). Spikes are told again.",
                    "自北京时间 " + since + " 起，历时 " + lasted.chinese() + "。激增告警恢复。"));
        }
        Words affected = affected(trouble);
        return List.of(
                new Words(
                        "Since " + since + " (Beijing)" + affected.english() + ".",
                        "自北京时间 " + since + " 起" + affected.chinese() + "。"),
                new Words("Meanwhile spikes are recorded, but not told.", "期间激增仅记录，不通知。"));
    }

    /** How many are concerned, as far as that is known. */
    private static Words affected(DataTrouble trouble) {
        if (trouble.affected() == 0) {
            return new Words("", "");
        }
        boolean ofAll = trouble.accountId().equals(Alert.FLEET);
        String number = Wording.number(trouble.affected());
        String of = Wording.number(trouble.of());
        boolean isShare = trouble.of() >= trouble.affected();
        return new Words(
                "; " + number + (isShare ? " of " + of : "") + (ofAll ? " accounts" : " posts"),
                "；涉及 " + number + (isShare ? " / " + of : "") + (ofAll ? " 个账号" : " 条帖文"));
    }
}
