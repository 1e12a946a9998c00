package org.legation.adapters.read;

import java.net.HttpCookie;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;

/**
 * The cookies of one identity at m.weibo.cn: of the operator's own SUB and SUBP alone, since others that a browser has
 * provoke a refusal; and the two that the site sets itself. It may be used by several threads.
 */
final class MobileCookies {

    private static final String XSRF = "XSRF-TOKEN";
    private static final Set<String> OURS = Set.of("SUB", "SUBP");
    private static final Set<String> SITES = Set.of(XSRF, "_T_WM");

    private final Map<String, String> cookies = new LinkedHashMap<>();

    /**
     * The cookies of a browser's {@code Cookie} header.
     *
     * @throws IllegalArgumentException if SUB is not among them; the message does not show them
     */
    MobileCookies(String secret) {
        for (String pair : secret.split(";", -1)) {
            String[] parts = pair.strip().split("=", 2);
            if (parts.length == 2 && OURS.contains(parts[0]) && isPlain(parts[1])) {
                cookies.put(parts[0], parts[1]);
            }
        }
        if (!cookies.containsKey("SUB")) {
            throw new IllegalArgumentException("mobile cookie: expected SUB=…, found none");
        }
    }

    private static boolean isPlain(String value) {
        return !value.isEmpty() && value.chars().allMatch(c -> c > ' ' && c < 0x7f);
    }

    /** Takes what an answer sets. */
    synchronized void take(List<String> setCookies) {
        for (String header : setCookies) {
            parsed(header).stream()
                    .filter(cookie -> SITES.contains(cookie.getName()))
                    .forEach(this::take);
        }
    }

    private void take(HttpCookie cookie) {
        boolean dropped = cookie.getMaxAge() == 0 || cookie.getValue().equals("deleted");
        if (dropped || !isPlain(cookie.getValue())) {
            cookies.remove(cookie.getName());
        } else {
            cookies.put(cookie.getName(), cookie.getValue());
        }
    }

    private static List<HttpCookie> parsed(String header) {
        try {
            return HttpCookie.parse(header);
        } catch (IllegalArgumentException e) {
            // A cookie that is none is one that we do not need.
            return List.of();
        }
    }

    /** The value that requests repeat in a header. */
    synchronized Optional<String> xsrfToken() {
        return Optional.ofNullable(cookies.get(XSRF));
    }

    /** The {@code Cookie} header. */
    synchronized String header() {
        StringJoiner header = new StringJoiner("; ");
        cookies.forEach((name, value) -> header.add(name + "=" + value));
        return header.toString();
    }

    @Override
    public synchronized String toString() {
        return cookies.keySet().toString();
    }
}
