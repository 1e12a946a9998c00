package org.legation.api.post;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.legation.api.measure.CountView;
import org.legation.core.expect.AgeGrid;
import org.legation.core.observe.Observation;
import org.legation.core.observe.Reading;
import org.legation.core.post.Engagement;
import org.legation.core.score.CurvePoint;
import org.legation.core.score.PostRecord;

/**
 * How a post grew.
 *
 * @param complete whether the log still reaches back to the first observation; otherwise the older ones have expired and
 *     a thinned curve stands for them
 */
public record GrowthCurve(boolean complete, List<Point> points) {

    /** The post's counts at one moment. */
    @Schema(name = "GrowthPoint")
    public record Point(Instant at, Duration age, CountView.Three counts) {}

    /** Joins what is kept with what is still in the log. */
    static GrowthCurve of(PostRecord post, List<Observation> log) {
        TreeMap<Instant, Engagement> points = new TreeMap<>();
        for (CurvePoint point : post.curve().values()) {
            points.put(point.at(), point.counts());
        }
        Engagement known = Engagement.UNKNOWN;
        Instant first = null;
        for (Observation entry : log) {
            for (Reading reading : entry.readings()) {
                if (reading.mid().equals(post.mid())) {
                    known = reading.counts().over(known);
                    points.putIfAbsent(entry.observedAt(), known);
                    first = first == null ? entry.observedAt() : first;
                }
            }
        }
        boolean complete = first != null && !first.isAfter(post.firstSeenAt());
        return new GrowthCurve(
                complete,
                points.entrySet().stream()
                        .map(point -> new Point(
                                point.getKey(),
                                AgeGrid.age(post.publishedAt(), point.getKey()),
                                CountView.Three.of(point.getValue())))
                        .toList());
    }
}
