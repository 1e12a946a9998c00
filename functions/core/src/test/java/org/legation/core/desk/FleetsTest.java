package org.legation.core.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.legation.core.Samples.NOON;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.legation.core.account.Account;
import org.legation.core.account.AgencyKind;
import org.legation.core.poll.PollState;
import org.legation.core.poll.Rhythm;
import org.legation.core.poll.WatchedAccount;

class FleetsTest {

    /** Of an account of which nothing is known one post a day is expected. */
    @Test
    void accountsThatArePolledAreCountedWithTheirPosts() {
        List<WatchedAccount> accounts = accounts(10);
        Account off = new Account("1", "停", null, AgencyKind.EMBASSY, "FR", false);
        accounts.add(new WatchedAccount(off, PollState.start(null)));

        Fleet fleet = Fleets.renewed(Fleet.UNKNOWN, accounts, NOON);

        assertThat(fleet.accounts()).isEqualTo(10);
        assertThat(fleet.postsPerDay()).isCloseTo(10 * Rhythm.UNKNOWN.postsPerDay(NOON), within(1e-9));
    }

    /** What was known, as a share of what is now, and whether it stands. */
    @ParameterizedTest
    @CsvSource({"10, 1.0, true", "10, 1.09, true", "10, 1.12, false", "10, 0.92, true", "10, 0.9, false", "9, 1, false"
    })
    void aSmallChangeIsNotWorthAWrite(int accounts, double share, boolean stands) {
        double now = 10 * Rhythm.UNKNOWN.postsPerDay(NOON);
        Fleet known = new Fleet(accounts, share * now);

        Fleet renewed = Fleets.renewed(known, accounts(10), NOON);

        assertThat(renewed.equals(known)).isEqualTo(stands);
        assertThat(renewed.accounts()).isEqualTo(10 - (stands ? 10 - accounts : 0));
    }

    private static List<WatchedAccount> accounts(int number) {
        List<WatchedAccount> accounts = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            accounts.add(new WatchedAccount(Given.someone(i), PollState.start(null)));
        }
        return accounts;
    }
}
