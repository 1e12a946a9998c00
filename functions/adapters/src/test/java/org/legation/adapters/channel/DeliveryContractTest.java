package org.legation.adapters.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.legation.core.alert.Message;
import org.legation.core.alert.Outcome;
import org.legation.core.alert.Outcome.Status;
import org.legation.simulator.bots.Bot;
import org.legation.simulator.bots.BotFault;
import org.legation.simulator.bots.Bots;
import org.legation.simulator.bots.Delivery;

/** What every service that is reached over HTTP must do, against robots that are as strict as the real ones. */
class DeliveryContractTest {

    private Rig rig;

    @BeforeEach
    void start() throws IOException {
        rig = new Rig(Bots.unlimited());
    }

    @AfterEach
    void stop() throws IOException {
        rig.close();
    }

    private Outcome failing(Bot bot, BotFault fault) {
        rig.bots.failNext(bot, 1, fault);
        return rig.send(bot, Messages.SPIKE);
    }

    @ParameterizedTest
    @EnumSource(Bot.class)
    void aMessageIsTakenAndShowsItsId(Bot bot) {
        for (Message message : List.of(Messages.SPIKE, Messages.MAJOR, Messages.RESOLVED, Messages.HOSTILE)) {
            assertThat(rig.send(bot, message)).isEqualTo(Outcome.DELIVERED);
        }

        assertThat(rig.bots.deliveries(bot))
                .extracting(delivery -> delivery.id().orElseThrow())
                .containsExactly(
                        Messages.SPIKE.id(), Messages.MAJOR.id(), Messages.RESOLVED.id(), Messages.HOSTILE.id());
    }

    @ParameterizedTest
    @EnumSource(Bot.class)
    void aMessageThatIsTooLargeIsCutAndTaken(Bot bot) {
        for (Message message : List.of(Messages.HUGE, Messages.calling(Messages.HUGE), Messages.withLargeData())) {
            assertThat(rig.send(bot, message)).isEqualTo(Outcome.DELIVERED);
        }

        assertThat(rig.bots.deliveries(bot))
                .extracting(delivery -> delivery.id().orElseThrow())
                .containsOnly(Messages.HUGE.id());
        assertThat(rig.bots.deliveries(bot).get(2).body()).contains("weibo.com/9900000001/RsdLyvH9v");
    }

