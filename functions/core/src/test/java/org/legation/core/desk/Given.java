package org.legation.core.desk;

import static org.legation.core.Samples.NOON;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.legation.core.Samples;
import org.legation.core.account.Account;
import org.legation.core.account.AgencyKind;
import org.legation.core.alert.Alert;
import org.legation.core.alert.ChannelSettings;
import org.legation.core.alert.ChannelType;
import org.legation.core.alert.DataTrouble;
import org.legation.core.alert.Levels;
import org.legation.core.alert.Severity;
import org.legation.core.alert.Spike;
import org.legation.core.alert.SpikeEnd;
import org.legation.core.alert.Subject;
import org.legation.core.alert.Words;
import org.legation.core.post.Basis;
import org.legation.core.post.Engagement;
import org.legation.core.post.Mid;

/** The named fixtures of the desk's tests. */
final class Given {

    static final Account AMERICAN = Samples.EMBASSY;
    static final Account AMERICAN_TOO = Samples.CONSULATE;
    static final Account STATELESS = Samples.IGO;
    static final Account JAPANESE =
            new Account("1743951795", "日本国驻华大使馆", "Embassy of Japan", AgencyKind.EMBASSY, "JP", true);
    static final List<Account> ACCOUNTS = List.of(AMERICAN, AMERICAN_TOO, STATELESS, JAPANESE);

    static final ChannelSettings TOPIC = new ChannelSettings("topic", ChannelType.SNS, null, null, 20);
    static final ChannelSettings ROBOT = new ChannelSettings("robot", ChannelType.FEISHU, "url", null, 20);
    static final AlertSettings SETTINGS = AlertSettings.to(List.of(TOPIC, ROBOT));

    static final Mid POST = Samples.mid(NOON.minus(Duration.ofHours(3)));
    static final Mid OTHER_POST = Samples.mid(NOON.minus(Duration.ofHours(4)));

    /** Data that says which facts it was made of. */
    static final MessageData DATA = new MessageData() {
        @Override
        public String of(Alert alert, @Nullable Severity severity, Account account, List<Told> together, Words text) {
            return "{\"alert\":\"" + alert.id() + "\"}";
        }

        @Override
        public String of(Map<String, Long> numbers, Words text) {
            return numbers.toString();
        }
    };

    private Given() {}

    static Account account(String name) {
        return switch (name) {
            case "US" -> AMERICAN;
            case "US2" -> AMERICAN_TOO;
            case "JP" -> JAPANESE;
            case "IGO" -> STATELESS;
            default -> throw new IllegalArgumentException(name);
        };
    }

    /** A spike of a severity by the usual thresholds: a notice of 2, a spike of 3, a major one of 4 decades. */
    static Spike spike(Account account, Severity severity, Instant at) {
        return spike(account, Subject.post(POST, NOON.minus(Duration.ofHours(3))), 2 + severity.ordinal(), at);
    }

    /** A spike with many times the usual. */
    static Spike spike(Account account, Subject subject, double strength, Instant at) {
        return spike(account, subject, strength, 11_400, 300, at);
    }

    static Spike spike(
            Account account, Subject subject, double strength, long interactions, double expected, Instant at) {
        return new Spike(
                account.id(),
                subject,
                at,
                Levels.of(strength),
                strength,
                interactions < 7_000
                        ? Engagement.of(0, 0, interactions)
                        : Engagement.of(1_500, 4_700, interactions - 6_200),
                Basis.ALL,
                interactions,
                expected,
                66,
                Math.pow(10, -strength),
                14_210,
                0,
                null,
                null,
                "post-channel.2");
    }

    static Subject post(Mid mid) {
        return Subject.post(mid, mid.publishedAt().orElseThrow());
    }

    static SpikeEnd end(Account account, Subject subject, SpikeEnd.How how, Instant at) {
        return new SpikeEnd(account.id(), subject, at, how, at.minus(Duration.ofHours(5)), 6, 38, at, 20_000);
    }

    static DataTrouble trouble(String accountId, DataTrouble.Kind kind, Instant at) {
        return new DataTrouble(accountId, at, kind, at, false, 3, 4);
    }

    static DataTrouble over(DataTrouble begun, Instant at) {
        return new DataTrouble(begun.accountId(), at, begun.kind(), begun.since(), true, 0, 0);
    }

    static Account someone(int number) {
        return new Account("5" + number, "账号" + number, null, AgencyKind.EMBASSY, "FR", true);
    }
}
