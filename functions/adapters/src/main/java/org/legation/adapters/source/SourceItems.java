package org.legation.adapters.source;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.legation.adapters.table.ItemReader;
import org.legation.adapters.table.ItemWriter;
import org.legation.core.source.Breaker;
import org.legation.core.source.SourceFailure;
import org.legation.core.source.SourceLimits;
import org.legation.core.source.SourceState;
import org.legation.core.source.Spent;
import org.legation.core.source.UnknownShape;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** How a source's state lies in its item, and each unknown shape in one beside it. */
final class SourceItems {

    static final String STATE = "state";
    static final String SHAPE = "shape#";

    private SourceItems() {}

    static Map<String, AttributeValue> write(SourceState state) {
        SourceLimits limits = state.limits();
        Breaker breaker = state.breaker();
        Spent spent = state.spent();
        ItemWriter item = new ItemWriter()
                .with("source", limits.source())
                .with("part", STATE)
                .with("spacing", limits.spacing().toMillis())
                .with("oneAtATime", limits.oneAtATime())
                .with("requestsPerHour", limits.requestsPerHour())
                .with("requestsPerDay", limits.requestsPerDay())
                .with("creditsPerDay", limits.creditsPerDay())
                .with("creditsPerMonth", limits.creditsPerMonth())
                .with("nextAt", state.nextAt())
                .with("heldBy", state.heldBy())
                .with("heldUntil", state.heldUntil())
                .with("openUntil", breaker.openUntil())
                .with(
                        "reason",
                        breaker.reason() == null ? null : breaker.reason().name())
                .with("trips", breaker.trips())
                .with("slowdowns", state.slowdowns())
                .with("slowedAt", state.slowedAt())
                .with("hour", spent.hour())
                .with("requestsThisHour", spent.requestsThisHour())
                .with("day", spent.day().toString())
                .with("requestsToday", spent.requestsToday())
                .with("creditsToday", spent.creditsToday())
                .with("creditsThisMonth", spent.creditsThisMonth())
                .with("goodAt", state.goodAt())
                .with("postsAt", state.postsAt());
        return item.item();
    }

    static SourceState readState(Map<String, AttributeValue> attributes) {
        ItemReader item = new ItemReader(attributes);
        String reason = item.optionalString("reason");
        return new SourceState(
                new SourceLimits(
                        item.string("source"),
                        Duration.ofMillis(item.number("spacing")),
                        item.bool("oneAtATime"),
                        item.number("requestsPerHour"),
                        item.number("requestsPerDay"),
                        item.number("creditsPerDay"),
                        item.number("creditsPerMonth")),
                item.instant("nextAt"),
                item.optionalString("heldBy"),
                item.optionalInstant("heldUntil"),
                new Breaker(
                        item.optionalInstant("openUntil"), reason == null ? null : SourceFailure.valueOf(reason), (int)
                                item.number("trips")),
                (int) item.number("slowdowns"),
                item.optionalInstant("slowedAt"),
                new Spent(
                        item.instant("hour"),
                        item.number("requestsThisHour"),
                        LocalDate.parse(item.string("day")),
                        item.number("requestsToday"),
                        item.number("creditsToday"),
                        item.number("creditsThisMonth")),
                item.optionalInstant("goodAt"),
                item.optionalInstant("postsAt"));
    }

    static Map<String, AttributeValue> write(String source, UnknownShape shape, Instant at, Instant expiresAt) {
        return new ItemWriter()
                .with("source", source)
                .with("part", SHAPE + shape.fingerprint())
                .with("at", at)
                .with("missing", shape.missing())
                .with("skeleton", shape.skeleton())
                .with("expiresAt", expiresAt.getEpochSecond())
                .item();
    }

    static UnknownShape readShape(Map<String, AttributeValue> attributes) {
        ItemReader item = new ItemReader(attributes);
        return new UnknownShape(
                item.string("part").substring(SHAPE.length()), item.string("missing"), item.string("skeleton"));
    }
}
