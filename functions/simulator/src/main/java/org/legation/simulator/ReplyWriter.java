package org.legation.simulator;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;

/** Writes replies to a connection, also those that break it. */
final class ReplyWriter {

    private static final int DRIP_BYTES = 3;
    private static final int DRIP_MILLIS = 500;

    private static final Map<Integer, String> REASONS = Map.of(
            200,
            "OK",
            302,
            "Found",
            400,
            "Bad Request",
            403,
            "Forbidden",
            404,
            "Not Found",
            414,
            "URI Too Long",
            429,
            "Too Many Requests",
            500,
            "Internal Server Error",
            502,
            "Bad Gateway",
            503,
            "Service Unavailable");

    private final Socket socket;

    ReplyWriter(Socket socket) {
        this.socket = socket;
    }

    /**
     * Does what the reply says.
     *
     * @return whether the connection can be used again
     */
    boolean write(Reply reply, Call call) throws IOException {
        boolean gzip = call.header("accept-encoding")
                .filter(coding -> coding.contains("gzip"))
                .isPresent();
        if (reply instanceof Reply.Broken broken) {
            breakOff(broken, gzip);
            return false;
        }
        Reply.Answer answer = (Reply.Answer) reply;
        byte[] body = gzip ? compressed(answer.body()) : answer.body();
        OutputStream out = new BufferedOutputStream(socket.getOutputStream());
        out.write(head(answer, body.length, gzip));
        if (!call.method().equals("HEAD")) {
            out.write(body);
        }
        out.flush();
        return call.header("connection").filter("close"::equalsIgnoreCase).isEmpty();
    }

    private void breakOff(Reply.Broken broken, boolean gzip) throws IOException {
        byte[] body =
                gzip ? compressed(broken.instead().body()) : broken.instead().body();
        OutputStream out = socket.getOutputStream();
        switch (broken.kind()) {
            case TIMEOUT -> {
                if (socket.getInputStream().read() >= 0) {
                    throw new IOException("the caller sent more while it waited for an answer");
                }
            }
            case RESET -> socket.setSoLinger(true, 0);
            case CUT -> {
                out.write(head(broken.instead(), body.length, gzip));
                out.write(body, 0, body.length / 2);
                out.flush();
            }
            case DRIP -> {
                out.write(head(broken.instead(), body.length, gzip));
                drip(out, body);
            }
        }
    }

    /** Sends a few bytes, waits, and so on, until the caller has had enough. */
    private void drip(OutputStream out, byte[] body) throws IOException {
        socket.setSoTimeout(DRIP_MILLIS);
        for (int at = 0; at < body.length; at += DRIP_BYTES) {
            out.write(body, at, Math.min(DRIP_BYTES, body.length - at));
            out.flush();
            if (leaves()) {
                return;
            }
        }
    }

    /** Waits between two drops; true if the caller goes away meanwhile. */
    private boolean leaves() throws IOException {
        try {
            return socket.getInputStream().read() < 0;
        } catch (SocketTimeoutException e) {
            return false; // still there
        }
    }

    private static byte[] head(Reply.Answer answer, int length, boolean gzip) {
        StringBuilder head = new StringBuilder("HTTP/1.1 ")
                .append(answer.status())
                .append(' ')
                .append(REASONS.getOrDefault(answer.status(), "Unknown"))
                .append("\r\n");
        new TreeMap<>(answer.headers())
                .forEach((name, values) -> values.lines().forEach(value -> line(head, name, value)));
        if (gzip) {
            line(head, "content-encoding", "gzip");
        }
        line(head, "content-length", Integer.toString(length));
        return head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void line(StringBuilder head, String name, String value) {
        head.append(name).append(": ").append(value).append("\r\n");
    }

    private static byte[] compressed(byte[] body) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(body.length / 3 + 64);
        try (OutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(body);
        }
        return bytes.toByteArray();
    }
}
