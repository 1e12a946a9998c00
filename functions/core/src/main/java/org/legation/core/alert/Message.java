package org.legation.core.alert;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What people are told, ready to be sent: a channel decides nothing, it only gives it the form of its service.
 *
 * @param id the same for every delivery of the same news: whoever gets it twice can tell
 * @param at when it was decided
 * @param severity of what it is about; null where there is none, as with a digest
 * @param attributes facts to filter by, such as {@code account}, {@code kind}, {@code country}; no value is empty
 * @param source the path of what it is about, such as {@code accounts/1234567890}
 * @param subject the thing itself, such as {@code post/5012345678901234}; null where it is the source
 * @param title one short line
 * @param lines the facts, a line each
 * @param link where to look; null if nowhere
 * @param mention whether everybody in the channel is to be called
 * @param data the facts as a JSON object, for machines
 */
public record Message(
        String id,
        MessageType type,
        Instant at,
        @Nullable Severity severity,
        Map<String, String> attributes,
        String source,
        @Nullable String subject,
        Words title,
        List<Words> lines,
        @Nullable String link,
        boolean mention,
        String data) {

    public Message {
        attributes = Map.copyOf(attributes);
        lines = List.copyOf(lines);
    }
}
