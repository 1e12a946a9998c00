package org.legation.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What a server does with a call. */
public sealed interface Reply {

    /** How headers write a time. */
    DateTimeFormatter DATE = DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    /**
     * It answers.
     *
     * @param headers names in lower case; a value of several lines is sent as several headers of the name
     * @param body the bytes before any compression
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared; bodies are large and are not copied
    record Answer(int status, Map<String, String> headers, byte[] body) implements Reply {

        public Answer {
            headers = Map.copyOf(headers);
        }

        /** The body as UTF-8 text. */
        public String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        /** This answer with one header more, or another value of it. */
        public Answer with(String header, String value) {
            Map<String, String> more = new LinkedHashMap<>(headers);
            more.put(header, value);
            return new Answer(status, more, body);
        }

        /** This answer with the header that says when it was given. */
        public Answer dated(Instant moment) {
            return with("date", date(moment));
        }
    }

    /**
     * The connection breaks.
     *
     * @param instead what it would have answered: the start of it is still sent where the kind says so
     */
    record Broken(Kind kind, Answer instead) implements Reply {

        /** How a connection breaks. */
        public enum Kind {
            /** It never answers. */
            TIMEOUT,
            /** It closes at once. */
            RESET,
            /** It closes in the middle of the body. */
            CUT,
            /** It sends the body a few bytes at a time, slower than any client waits. */
            DRIP
        }
    }

    /** JSON with status 200. */
    static Answer json(JsonNode body) {
        return json(200, body);
    }

    /** JSON with another status. */
    static Answer json(int status, JsonNode body) {
        return new Answer(status, Map.of("content-type", "application/json; charset=utf-8"), Json.bytes(body));
    }

    /** A web page. */
    static Answer html(int status, String page) {
        return text(status, "text/html; charset=utf-8", page);
    }

    /** Any text, in UTF-8. */
    static Answer text(int status, String contentType, String text) {
        return new Answer(status, Map.of("content-type", contentType), text.getBytes(StandardCharsets.UTF_8));
    }

    /** A moment as headers write it. */
    static String date(Instant moment) {
        return DATE.format(moment);
    }

    /** A redirect. */
    static Answer redirect(String location) {
        return html(302, "").with("location", location);
    }
}
