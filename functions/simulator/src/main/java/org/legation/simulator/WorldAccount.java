package org.legation.simulator;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.legation.core.account.Account;
import org.legation.core.time.Beijing;

/**
 * An account as it truly is.
 *
 * @param account what a registry says of it
 * @param index its place among the world's accounts
 * @param verifiedType the number in {@code verified_type}
 * @param followers how many it had at the start of 2026
 * @param growth by how much they grow in a year, as a natural logarithm
 * @param newName the name it takes; null if it keeps its own
 * @param renamedAt when it takes it
 * @param frozen the days on which it is frozen; null if it never is
 * @param visibleFor how far back it shows its posts; null for all of them
 */
public record WorldAccount(
        Account account,
        int index,
        int verifiedType,
        double followers,
        double growth,
        @Nullable String newName,
        Instant renamedAt,
        @Nullable Days frozen,
        @Nullable Duration visibleFor,
        Habits habits) {

    /** A run of days, the last one not included. */
    public record Days(LocalDate from, LocalDate to) {
        boolean has(LocalDate day) {
            return !day.isBefore(from) && day.isBefore(to);
        }
    }

    private static final LocalDate COUNTED_FROM = LocalDate.of(2026, 1, 1);

    public String uid() {
        return account.id();
    }

    /** Its screen name at a moment. */
    public String nameAt(Instant now) {
        return newName == null || now.isBefore(renamedAt) ? account.name() : newName;
    }

    /** Whether nobody can see anything of it at a moment. */
    public boolean isFrozenAt(Instant now) {
        return frozen != null && frozen.has(Beijing.day(now));
    }

    /** Its followers at a moment, neither capped nor rounded. */
    public long followersAt(Instant now) {
        double years = (Beijing.day(now).toEpochDay() - COUNTED_FROM.toEpochDay()) / 365.0;
        return Math.round(followers * Math.exp(growth * years));
    }

    /** The number of posts on its profile, which counts what nobody can see any more. */
    public long statusesAt(Instant now) {
        long days = Beijing.day(now).toEpochDay() - World.OPENED.toEpochDay();
        return 40 + Math.round(Math.max(0, days) * habits.perDay());
    }

    /** The first moment of which it still shows posts; empty if it shows all. */
    public Optional<Instant> visibleSince(Instant now) {
        return Optional.ofNullable(visibleFor).map(now::minus);
    }

    /** This account as it would be if it never changed. */
    WorldAccount unchanged() {
        return new WorldAccount(
                account, index, verifiedType, followers, growth, null, renamedAt, null, visibleFor, habits);
    }

    /** This account as it would be if it showed all its posts. */
    WorldAccount showingAll() {
        return new WorldAccount(
                account, index, verifiedType, followers, growth, newName, renamedAt, frozen, null, habits);
    }
}
