package org.legation.core.alert;

import java.util.Locale;

/** Whether people are told of an alert, and if not, why. */
public enum Decision {
    /** They are told now. */
    DELIVER("told", "已通知"),
    /** They are told that a spike they know of became worse. */
    ESCALATE("told: worse than before", "已通知：升级"),
    /** With this one, accounts of several countries spike: they are told of all of them together. */
    OPEN_TOPIC("told: several countries spike together", "已通知：多国账号同时激增"),
    /** It belongs to several that spike together, of which they know. */
    IN_TOPIC("several countries spike together, which was told", "已并入多国激增告警"),
    /** Another spike of the account was told within six hours. */
    GROUPED("another spike of the account was told within six hours", "该账号六小时内已有告警"),
    /** The account's last message is less than a day old, and this is not ten times rarer. */
    COOLING_DOWN("the account was told of within a day, and this is not ten times rarer", "该账号一日内已有告警，且罕见程度未升十倍"),
    /** The same severity as before. */
    CONTINUES("the same spike, no more severe", "同一激增，级别未升"),
    /** A notice is for the digest. */
    ONLY_A_NOTICE("a notice; in the digest", "仅留意，列入摘要"),
    /** People sleep; it is in the next digest. */
    QUIET_HOURS("quiet hours; in the next digest", "静默时段，列入下次摘要"),
    /** The data is in doubt at the moment. */
    DATA_IN_DOUBT("the data was in doubt", "数据存疑期间不通知"),
    /** Nobody was told of its beginning, so nobody is told of its end. */
    NOT_TOLD("its beginning was not told either", "其开始未曾通知"),
    /** It is about something more than a day old: an import, or a pipeline that was down. */
    TOO_OLD("more than a day old", "已逾一日");

    private final String english;
    private final String chinese;

    Decision(String english, String chinese) {
        this.english = english;
        this.chinese = chinese;
    }

    /** Whether a message goes out at once. */
    public boolean isTold() {
        return this == DELIVER || this == ESCALATE || this == OPEN_TOPIC;
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
