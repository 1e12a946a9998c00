package org.legation.core.alert;

import java.util.Locale;

/** A service that messages can be sent to. */
public enum ChannelType {
    SNS,
    WEBHOOK,
    SLACK,
    FEISHU,
    DINGTALK,
    WECOM;

    /** The word used in settings. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
