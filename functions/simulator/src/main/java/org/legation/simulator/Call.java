package org.legation.simulator;

import java.util.Map;
import java.util.Optional;

/**
 * One request to a server of the simulator.
 *
 * @param method {@code GET} or {@code POST}
 * @param host the host asked, without a port, such as {@code m.weibo.cn}
 * @param path the path, decoded, without the query
 * @param query the query's parameters, decoded
 * @param headers the headers, names in lower case; {@code x-forwarded-for} is the caller's address
 * @param body the body, empty if there is none
 */
public record Call(
        String method, String host, String path, Map<String, String> query, Map<String, String> headers, String body) {

    /** The header that carries the caller's address, by which blocks are kept. */
    public static final String ADDRESS = "x-forwarded-for";

    public Call {
        query = Map.copyOf(query);
        headers = Map.copyOf(headers);
    }

    /** A request without a body. */
    public static Call get(String host, String path, Map<String, String> query, Map<String, String> headers) {
        return new Call("GET", host, path, query, headers, "");
    }

    /** A parameter of the query. */
    public Optional<String> parameter(String name) {
        return Optional.ofNullable(query.get(name));
    }

    /** A header, by its name in lower case. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    /** A cookie's value. */
    Optional<String> cookie(String name) {
        for (String pair : headers.getOrDefault("cookie", "").split(";", -1)) {
            String trimmed = pair.strip();
            if (trimmed.startsWith(name + "=")) {
                return Optional.of(trimmed.substring(name.length() + 1));
            }
        }
        return Optional.empty();
    }

    /** The caller's address. */
    String address() {
        return headers.getOrDefault(ADDRESS, "127.0.0.1");
    }
}
