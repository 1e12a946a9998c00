package org.legation.api.alert;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.legation.core.alert.SpikeEnd;

/**
 * How a spike ended.
 *
 * @param how {@code resolved}: it grows no more beyond what is usual; {@code deleted}: the post is gone
 * @param startedAt when the spike was first seen
 * @param duration from then to this alert
 * @param strength decades of rarity that it reached
 * @param peakMultiple the most it had, in units of the usual at that age or hour
 * @param peakAt when it was rarest
 * @param interactions what it has in the end; of an hour, what was gained in the last
 */
@Schema(name = "AlertEnd")
public record EndView(
        @Schema(enumeration = {"resolved", "deleted"}) String how,
        Instant startedAt,
        Duration duration,
        double strength,
        double peakMultiple,
        Instant peakAt,
        long interactions) {

    static EndView of(SpikeEnd end) {
        return new EndView(
                end.how().name().toLowerCase(Locale.ROOT),
                end.startedAt(),
                end.duration(),
                end.level() / 2.0,
                end.peakMultiple(),
                end.peakAt(),
                end.interactions());
    }
}
