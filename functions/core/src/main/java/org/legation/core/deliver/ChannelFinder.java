package org.legation.core.deliver;

import org.legation.core.alert.Channel;
import org.legation.core.alert.ChannelSettings;

/** Makes channels, or finds those made before. */
public interface ChannelFinder {

    /**
     * The channel that an operator set up.
     *
     * @throws IllegalArgumentException or IllegalStateException if it cannot be used as it is set up; the message says
     *     why and what to do, and shows no secret
     */
    Channel find(ChannelSettings settings);
}
