package org.legation.simulator;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.InstantSource;

/** The simulator behind a real port, on this machine only. */
public final class SimulatorServer implements AutoCloseable {

    private final ServerSocket socket;

    private SimulatorServer(ServerSocket socket) {
        this.socket = socket;
    }

    /**
     * Starts to serve.
     *
     * @param port the port, 0 for a free one
     */
    public static SimulatorServer start(Simulator simulator, InstantSource clock, int port) throws IOException {
        return new SimulatorServer(new ServerSocket(port, 50, InetAddress.getLoopbackAddress()));
    }

    /** Where a host is to be found: the first segment of the path is its name. */
    public URI url(String host) {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort() + "/" + host);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
