package org.legation.adapters.web;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A request. Its text shows no header, for secrets are there. Where the address is itself a secret, as that of a webhook,
 * the text is not to be shown either.
 *
 * @param headers by name
 * @param body what to POST; null for a GET
 */
public record WebRequest(
        URI url, Map<String, String> headers, @Nullable String body) {

    public WebRequest {
        headers = Map.copyOf(headers);
    }

    /** Asks a server for what is at a path. */
    public static WebRequest get(URI base, String path, Map<String, String> query, Map<String, String> headers) {
        String parameters = query.entrySet().stream()
                .map(parameter -> encoded(parameter.getKey()) + "=" + encoded(parameter.getValue()))
                .collect(Collectors.joining("&"));
        return new WebRequest(URI.create(base + path + (parameters.isEmpty() ? "" : "?" + parameters)), headers, null);
    }

    /** Sends a server something. */
    public static WebRequest post(URI base, String path, Map<String, String> headers, String body) {
        return new WebRequest(URI.create(base + path), headers, body);
    }

    /** {@code GET} or {@code POST}. */
    public String method() {
        return body == null ? "GET" : "POST";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return method() + " " + url;
    }
}
