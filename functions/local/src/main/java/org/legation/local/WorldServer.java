package org.legation.local;

import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import org.legation.simulator.Behaviours;
import org.legation.simulator.Faults;
import org.legation.simulator.Simulator;
import org.legation.simulator.SimulatorServer;
import org.legation.simulator.World;

/** The fictional world behind a real port of this machine, as Weibo is behind its own. */
final class WorldServer {

    /** Rare, since a single one may keep everybody from the source for hours. */
    private static final double SHARE_OF_FAULTS = 0.002;

    private WorldServer() {}

    /**
     * Starts to serve.
     *
     * @param faulty whether calls meet random faults, and hosts have outages
     * @param port 0 for a free one
     * @param option which says the port, for the message
     * @throws OptionException if the port is taken
     */
    static SimulatorServer start(
            World world, Behaviours behaviours, boolean faulty, long seed, InstantSource clock, int port, String option)
            throws OptionException {
        Faults faults = faulty ? Faults.random(seed, SHARE_OF_FAULTS).or(Faults.outages(seed)) : Faults.none();
        try {
            return SimulatorServer.start(new Simulator(world, behaviours, faults), clock, port);
        } catch (IOException e) {
            throw new OptionException(
                    option + ": " + port + " is taken; choose another, or 0 for a free one",
                    option + "：端口 " + port + " 已被占用，请换一个，或用 0 自动选择");
        }
    }

    /** Where its gateway is. */
    static URI gateway(SimulatorServer server) {
        return URI.create(server.url("open.weibo.com") + "/cli/api");
    }

    /** Where its mobile site is. */
    static URI mobile(SimulatorServer server) {
        return server.url("m.weibo.cn");
    }
}
