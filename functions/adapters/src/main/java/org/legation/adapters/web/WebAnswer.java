package org.legation.adapters.web;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a server answered.
 *
 * @param headers by name, in whatever case
 * @param body without compression; always UTF-8 at Weibo, whatever the header says
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and too large to copy
public record WebAnswer(int status, Map<String, List<String>> headers, byte[] body) {

    public WebAnswer {
        Map<String, List<String>> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        byName.putAll(headers);
        headers = byName;
    }

    /** The first header of a name. */
    public Optional<String> header(String name) {
        return all(name).stream().findFirst();
    }

    /** Every header of a name. */
    public List<String> all(String name) {
        return headers.getOrDefault(name, List.of());
    }

    /** When it was answered, by the server's clock. */
    public Optional<Instant> date() {
        return header("Date").flatMap(WebAnswer::time);
    }

    /** The body as text. */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** A time as headers write it. */
    public static Optional<Instant> time(String header) {
        try {
            return Optional.of(Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME
                    .withLocale(Locale.ENGLISH)
                    .parse(header.strip())));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "answer " + status + " of " + body.length + " bytes";
    }
}
