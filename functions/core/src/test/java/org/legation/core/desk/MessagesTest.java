package org.legation.core.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.legation.core.Samples.NOON;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.legation.core.account.Account;
import org.legation.core.alert.Alert;
import org.legation.core.alert.DataTrouble;
import org.legation.core.alert.DataTrouble.Kind;
import org.legation.core.alert.Decision;
import org.legation.core.alert.Message;
import org.legation.core.alert.MessageType;
import org.legation.core.alert.Severity;
import org.legation.core.alert.Spike;
import org.legation.core.alert.SpikeEnd;
import org.legation.core.alert.SpikeEnd.How;
import org.legation.core.alert.Subject;
import org.legation.core.post.Mid;

class MessagesTest {

    private static final Mid POST = Script.post("a");
    private static final Spike SPIKE = Script.spike("US/a/3.5!@0");

    private final Messages messages = new Messages(Given.DATA);

    @ParameterizedTest
    @CsvSource({
        "DELIVER,  SPIKE, SPIKE_OPENED,    false",
        "DELIVER,  MAJOR, SPIKE_OPENED,    true",
        "ESCALATE, MAJOR, SPIKE_ESCALATED, true",
        "ESCALATE, SPIKE, SPIKE_ESCALATED, false"
    })
    void aSpikeHasItsTypeAndCallsEverybodyWhereItIsMajor(
            Decision decision, Severity severity, MessageType type, boolean mention) {
        Message message = message(SPIKE, decision, severity, Given.AMERICAN);

        assertThat(message.type()).isEqualTo(type);
        assertThat(message.mention()).isEqualTo(mention);
        assertThat(message.severity()).isEqualTo(severity);
        assertThat(message.at()).isEqualTo(NOON.plusSeconds(9));
    }

    @Test
    void aSpikeOfAPostSaysWhoseWhichAndWhere() {
        Message message = message(SPIKE, Decision.DELIVER, Severity.MAJOR, Given.AMERICAN);

        assertThat(message.id()).isEqualTo("1743951792-" + POST + "-s35");
        assertThat(message.attributes()).isEqualTo(Map.of("account", "1743951792", "kind", "embassy", "country", "US"));
        assertThat(message.source()).isEqualTo("accounts/1743951792");
        assertThat(message.subject()).isEqualTo("post/" + POST);
        assertThat(message.link()).isEqualTo("https://weibo.com/1743951792/" + POST.bid());
        assertThat(message.title().english()).isEqualTo("Major: @美国驻华大使馆, 38 times the usual");
        assertThat(message.data()).isEqualTo("{\"alert\":\"" + SPIKE.id() + "\"}");
    }

    @Test
    void aSpikeOfAnHourHasNoPostToLookAt() {
        Spike hour = Given.spike(Given.STATELESS, Subject.hour(NOON), 4, NOON.plusSeconds(1800));

        Message message = message(hour, Decision.DELIVER, Severity.MAJOR, Given.STATELESS);

        assertThat(message.id()).isEqualTo("1743951794-h2026112004-s40");
        assertThat(message.attributes()).isEqualTo(Map.of("account", "1743951794", "kind", "igo"));
        assertThat(message.subject()).isNull();
        assertThat(message.link()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"RESOLVED, SPIKE_RESOLVED, resolved-s30", "DELETED, POST_DELETED, deleted"})
    void anEndCallsNobody(How how, MessageType type, String id) {
        SpikeEnd end = Given.end(Given.AMERICAN, Given.post(POST), how, NOON);

        Message message = message(end, Decision.DELIVER, Severity.MAJOR, Given.AMERICAN);

        assertThat(message.type()).isEqualTo(type);
        assertThat(message.id()).isEqualTo("1743951792-" + POST + "-" + id);
        assertThat(message.mention()).isFalse();
    }

    @Test
    void aTroubleIsOfNoAccount() {
        DataTrouble trouble = Given.trouble(Alert.FLEET, Kind.NO_POLLS, NOON);
        Account nobody = Account.unlisted(Alert.FLEET, Alert.FLEET);

        Message begun = message(trouble, Decision.DELIVER, null, nobody);
        Message over = message(Given.over(trouble, NOON.plusSeconds(600)), Decision.DELIVER, null, nobody);

        assertThat(begun.type()).isEqualTo(MessageType.DATA_DEGRADED);
        assertThat(begun.id()).isEqualTo("fleet-no-polls-" + NOON.getEpochSecond() / 60);
        assertThat(begun.attributes()).isEmpty();
        assertThat(begun.source()).isEqualTo("accounts");
        assertThat(over.type()).isEqualTo(MessageType.DATA_RECOVERED);
        assertThat(over.id()).isEqualTo(begun.id() + "-over");
    }

    @Test
    void aTopicNamesItsAccountsInBothLanguages() {
        Shift shift = new Shift();
        shift.decide(Script.spike("US/a/3@0"), Given.AMERICAN);
        shift.decide(Script.spike("IGO/b/3@30"), Given.STATELESS);
        Spike opens = Script.spike("JP/c/3.5!@60");
        Decided decided = shift.decide(opens, Given.JAPANESE);

        Message message = messages.of(
                opens,
                decided,
                Given.JAPANESE,
                Map.of(Given.AMERICAN.id(), Given.AMERICAN, Given.JAPANESE.id(), Given.JAPANESE),
                NOON);

        assertThat(message.type()).isEqualTo(MessageType.TOPIC_OPENED);
        assertThat(message.id()).isEqualTo(Messages.id(opens) + "-topic");
        assertThat(message.mention()).isTrue();
        assertThat(message.link()).isNull();
        assertThat(message.title().english()).isEqualTo("Topic: 3 accounts of 2 countries spike together");
        assertThat(message.title().chinese()).isEqualTo("话题：2 国 3 个账号同时激增");
        assertThat(Messages.text(message.title(), message.lines()).english())
                .isEqualTo("Topic: 3 accounts of 2 countries spike together\n@美国驻华大使馆 (US), since 11-20 12:00\n"
                        + "@1743951794, since 11-20 12:30\n@日本国驻华大使馆 (JP), since 11-20 13:00\n"
                        + "Times are Beijing time. Accounts that join later are not told one by one.");
        assertThat(Messages.text(message.title(), message.lines()).chinese())
                .isEqualTo("话题：2 国 3 个账号同时激增\n@美国驻华大使馆（US），11-20 12:00 起\n"
                        + "@1743951794，11-20 12:30 起\n@日本国驻华大使馆（JP），11-20 13:00 起\n"
                        + "时间为北京时间。后续账号并入，不再逐一通知。");
    }

    @Test
    void aReminderIsNewsOfItsOwn() {
        Message message = messages.reminder(SPIKE, Severity.MAJOR, Given.AMERICAN, NOON.plus(Duration.ofMinutes(30)));

        assertThat(message.id()).isEqualTo(Messages.id(SPIKE) + "-unacknowledged");
        assertThat(message.type()).isEqualTo(MessageType.SPIKE_ESCALATED);
        assertThat(message.mention()).isTrue();
        assertThat(message.title().english()).isEqualTo("Not acknowledged yet. Major: @美国驻华大使馆, 38 times the usual");
        assertThat(message.title().chinese()).isEqualTo("尚无人确认。重大：@美国驻华大使馆，为常态的 38 倍");
    }

    private Message message(Alert alert, Decision decision, @Nullable Severity severity, Account account) {
        Decided decided = new Decided(DeskState.START, decision, severity, null, List.of(), List.of());
        return messages.of(alert, decided, account, Map.of(account.id(), account), NOON.plusSeconds(9));
    }
}
