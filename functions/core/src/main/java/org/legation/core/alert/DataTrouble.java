package org.legation.core.alert;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * The data is in doubt, or is not any more: while it is, spikes are not told.
 *
 * @param accountId the account, or {@link Alert#FLEET} for all
 * @param raisedAt when it was seen
 * @param kind what is wrong
 * @param since when it began
 * @param over whether this is its end
 * @param affected how many accounts, or of one account how many posts, are concerned
 * @param of out of how many
 */
public record DataTrouble(
        String accountId, Instant raisedAt, Kind kind, Instant since, boolean over, int affected, int of)
        implements Alert {

    /** At the end of an id: it is the end of the trouble that has the rest of the id. */
    public static final String OVER = "-over";

    /** What can be wrong. */
    public enum Kind {
        /** The source refuses us. */
        SOURCE_BLOCKED("the source refuses to answer", "数据源拒绝应答"),
        /** Most accounts could not be read for three rounds. */
        NO_POLLS("most accounts could not be read", "多数账号读取失败"),
        /** Counts fell that cannot fall: the source corrected them, or shows them wrong. */
        COUNTS_FELL("counts of many posts fell", "大量帖文的计数下降"),
        /** More accounts spike at once than is believable. */
        MANY_AT_ONCE("more accounts spike at once than is believable", "同时激增的账号过多，不可信");

        private final String english;
        private final String chinese;

        Kind(String english, String chinese) {
            this.english = english;
            this.chinese = chinese;
        }

        /** The word used in the API. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public String english() {
            return english;
        }

        public String chinese() {
            return chinese;
        }
    }

    @Override
    public String id() {
        long minute = since.truncatedTo(ChronoUnit.MINUTES).getEpochSecond() / 60;
        return kind.word().replace('_', '-') + "-" + minute + (over ? OVER : "");
    }
}
