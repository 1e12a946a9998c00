package org.legation.lab.chaos;

import org.legation.lab.platform.Platform;

/** A platform that runs, and the world around it. */
record Run(Platform platform, HarnessClock clock, Channels channels) {}
