package org.legation.core.spike;

import java.util.List;

/** The rules in force. */
public final class SpikeRules {

    public static final List<SpikeRule> ALL = List.of(new PostChannel());

    private SpikeRules() {}
}
