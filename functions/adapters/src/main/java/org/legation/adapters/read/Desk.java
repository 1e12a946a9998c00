package org.legation.adapters.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.legation.adapters.web.Web;
import org.legation.adapters.web.WebAnswer;
import org.legation.adapters.web.WebRequest;
import org.legation.adapters.weibo.Problem;
import org.legation.adapters.weibo.UnknownShapeException;
import org.legation.adapters.weibo.WeiboBody;
import org.legation.core.source.SourceException;
import org.legation.core.source.SourceFailure;
import org.legation.core.source.SourceStore;

/** Asks a site and gives its good answers alone. */
final class Desk {

    private final Protocol protocol;
    private final Web web;
    private final InstantSource clock;
    private final Classifier classifier;
    private final Shapes shapes;

    Desk(Protocol protocol, Web web, SourceStore store, InstantSource clock) {
        this.protocol = protocol;
        this.web = web;
        this.clock = clock;
        this.classifier = new Classifier(protocol);
        this.shapes = new Shapes(protocol.source(), store);
    }

    /**
     * A good answer.
     *
     * @param at when it came, by our clock
     * @param shownAt when it was made, by the server's clock where that is known
     */
    record Answer(Instant at, Instant shownAt, WebAnswer raw, JsonNode json) {}

    /** What reads an answer further. */
    interface Reader<T> {
        T read(Answer answer) throws SourceException;
    }

    /**
     * Asks.
     *
     * @param reader may throw {@link UnknownShapeException}
     * @throws SourceException if there is no good answer
     */
    <T> T ask(WebRequest request, Asked asked, Reader<T> reader) throws SourceException {
        WebAnswer answer = send(request);
        Instant now = clock.instant();
        try {
            JsonNode json = classifier.json(answer, asked, now);
            return reader.read(new Answer(now, answer.date().orElse(now), answer, json));
        } catch (UnknownShapeException e) {
            shapes.unknown(answer.text(), String.valueOf(e.getMessage()), now);
            throw new SourceException(
                    SourceFailure.SHAPE_CHANGED, protocol.source() + ": an answer of a shape we do not know");
        }
    }

    /** Reads posts or a profile, and reports what in them could not be read. */
    WeiboBody body(Answer answer, @Nullable String accountId) {
        WeiboBody body = WeiboBody.of(answer.json(), answer.shownAt(), accountId);
        shapes.problems(problems(body), answer.at());
        return body;
    }

    private static List<Problem> problems(WeiboBody body) {
        if (body instanceof WeiboBody.Posts posts) {
            return posts.problems();
        } else if (body instanceof WeiboBody.Profile profile) {
            return profile.problems();
        } else if (body instanceof WeiboBody.LongText text) {
            return text.problems();
        }
        return List.of();
    }

    private WebAnswer send(WebRequest request) throws SourceException {
        try {
            return web.send(request);
        } catch (IOException e) {
            throw new SourceException(
                    SourceFailure.TRANSIENT, protocol.source() + ": " + request + ": " + e.getMessage());
        }
    }
}
