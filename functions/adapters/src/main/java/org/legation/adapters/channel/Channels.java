package org.legation.adapters.channel;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import java.util.function.Supplier;
import org.legation.adapters.secret.RenewedSecret;
import org.legation.adapters.secret.Secret;
import org.legation.adapters.secret.Secrets;
import org.legation.adapters.web.HttpWeb;
import org.legation.adapters.web.Web;
import org.legation.core.alert.Channel;
import org.legation.core.alert.ChannelSettings;
import org.legation.core.alert.ChannelType;

/** Makes channels of settings. No secret is read, and nothing is asked, before a message is sent. */
public final class Channels {

    private static final Duration WHOLE = Duration.ofSeconds(5);

    /** A robot says a line; what is longer than this is none of theirs. */
    private static final int MOST_BYTES = 64 * 1024;

    private final String stage;
    private final Supplier<Channel> topic;
    private final Supplier<Secrets> secrets;
    private final InstantSource clock;
    private final HookAddresses addresses;
    private final Web web;

    /**
     * @param stage the deployment's name, with which the events' source begins
     * @param topic the deployment's SNS topic; asked for when a channel is one
     * @param secrets keeps named secrets
     * @param webhookHosts where webhooks may be
     * @param loopback whether this machine may stand for any service, over http
     */
    public Channels(
            String stage,
            Supplier<Channel> topic,
            Supplier<Secrets> secrets,
            InstantSource clock,
            Set<String> webhookHosts,
            boolean loopback) {
        this(stage, topic, secrets, clock, new HookAddresses(webhookHosts, loopback), WHOLE);
    }

    /** With another limit for an answer as a whole. */
    Channels(
            String stage,
            Supplier<Channel> topic,
            Supplier<Secrets> secrets,
            InstantSource clock,
            HookAddresses addresses,
            Duration whole) {
        this.stage = stage;
        this.topic = topic;
        this.secrets = secrets;
        this.clock = clock;
        this.addresses = addresses;
        this.web = new HttpWeb(addresses, whole, MOST_BYTES);
    }

    /**
     * The channel of some settings.
     *
     * @throws IllegalArgumentException if the settings do not go with each other
     */
    public Channel of(ChannelSettings settings) {
        return switch (settings.type()) {
            case SNS -> topic.get();
            case WEBHOOK -> hook(settings, new Webhook(stage));
            case SLACK -> hook(settings, new Slack());
            case FEISHU -> hook(settings, new Feishu());
            case DINGTALK -> hook(settings, new DingTalk());
            case WECOM -> hook(settings, new WeCom());
        };
    }

    private Channel hook(ChannelSettings settings, Service service) {
        if (settings.url() == null) {
            throw new IllegalArgumentException(
                    "channel " + settings.name() + ": expected the name of the secret that is its address");
        }
        boolean signs = settings.type() != ChannelType.SLACK && settings.type() != ChannelType.WECOM;
        if (settings.signing() != null && !signs) {
            throw new IllegalArgumentException(
                    "channel " + settings.name() + ": " + service.name() + " has no signatures; leave the secret out");
        }
        return new HookChannel(
                settings.type(),
                service,
                secret(settings, "address", settings.url()),
                settings.signing() == null ? null : secret(settings, "signing secret", settings.signing()),
                addresses,
                web);
    }

    private Supplier<String> secret(ChannelSettings settings, String what, String name) {
        String setting = "channel " + settings.name() + ", " + what;
        return new RenewedSecret(new Secret.Named(setting, name), secrets, clock);
    }
}
