package org.legation.adapters.alert;

import java.time.Duration;
import java.time.Instant;
import org.legation.core.account.Account;
import org.legation.core.account.AgencyKind;
import org.legation.core.alert.Alert;
import org.legation.core.alert.DataTrouble;
import org.legation.core.alert.Lead;
import org.legation.core.alert.Spike;
import org.legation.core.alert.SpikeEnd;
import org.legation.core.alert.Subject;
import org.legation.core.post.Basis;
import org.legation.core.post.Count;
import org.legation.core.post.Engagement;
import org.legation.core.post.Interaction;
import org.legation.core.post.Mid;

/** Facts of a fictional embassy, one of each kind. */
final class Facts {

    static final Instant NINE = Instant.parse("2026-11-20T01:00:00Z");
    static final Account EMBASSY = new Account("9900000001", "云屿国驻华使馆（虚构）", null, AgencyKind.EMBASSY, "XA", true);

    private static final Instant PUBLISHED = NINE.minus(Duration.ofHours(1));
    private static final Subject POST = Subject.post(Mid.of(PUBLISHED, 9), PUBLISHED);

    /** With all that it may have. */
    static final Spike SPIKE = new Spike(
            EMBASSY.id(),
            POST,
            NINE,
            9,
            4.61,
            Engagement.of(260, 520, 2600),
            Basis.ALL,
            3380,
            86.8,
            32.9,
            2.45e-5,
            81_250,
            33,
            new Lead(Interaction.LIKE, 0.77, 0.51),
            Duration.ofMinutes(10),
            "post-channel.2");

    /** With nothing that it may lack. */
    static final Spike HOUR = new Spike(
            EMBASSY.id(),
            Subject.hour(Instant.parse("2026-11-20T00:00:00Z")),
            NINE,
            6,
            3.1,
            new Engagement(Count.missing(), Count.missing(), Count.missing()),
            Basis.ALL,
            900,
            0,
            120,
            7.9e-4,
            120,
            0,
            null,
            null,
            "account-channel.1");

    static final SpikeEnd RESOLVED = end(POST, SpikeEnd.How.RESOLVED);
    static final SpikeEnd DELETED = end(POST, SpikeEnd.How.DELETED);
    static final SpikeEnd HOURS_OVER = end(HOUR.subject(), SpikeEnd.How.RESOLVED);

    static final DataTrouble BLOCKED =
            new DataTrouble(Alert.FLEET, NINE, DataTrouble.Kind.SOURCE_BLOCKED, PUBLISHED, false, 8, 8);
    static final DataTrouble MENDED =
            new DataTrouble(Alert.FLEET, NINE, DataTrouble.Kind.NO_POLLS, PUBLISHED, true, 0, 0);
    static final DataTrouble FELL =
            new DataTrouble(EMBASSY.id(), NINE, DataTrouble.Kind.COUNTS_FELL, NINE, false, 7, 9);

    private Facts() {}

    private static SpikeEnd end(Subject subject, SpikeEnd.How how) {
        return new SpikeEnd(
                EMBASSY.id(), subject, NINE, how, PUBLISHED, 9, 38.9, NINE.minus(Duration.ofMinutes(20)), 3400);
    }
}
