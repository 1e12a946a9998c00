package org.legation.core.tell;

import java.util.List;
import org.legation.core.account.Account;
import org.legation.core.alert.SpikeEnd;
import org.legation.core.alert.Words;

/** The end of a spike in words. */
public final class EndText {

    private EndText() {}

    /** One short line. */
    public static Words title(SpikeEnd end, Account account) {
        return end.how() == SpikeEnd.How.DELETED
                ? Wording.words("Deleted while spiking: a post of @%s", "帖文在激增中被删：@%s", account.name())
                : Wording.words("Over: the spike of @%s", "激增已平息：@%s", account.name());
    }

    /** The facts, a line each. */
    public static List<Words> lines(SpikeEnd end) {
        Words lasted = Wording.span(end.duration());
        String peak = Wording.times(end.peakMultiple());
        String peakAt = Wording.minute(end.peakAt());
        String sum = Wording.number(end.interactions());
        return List.of(
                new Words(
                        "It was seen for " + lasted.english() + "; its peak was " + peak + " times the usual, at "
                                + peakAt + " (Beijing).",
                        "历时 " + lasted.chinese() + "；峰值为常态的 " + peak + " 倍（北京时间 " + peakAt + "）。"),
                end.subject().isPost()
                        ? new Words("The last count was " + sum + " interactions.", "最后读数为 " + sum + " 次互动。")
                        : new Words(
                                "In its last hour it gained " + sum + " interactions.", "最后一小时新增 " + sum + " 次互动。"));
    }
}
