package org.legation.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.legation.adapters.channel.Channels;
import org.legation.adapters.secret.FileSecrets;
import org.legation.adapters.secret.Secrets;
import org.legation.adapters.secret.SsmSecrets;
import org.legation.adapters.settings.AlertPlaces;
import org.legation.adapters.settings.BadSettingsException;
import org.legation.adapters.settings.SettingException;
import org.legation.core.alert.Channel;
import org.legation.pipeline.deliver.KnownChannels;
import org.legation.pipeline.deliver.Messaging;
import org.legation.pipeline.source.Tempo;
import software.amazon.awssdk.services.ssm.SsmClient;

/** How messages are sent from a laptop: as in the cloud, but that this machine may stand for any service. */
final class LocalMessaging {

    private LocalMessaging() {}

    /**
     * Reads the settings and checks them, so that a bad file ends the command at once.
     *
     * @param file the settings; null for what the environment says
     * @param topic stands for the SNS topic
     * @throws OptionException if they are not as they must be
     */
    static Messaging of(
            @Nullable Path file, Map<String, String> environment, Channel topic, InstantSource clock, Tempo tempo)
            throws OptionException {
        Map<String, String> variables = new HashMap<>(environment);
        variables.putIfAbsent(AlertPlaces.WEBHOOK_LOOPBACK, "true");
        if (file != null) {
            if (!Files.isReadable(file)) {
                throw new OptionException(
                        "--alerts: expected a file that can be read, found " + file, "--alerts：应为可读文件，实为 " + file);
            }
            variables.remove(AlertPlaces.PARAMETER);
            variables.put(AlertPlaces.FILE, file.toString());
        }
        try {
            AlertPlaces places = AlertPlaces.read(variables::get);
            Supplier<Secrets> secrets = () -> new FileSecrets(() -> new SsmSecrets(SsmClient.create()));
            Channels channels =
                    new Channels("local", () -> topic, secrets, clock, places.webhookHosts(), places.loopback());
            Messaging messaging =
                    new Messaging(places.settings(secrets, clock), new KnownChannels(channels::of), tempo);
            Objects.requireNonNull(messaging.settings().get());
            return messaging;
        } catch (SettingException | BadSettingsException e) {
            String message = String.valueOf(e.getMessage());
            throw new OptionException(message, "设置有误：" + message);
        }
    }
}
