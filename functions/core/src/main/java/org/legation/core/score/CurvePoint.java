package org.legation.core.score;

import java.time.Instant;
import org.legation.core.post.Engagement;

/** A post's counts at one moment of its growth. */
public record CurvePoint(Instant at, Engagement counts) {}
