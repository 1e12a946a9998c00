package org.legation.adapters.read;

import java.time.Instant;
import java.util.List;
import org.jboss.logging.Logger;
import org.legation.adapters.weibo.BodySkeleton;
import org.legation.adapters.weibo.Problem;
import org.legation.core.source.SourceStore;
import org.legation.core.source.UnknownShape;

/** Keeps the shapes of what was not understood, without any value, and reports each once. */
final class Shapes {

    private static final Logger LOG = Logger.getLogger(Shapes.class);

    private final String source;
    private final SourceStore store;

    Shapes(String source, SourceStore store) {
        this.source = source;
        this.store = store;
    }

    /** A body that is of no shape that we know. */
    void unknown(String body, String missing, Instant at) {
        BodySkeleton skeleton = BodySkeleton.of(body);
        String expected = withoutValues(missing);
        keep(new UnknownShape(skeleton.fingerprint() + "-" + hash(expected), expected, skeleton.text()), at);
    }

    /** Parts of a good body that could not be read. One thing that is missing is one shape, whatever stands around it. */
    void problems(List<Problem> problems, Instant at) {
        for (Problem problem : problems) {
            String expected = withoutValues(problem.reason());
            keep(
                    new UnknownShape(
                            "part-" + hash(expected),
                            expected,
                            BodySkeleton.of(problem.raw()).text()),
                    at);
        }
    }

    private void keep(UnknownShape shape, Instant at) {
        if (store.keep(source, shape, at)) {
            LOG.warnf("%s: an answer of a shape we do not know, %s: %s", source, shape.fingerprint(), shape.missing());
        }
    }

    /** A reason may name the post first and show in the end what was found; both are left out. */
    private static String withoutValues(String reason) {
        String expected =
                reason.replaceFirst("(?s)^.*: (?=[A-Za-z_.]+: expected)", "").replaceFirst("(?s),? (found|got) .*", "");
        return expected.matches("(?s)[A-Za-z_.]+: expected .*") ? expected : "something that is not as expected";
    }

    private static String hash(String text) {
        return String.format("%08x", text.hashCode());
    }
}
