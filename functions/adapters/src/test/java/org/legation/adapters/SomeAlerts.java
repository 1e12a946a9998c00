package org.legation.adapters;

import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.legation.core.alert.Alert;
import org.legation.core.alert.DataTrouble;
import org.legation.core.alert.Decision;
import org.legation.core.alert.Lead;
import org.legation.core.alert.Levels;
import org.legation.core.alert.Notification;
import org.legation.core.alert.Reaction;
import org.legation.core.alert.Severity;
import org.legation.core.alert.Spike;
import org.legation.core.alert.SpikeEnd;
import org.legation.core.alert.Subject;
import org.legation.core.post.Interaction;

/** Arbitrary alerts, and what was decided and said about them. */
public final class SomeAlerts {

    private static final Arbitrary<Double> NUMBERS = Arbitraries.doubles().between(0, 1e9);
    private static final Arbitrary<Double> SHARES = Arbitraries.doubles().between(0, 1);
    private static final Arbitrary<Integer> LEVELS = Arbitraries.integers().between(Levels.LOWEST, Levels.HIGHEST);

    private SomeAlerts() {}

    public static Arbitrary<Alert> alerts() {
        return Arbitraries.oneOf(spikes(), ends(), troubles());
    }

    public static Arbitrary<Spike> spikes() {
        Arbitrary<Lead> leads = Combinators.combine(Arbitraries.of(Interaction.class), SHARES, SHARES)
                .as(Lead::new);
        return Combinators.combine(
                        Combinators.combine(Some.accountIds(), subjects(), Some.moments())
                                .as(Where::new),
                        LEVELS,
                        Combinators.combine(NUMBERS, NUMBERS, NUMBERS, SHARES).as(Found::new),
                        Some.engagements(),
                        Arbitraries.longs().between(0, 1_000_000_000_000_000L),
                        Arbitraries.longs().between(0, 1_000_000),
                        leads.injectNull(0.4),
                        spans().injectNull(0.4))
                .as((where, level, found, counts, interactions, many, lead, unseen) -> new Spike(
                        where.account,
                        where.subject,
                        where.raisedAt,
                        level,
                        found.strength,
                        counts,
                        counts.basis(),
                        interactions,
                        found.expected,
                        found.posts,
                        found.rarity,
                        many,
                        many / 1000,
                        lead,
                        unseen,
                        "post-channel.2"));
    }

    public static Arbitrary<SpikeEnd> ends() {
        return Combinators.combine(
                        Combinators.combine(Some.accountIds(), subjects(), Some.moments())
                                .as(Where::new),
                        Arbitraries.of(SpikeEnd.How.class),
                        Some.moments(),
                        LEVELS,
                        NUMBERS,
                        Some.moments(),
                        Arbitraries.longs().between(0, 1_000_000_000_000_000L))
                .as((where, how, started, level, multiple, peak, interactions) -> new SpikeEnd(
                        where.account,
                        where.subject,
                        where.raisedAt,
                        how,
                        started,
                        level,
                        multiple,
                        peak,
                        interactions));
    }

    public static Arbitrary<DataTrouble> troubles() {
        Arbitrary<Integer> many = Arbitraries.integers().between(0, 10_000);
        return Combinators.combine(
                        Arbitraries.oneOf(Arbitraries.just(Alert.FLEET), Some.accountIds()),
                        Some.moments(),
                        Arbitraries.of(DataTrouble.Kind.class),
                        Some.moments(),
                        Arbitraries.of(true, false),
                        many,
                        many)
                .as(DataTrouble::new);
    }

    public static Arbitrary<Notification> notifications() {
        Arbitrary<String> names = Arbitraries.strings()
                .withCharRange('a', 'z')
                .withChars('-')
                .ofMinLength(1)
                .ofMaxLength(40);
        return Combinators.combine(
                        Arbitraries.of(Decision.class),
                        Arbitraries.of(Severity.class).injectNull(0.2),
                        Some.moments(),
                        names.injectNull(0.4),
                        names.list().ofMaxSize(3))
                .as(Notification::new);
    }

    public static Arbitrary<Reaction> reactions() {
        return Combinators.combine(
                        Some.moments().injectNull(0.5),
                        Arbitraries.of(true, false).injectNull(0.3))
                .as(Reaction::new);
    }

    private static Arbitrary<Subject> subjects() {
        Arbitrary<Subject> posts =
                Combinators.combine(Some.mids(), Some.moments()).as(Subject::post);
        return Arbitraries.oneOf(posts, Some.moments().map(Subject::hour));
    }

    private static Arbitrary<Duration> spans() {
        return Arbitraries.longs().between(0, 1_000_000_000).map(Duration::ofMillis);
    }

    private record Where(String account, Subject subject, Instant raisedAt) {}

    private record Found(double strength, double expected, double posts, double rarity) {}
}
