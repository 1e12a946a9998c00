package org.legation.adapters.channel;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.legation.adapters.secret.Secrets;
import org.legation.core.alert.Channel;
import org.legation.core.alert.ChannelSettings;
import org.legation.core.alert.ChannelType;
import org.legation.core.alert.Message;
import org.legation.core.alert.Outcome;
import org.legation.simulator.SimulatorServer;
import org.legation.simulator.bots.Bot;
import org.legation.simulator.bots.Bots;

/** Channels to the robots on this machine. */
final class Rig implements AutoCloseable {

    static final Duration PATIENCE = Duration.ofMillis(1500);

    final Bots bots;
    final Map<String, String> secrets = new HashMap<>();
    Instant serverTime = Messages.NOW;
    private final SimulatorServer server;
    private final Channels channels;

    Rig(Bots bots) throws IOException {
        this.bots = bots;
        this.server = SimulatorServer.start(bots, () -> serverTime, 0);
        for (Bot bot : Bot.values()) {
            secrets.put(bot + "-address", bot.url(server).toString());
            bot.secret().ifPresent(secret -> secrets.put(bot + "-secret", secret));
        }
        Secrets store = this::secret;
        this.channels = new Channels(
                "test",
                () -> {
                    throw new AssertionError("no topic here");
                },
                () -> store,
                () -> Messages.NOW,
                new HookAddresses(Set.of(), true),
                PATIENCE);
    }

    private String secret(String name) {
        String secret = secrets.get(name);
        if (secret == null) {
            throw new IllegalStateException("no parameter " + name);
        }
        return secret;
    }

    static ChannelType type(Bot bot) {
        return bot == Bot.LARK ? ChannelType.FEISHU : ChannelType.valueOf(bot.name());
    }

    static ChannelSettings settings(Bot bot) {
        return new ChannelSettings(
                "test",
                type(bot),
                bot + "-address",
                bot.secret().isPresent() ? bot + "-secret" : null,
                ChannelSettings.PER_HOUR);
    }

    Channel channel(Bot bot) {
        return channels.of(settings(bot));
    }

    Outcome send(Bot bot, Message message) {
        return channel(bot).send(message, Messages.NOW);
    }

    /** What a reason must not show: the address or any part of it that opens something, and what signs. */
    List<String> hidden(Bot bot) {
        return Stream.concat(bot.secret().stream(), Stream.of("simulator", "http:", "https:", "127.0.0.1", bot.host()))
                .toList();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
