package org.legation.core.alert;

import org.jspecify.annotations.Nullable;

/**
 * A channel as its operator set it up. Secrets are named, never written here.
 *
 * @param name how routes and messages call it: small letters, digits and hyphens
 * @param url the name of the secret that is the address; null for SNS alone, whose topic the deployment knows
 * @param signing the name of the secret that messages are signed with; null where they are not
 * @param perHour the most messages an hour; what is more waits for one summary
 */
public record ChannelSettings(
        String name,
        ChannelType type,
        @Nullable String url,
        @Nullable String signing,
        int perHour) {

    /** Unless set otherwise. */
    public static final int PER_HOUR = 20;
}
