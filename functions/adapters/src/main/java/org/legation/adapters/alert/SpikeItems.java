package org.legation.adapters.alert;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.legation.adapters.table.ItemReader;
import org.legation.adapters.table.ItemWriter;
import org.legation.core.alert.Lead;
import org.legation.core.alert.Spike;
import org.legation.core.alert.SpikeEnd;
import org.legation.core.alert.Subject;
import org.legation.core.post.Basis;
import org.legation.core.post.Engagement;
import org.legation.core.post.Interaction;
import org.legation.core.post.Mid;

/** The attributes of spikes and of their ends. */
final class SpikeItems {

    private SpikeItems() {}

    static void write(ItemWriter item, Spike spike) {
        write(item, spike.subject());
        item.with("level", spike.level())
                .with("strength", spike.strength())
                .with("r", spike.counts().reposts())
                .with("c", spike.counts().comments())
                .with("l", spike.counts().likes())
                .with("basis", spike.basis().bits())
                .with("interactions", spike.interactions())
                .with("expected", spike.expected())
                .with("posts", spike.posts())
                .with("rarity", spike.rarity())
                .with("among", spike.among())
                .with("highestOf", spike.highestOf())
                .with("rule", spike.rule());
        Lead lead = spike.lead();
        if (lead != null) {
            item.with("lead", lead.kind().name()).with("share", lead.share()).with("usualShare", lead.usual());
        }
        Duration unseen = spike.unseen();
        if (unseen != null) {
            item.with("unseen", unseen.toMillis());
        }
    }

    static Spike spike(ItemReader item) {
        return new Spike(
                item.string("accountId"),
                subject(item),
                item.instant("at"),
                (int) item.number("level"),
                item.real("strength"),
                new Engagement(item.count("r"), item.count("c"), item.count("l")),
                Basis.ofBits((int) item.number("basis")),
                item.number("interactions"),
                item.real("expected"),
                item.real("posts"),
                item.real("rarity"),
                item.number("among"),
                item.number("highestOf"),
                lead(item),
                item.has("unseen") ? Duration.ofMillis(item.number("unseen")) : null,
                item.string("rule"));
    }

    static void write(ItemWriter item, SpikeEnd end) {
        write(item, end.subject());
        item.with("how", end.how().name())
                .with("startedAt", end.startedAt())
                .with("level", end.level())
                .with("peakMultiple", end.peakMultiple())
                .with("peakAt", end.peakAt())
                .with("interactions", end.interactions());
    }

    static SpikeEnd end(ItemReader item) {
        return new SpikeEnd(
                item.string("accountId"),
                subject(item),
                item.instant("at"),
                SpikeEnd.How.valueOf(item.string("how")),
                item.instant("startedAt"),
                (int) item.number("level"),
                item.real("peakMultiple"),
                item.instant("peakAt"),
                item.number("interactions"));
    }

    private static void write(ItemWriter item, Subject subject) {
        item.with("since", subject.since());
        if (subject.mid() != null) {
            item.with("mid", subject.mid().value());
        }
    }

    private static Subject subject(ItemReader item) {
        Instant since = item.instant("since");
        return item.has("mid") ? Subject.post(new Mid(item.number("mid")), since) : Subject.hour(since);
    }

    private static @Nullable Lead lead(ItemReader item) {
        return item.has("lead")
                ? new Lead(Interaction.valueOf(item.string("lead")), item.real("share"), item.real("usualShare"))
                : null;
    }
}
