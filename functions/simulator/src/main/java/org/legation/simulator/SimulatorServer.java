package org.legation.simulator;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.ProtocolException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The simulator, or another backend, behind a real port, on this machine only. It speaks HTTP/1.1 itself, because the JDK's server can neither
 * reset a connection nor end one in the middle of a body.
 */
public final class SimulatorServer implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(SimulatorServer.class.getName());

    private final Backend backend;
    private final InstantSource clock;
    private final ServerSocket listening;
    private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "simulator");
        thread.setDaemon(true);
        return thread;
    });

    private SimulatorServer(Backend backend, InstantSource clock, ServerSocket listening) {
        this.backend = backend;
        this.clock = clock;
        this.listening = listening;
    }

    /**
     * Starts to serve.
     *
     * @param clock the time in the world
     * @param port the port, 0 for a free one
     * @throws IOException if the port is taken
     */
    public static SimulatorServer start(Backend backend, InstantSource clock, int port) throws IOException {
        InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
        SimulatorServer server = new SimulatorServer(backend, clock, new ServerSocket(port, 50, loopback));
        server.threads.execute(server::accept);
        return server;
    }

    /** The port served. */
    public int port() {
        return listening.getLocalPort();
    }

    /** Where a host is to be found: the first segment of the path is its name. A header {@code Host} works as well. */
    public URI url(String host) {
        return URI.create("http://127.0.0.1:" + port() + "/" + host);
    }

    /** Ends all connections. */
    @Override
    public void close() throws IOException {
        listening.close();
        for (Socket connection : connections) {
            connection.close();
        }
        threads.shutdownNow();
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                Socket connection = listening.accept();
                connections.add(connection);
                threads.execute(() -> serve(connection));
            } catch (IOException e) {
                if (!listening.isClosed()) {
                    LOG.log(Level.WARNING, "A connection could not be taken", e);
                }
            }
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            answerAll(connection);
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "The caller, or close(), ended the connection", e);
        } finally {
            connections.remove(connection);
        }
    }

    private void answerAll(Socket connection) throws IOException {
        RequestReader reader = new RequestReader(
                new BufferedInputStream(connection.getInputStream()),
                backend.hosts(),
                connection.getInetAddress().getHostAddress());
        ReplyWriter writer = new ReplyWriter(connection);
        boolean open = true;
        while (open) {
            try {
                Optional<Call> call = reader.next();
                open = call.isPresent() && writer.write(answer(call.get()), call.get());
            } catch (ProtocolException e) {
                Call unknown = new Call("GET", "", "/", Map.of(), Map.of("connection", "close"), "");
                open = writer.write(Reply.html(400, "<h1>400 Bad Request</h1>"), unknown);
            }
        }
    }

    private Reply answer(Call call) {
        try {
            return backend.answer(call, clock.instant());
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "The simulator failed at " + call.host() + call.path(), e);
            return Reply.html(500, "<h1>500 Internal Server Error</h1>");
        }
    }
}