    @ParameterizedTest
    @EnumSource(Bot.class)
    void aRefusalIsARefusalEvenWithStatus200(Bot bot) {
        BotFault fault =
                switch (bot) {
                    case WEBHOOK -> BotFault.errorCode(401, "no");
                    case SLACK -> BotFault.errorCode(403, "invalid_token");
                    case FEISHU, LARK -> BotFault.errorCode(19024, "Key Words Not Found");
                    case DINGTALK -> BotFault.errorCode(310000, "sign not match");
                    case WECOM -> BotFault.errorCode(93000, "invalid webhook url, hint: [x]");
                };

        assertThat(failing(bot, fault).status()).isEqualTo(Status.REFUSED);
        assertThat(rig.bots.deliveries(bot)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Bot.class)
    void status429IsObeyedForAsLongAsItSays(Bot bot) {
        Outcome seconds = failing(bot, BotFault.tooMany(Duration.ofSeconds(90)));
        Outcome date = failing(bot, BotFault.tooManyUntil(Messages.NOW.plusSeconds(120)));

        assertThat(seconds.status()).isEqualTo(Status.THROTTLED);
        assertThat(seconds.retryAfter()).isEqualTo(Duration.ofSeconds(90));
        assertThat(date.status()).isEqualTo(Status.THROTTLED);
        assertThat(date.retryAfter()).isEqualTo(Duration.ofSeconds(120));
    }

    @ParameterizedTest
    @EnumSource(Bot.class)
    void anErrorOfTheServerIsAFailure(Bot bot) {
        assertThat(failing(bot, BotFault.error500()).status()).isEqualTo(Status.FAILED);
    }

    @ParameterizedTest
    @EnumSource(Bot.class)
    void anAnswerThatDoesNotArriveIsAFailureAlthoughTheMessageWasTaken(Bot bot) {
        assertThat(failing(bot, BotFault.timeout()).reason()).endsWith("no whole answer in time");
        assertThat(failing(bot, BotFault.reset()).reason()).contains("the connection broke");
        assertThat(failing(bot, BotFault.oversized()).reason()).contains("larger than any it should give");
        assertThat(rig.send(bot, Messages.SPIKE)).isEqualTo(Outcome.DELIVERED);

        assertThat(rig.bots.deliveries(bot))
                .hasSize(4)
                .extracting(Delivery::id)
                .containsOnly(Optional.of(Messages.SPIKE.id()));
    }

    @ParameterizedTest
    @EnumSource(value = Bot.class, mode = EnumSource.Mode.EXCLUDE, names = "WEBHOOK")
    void status200WithAnythingElseIsAFailure(Bot bot) {
        Outcome outcome = failing(bot, BotFault.malformed());

        assertThat(outcome.status()).isEqualTo(Status.FAILED);
        assertThat(outcome.reason()).endsWith("an answer that is not understood");
    }

    @ParameterizedTest
    @EnumSource(Bot.class)
    void aRedirectIsNotFollowed(Bot bot) {
        Outcome outcome = failing(bot, BotFault.answer(302, ""));

        assertThat(outcome.status()).isEqualTo(Status.REFUSED);
        assertThat(rig.bots.requests(bot)).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(Bot.class)
    void whoeverIsNotThereIsAFailure(Bot bot) throws IOException {
        rig.close();

        Outcome outcome = rig.send(bot, Messages.SPIKE);

        assertThat(outcome.status()).isEqualTo(Status.FAILED);
        assertThat(outcome.reason()).containsAnyOf("no connection", "no whole answer in time");
        assertThat(outcome.reason()).doesNotContain(rig.hidden(bot).toArray(String[]::new));
    }

    @ParameterizedTest
    @EnumSource(Bot.class)
    void noReasonShowsWhatIsSecret(Bot bot) {
        String echo = rig.secrets.get(bot + "-address") + " " + bot.secret().orElse("");
        List<BotFault> faults = List.of(
                BotFault.errorCode(403, echo),
                BotFault.errorCode(310000, echo),
                BotFault.answer(404, echo),
                BotFault.answer(200, echo),
                BotFault.answer(302, echo),
                BotFault.tooMany(Duration.ofSeconds(1)),
                BotFault.error500(),
                BotFault.reset(),
                BotFault.timeout(),
                BotFault.oversized());

        for (BotFault fault : faults) {
            assertThat(failing(bot, fault).reason())
                    .isNotEmpty()
                    .doesNotContain(rig.hidden(bot).toArray(String[]::new));
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Bot.class,
            names = {"WEBHOOK", "FEISHU", "LARK", "DINGTALK"})
    void aWrongSecretOrClockIsRefusedWithAHint(Bot bot) {
        rig.secrets.put(bot + "-secret", "another");
        Outcome wrongSecret = rig.send(bot, Messages.SPIKE);
        rig.secrets.put(bot + "-secret", bot.secret().orElseThrow());
        rig.serverTime = Messages.NOW.plus(Duration.ofHours(2));
        Outcome wrongTime = rig.send(bot, Messages.SPIKE);

        assertThat(List.of(wrongSecret, wrongTime)).allSatisfy(outcome -> {
            assertThat(outcome.status()).isEqualTo(Status.REFUSED);
            assertThat(outcome.reason()).contains("signature").contains("compare the secret");
        });
    }

    @ParameterizedTest
    @EnumSource(Bot.class)
    void aWrongTokenIsRefused(Bot bot) {
        rig.secrets.computeIfPresent(bot + "-address", (name, url) -> url.replace("simulator-token", "old"));

        assertThat(rig.send(bot, Messages.SPIKE).status()).isEqualTo(Status.REFUSED);
    }
}
