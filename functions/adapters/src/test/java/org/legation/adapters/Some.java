package org.legation.adapters;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.legation.core.account.Account;
import org.legation.core.account.AgencyKind;
import org.legation.core.coding.Category;
import org.legation.core.coding.Coding;
import org.legation.core.coding.Cue;
import org.legation.core.coding.Principle;
import org.legation.core.expect.AgeGrid;
import org.legation.core.expect.PeerGroup;
import org.legation.core.expect.PeerPrior;
import org.legation.core.expect.Peers;
import org.legation.core.expect.Tail;
import org.legation.core.observe.ShownPost;
import org.legation.core.post.Basis;
import org.legation.core.post.Count;
import org.legation.core.post.Engagement;
import org.legation.core.post.Mid;
import org.legation.core.post.PostType;
import org.legation.core.score.HourlyGains;
import org.legation.core.text.Tone;

/** Arbitrary small values of the domain. */
public final class Some {

    private static final long OPENED = Instant.parse("2009-08-01T00:00:00Z").toEpochMilli();
    private static final long END = Instant.parse("2060-12-31T00:00:00Z").toEpochMilli();

    private Some() {}

    /** Any well-formed text, with the characters that are most often mistreated. */
    public static Arbitrary<String> texts() {
        Arbitrary<Integer> odd = Arbitraries.of(
                (int) '"',
                (int) '\\',
                (int) '\n',
                (int) '\t',
                (int) '#',
                (int) '/',
                0,
                0x4F7F,
                0xFFFF,
                0x1F600,
                0x10FFFF);
        Arbitrary<Integer> any = Arbitraries.integers()
                .between(0, Character.MAX_CODE_POINT)
                .filter(point -> point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE);
        return Arbitraries.oneOf(odd, any, Arbitraries.integers().between(' ', '~'))
                .list()
                .ofMaxSize(30)
                .map(points -> points.stream().map(Character::toString).reduce("", String::concat));
    }

    /** Moments of Weibo's time, to the millisecond, as everything is stored. */
    public static Arbitrary<Instant> moments() {
        return Arbitraries.longs().between(OPENED, END).map(Instant::ofEpochMilli);
    }

    public static Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, 18_000).map(LocalDate.of(2010, 1, 1)::plusDays);
    }

    /** Ids that hold their time, and those of the first years, which do not. */
    public static Arbitrary<Mid> mids() {
        Arbitrary<Mid> usual = Combinators.combine(
                        moments(), Arbitraries.integers().between(0, (1 << 22) - 1))
                .as(Mid::of);
        return Arbitraries.oneOf(
                usual, Arbitraries.longs().between(1, 9_999_999_999_999_999L).map(Mid::new));
    }

    public static Arbitrary<Count> counts() {
        Arbitrary<Count> exact = Arbitraries.longs().between(0, Count.MOST).map(Count::of);
        Arbitrary<Count> rounded = Combinators.combine(
                        Arbitraries.longs().between(0, 9_999_999),
                        Arbitraries.integers().between(1, 8))
                .as((value, power) -> {
                    long unit = (long) Math.pow(10, power);
                    return new Count.Rounded(value * unit, unit);
                });
        Arbitrary<Count> capped = Arbitraries.longs().between(0, Count.MOST).map(Count.Capped::new);
        return Arbitraries.oneOf(exact, rounded, capped, Arbitraries.just(Count.missing()));
    }

    public static Arbitrary<Engagement> engagements() {
        return Combinators.combine(counts(), counts(), counts()).as(Engagement::new);
    }

    public static Arbitrary<PostType> types() {
        return Arbitraries.of(PostType.class);
    }

    public static Arbitrary<Basis> bases() {
        return Arbitraries.integers().between(0, 7).map(Basis::ofBits);
    }

    /** What peers teach, in whole thousandths. */
    public static Arbitrary<Peers> peers() {
        Arbitrary<Double> thousandths = Arbitraries.integers().between(0, 4000).map(value -> value / 1000.0);
        Arbitrary<Double> offsets = Arbitraries.integers().between(-4000, 4000).map(value -> value / 1000.0);
        Arbitrary<PeerPrior> priors = Combinators.combine(
                        bases(),
                        Arbitraries.of(PeerGroup.class),
                        Arbitraries.integers().between(1, 100_000),
                        Arbitraries.integers().between(0, 6_000_000),
                        offsets.list().ofSize(AgeGrid.SIZE),
                        thousandths,
                        thousandths)
                .as(PeerPrior::new);
        return Combinators.combine(
                        days(), Arbitraries.maps(types(), priors).ofMinSize(1).ofMaxSize(2), tails())
                .as(Peers::new);
    }

    /** How surprising posts came to be; often none has come to its end. */
    public static Arbitrary<Tail> tails() {
        return Arbitraries.longs()
                .between(0, 200_000)
                .list()
                .ofSize(Tail.STEPS)
                .map(Tail::new)
                .injectDuplicates(0.2)
                .edgeCases(cases -> cases.add(Tail.NONE));
    }

    public static Arbitrary<HourlyGains> gains() {
        Arbitrary<Long> one = Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.just(0L)),
                Tuple.of(1, Arbitraries.longs().between(0, Count.MOST)));
        return one.list()
                .ofSize(3 * HourlyGains.HOURS)
                .map(values -> HourlyGains.of(
                        values.stream().mapToLong(Long::longValue).toArray()));
    }

    public static Arbitrary<String> accountIds() {
        return Arbitraries.strings()
                .withCharRange('0', '9')
                .withCharRange('a', 'z')
                .withChars('.', '_', '-')
                .ofMinLength(1)
                .ofMaxLength(40)
                .filter(id -> !id.matches("\\.+"));
    }

    public static Arbitrary<String> countries() {
        return Arbitraries.of("FR", "DE", "EU", "UN", "XA", "ZZ").injectNull(0.2);
    }

    public static Arbitrary<Account> accounts() {
        return Combinators.combine(
                        accountIds(),
                        texts().filter(name -> !name.isBlank()),
                        texts().injectNull(0.3),
                        Arbitraries.of(AgencyKind.class),
                        countries(),
                        Arbitraries.of(true, false))
                .as(Account::new);
    }

    /** Posts, newest first, each once, none published after a moment. */
    public static Arbitrary<List<ShownPost>> posts(Instant observedAt) {
        Arbitrary<Instant> before =
                Arbitraries.longs().between(OPENED, observedAt.toEpochMilli()).map(Instant::ofEpochMilli);
        return Combinators.combine(mids(), before, types(), engagements(), texts().injectNull(0.3))
                .as(ShownPost::new)
                .list()
                .uniqueElements(ShownPost::mid)
                .ofMaxSize(5);
    }

    /** What any text may be coded as, by any version. */
    public static Arbitrary<Coding> codings() {
        Arbitrary<Tone> tones = Combinators.combine(
                        Arbitraries.integers().between(0, 100),
                        Arbitraries.integers().between(0, 100),
                        Arbitraries.integers().between(0, 100))
                .as((positive, rest, hostile) -> {
                    int neutral = (100 - positive) * rest / 100;
                    return new Tone(positive, neutral, 100 - positive - neutral, hostile);
                });
        return Combinators.combine(
                        Arbitraries.integers().between(1, 300),
                        moments(),
                        tones.injectNull(0.3),
                        Arbitraries.of(Category.class).list().uniqueElements().ofMaxSize(Coding.MOST_CATEGORIES),
                        Arbitraries.of(Principle.class).set(),
                        Arbitraries.of(Cue.class).set())
                .as(Coding::new);
    }
}
