package org.legation.simulator;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads HTTP/1.1 requests from a connection. */
final class RequestReader {

    private static final int LONGEST_LINE = 65_536;
    private static final int LONGEST_BODY = 1 << 20;

    private final InputStream in;
    private final Set<String> hosts;
    private final String address;

    /**
     * @param hosts the hosts that may stand as the first segment of a path
     * @param address the caller's
     */
    RequestReader(InputStream in, Set<String> hosts, String address) {
        this.in = in;
        this.hosts = hosts;
        this.address = address;
    }

    /**
     * The next request.
     *
     * @return empty if the caller has closed the connection
     * @throws ProtocolException if it is no request that this server understands
     */
    Optional<Call> next() throws IOException {
        Optional<String> start = line();
        if (start.isEmpty()) {
            return Optional.empty();
        }
        String[] words = start.get().split(" ");
        if (words.length != 3 || !words[1].startsWith("/")) {
            throw new ProtocolException("request line: " + start.get());
        }
        Map<String, String> headers = headers();
        String body = body(headers);
        try {
            return Optional.of(call(words[0], words[1], headers, body));
        } catch (IllegalArgumentException e) {
            throw withCause(new ProtocolException("target: " + words[1]), e);
        }
    }

    private Call call(String method, String target, Map<String, String> headers, String body) {
        int mark = target.indexOf('?');
        String path = decoded((mark < 0 ? target : target.substring(0, mark)).replace("+", "%2B"));
        int second = path.indexOf('/', 1);
        String first = second < 0 ? path.substring(1) : path.substring(1, second);
        String host = headers.getOrDefault("host", "").replaceFirst(":[0-9]+$", "");
        if (hosts.contains(first)) {
            host = first;
            path = second < 0 ? "/" : path.substring(second);
        }
        return new Call(method, host, path, mark < 0 ? Map.of() : query(target.substring(mark + 1)), headers, body);
    }

    private Map<String, String> headers() throws IOException {
        Map<String, String> headers = new HashMap<>();
        for (String line = needed(); !line.isEmpty(); line = needed()) {
            int colon = line.indexOf(':');
            if (colon < 1) {
                throw new ProtocolException("header: " + line);
            }
            String name = line.substring(0, colon).toLowerCase(Locale.ROOT);
            headers.merge(name, line.substring(colon + 1).strip(), (one, other) -> one + "; " + other);
        }
        headers.putIfAbsent(Call.ADDRESS, address);
        return headers;
    }

    private String body(Map<String, String> headers) throws IOException {
        if (headers.containsKey("transfer-encoding")) {
            throw new ProtocolException("a body without a length");
        }
        String length = headers.getOrDefault("content-length", "0");
        if (!length.matches("[0-9]{1,7}") || Integer.parseInt(length) > LONGEST_BODY) {
            throw new ProtocolException("content-length: " + length);
        }
        byte[] bytes = in.readNBytes(Integer.parseInt(length));
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private String needed() throws IOException {
        return line().orElseThrow(() -> new EOFException("the request ends in its head"));
    }

    private Optional<String> line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                return Optional.empty();
            } else if (line.size() == LONGEST_LINE) {
                throw new ProtocolException("a line of the head is too long");
            }
            line.write(b);
        }
        return Optional.of(line.toString(StandardCharsets.UTF_8).stripTrailing());
    }

    /** The parameters of a query or of a form. */
    static Map<String, String> query(String text) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String pair : text.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                parameters.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
            }
        }
        return parameters;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static ProtocolException withCause(ProtocolException exception, Exception cause) {
        exception.initCause(cause);
        return exception;
    }
}
