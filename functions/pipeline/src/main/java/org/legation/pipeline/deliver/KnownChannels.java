package org.legation.pipeline.deliver;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.legation.core.alert.Channel;
import org.legation.core.alert.ChannelSettings;
import org.legation.core.deliver.ChannelFinder;

/** Keeps channels that were made, so that each reads its secrets once in a while and not for each message. */
public final class KnownChannels implements ChannelFinder {

    private final ChannelFinder make;
    private final Map<ChannelSettings, Channel> made = new ConcurrentHashMap<>();

    public KnownChannels(ChannelFinder make) {
        this.make = make;
    }

    @Override
    public Channel find(ChannelSettings settings) {
        return made.computeIfAbsent(settings, make::find);
    }
}
