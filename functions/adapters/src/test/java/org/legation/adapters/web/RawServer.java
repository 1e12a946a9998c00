package org.legation.adapters.web;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.GZIPOutputStream;

/** A server on this machine that behaves as badly as a test wants. */
final class RawServer implements AutoCloseable {

    /** What it does with a connection whose request has been read. */
    interface Behaviour {
        void serve(Socket connection, OutputStream out) throws IOException;
    }

    private final ServerSocket socket;
    private final List<String> requests = new CopyOnWriteArrayList<>();

    RawServer(Behaviour behaviour) throws IOException {
        socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(() -> accept(behaviour), "raw-server");
        thread.setDaemon(true);
        thread.start();
    }

    /** A server that answers everything with the same bytes. */
    static RawServer saying(byte[] answer) throws IOException {
        return new RawServer((connection, out) -> out.write(answer));
    }

    static byte[] answer(String head, byte[] body) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(("HTTP/1.1 " + head + "\r\nContent-Length: " + body.length + "\r\nConnection: close\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        bytes.writeBytes(body);
        return bytes.toByteArray();
    }

    static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(plain);
        }
        return bytes.toByteArray();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort());
    }

    /** The heads of the requests that came. */
    List<String> requests() {
        return requests;
    }

    private void accept(Behaviour behaviour) {
        while (!socket.isClosed()) {
            try (Socket connection = socket.accept()) {
                requests.add(head(new BufferedInputStream(connection.getInputStream())));
                behaviour.serve(connection, connection.getOutputStream());
                connection.getOutputStream().flush();
            } catch (IOException e) {
                // The client hung up, which is what some tests are about, or the test is over.
            }
        }
    }

    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                break;
            }
            head.append((char) next);
        }
        return head.toString();
    }

    /** Sends a byte whenever the client has been silent for a moment, until it hangs up. */
    static void drip(Socket connection, OutputStream out) throws IOException {
        out.write("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        connection.setSoTimeout(20);
        while (true) {
            out.write('x');
            out.flush();
            try {
                if (connection.getInputStream().read() < 0) {
                    return;
                }
            } catch (SocketTimeoutException e) {
                continue;
            }
        }
    }

    /** Says nothing until the client hangs up. */
    static void silence(Socket connection, OutputStream out) throws IOException {
        while (connection.getInputStream().read() >= 0) {
            out.flush();
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
