package org.legation.local.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.legation.local.store.Samples.account;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.legation.core.poll.AccountStore;
import org.legation.core.poll.PollState;
import org.legation.core.poll.WatchedAccount;
import org.legation.core.store.Stored;

/** The contract of the store of accounts. */
@ParameterizedClass
@EnumSource(Engine.class)
class AccountStoreTest {

    private final AccountStore store;

    AccountStoreTest(Engine engine) {
        store = engine.stores().accounts();
    }

    @Test
    void anEmptyStoreHasNobody() {
        assertThat(store.find("9900000001")).isEmpty();
        assertThat(store.all()).isEmpty();
    }

    @Test
    void whatWasWrittenIsFound() {
        Stored<WatchedAccount> written =
                store.replace(Optional.empty(), account("9900000001")).orElseThrow();
        store.replace(Optional.empty(), account("9900000002"));

        assertThat(store.find("9900000001")).contains(written);
        assertThat(store.all())
                .extracting(Stored::value)
                .containsExactlyInAnyOrder(account("9900000001"), account("9900000002"));
    }

    @Test
    void anAccountThatIsThereIsNotWrittenAsNew() {
        store.replace(Optional.empty(), account("9900000001"));

        assertThat(store.replace(Optional.empty(), account("9900000001").with(PollState.start(null))))
                .isEmpty();
        assertThat(store.find("9900000001").orElseThrow().value()).isEqualTo(account("9900000001"));
    }

    @Test
    void aWriterWhoReadAnOlderStateLoses() {
        Optional<Stored<WatchedAccount>> first = store.replace(Optional.empty(), account("9900000001"));
        WatchedAccount next = account("9900000001").with(PollState.start(Samples.at(5)));
        Optional<Stored<WatchedAccount>> second = store.replace(first, next);

        assertThat(second).isPresent();
        assertThat(store.replace(first, account("9900000001").with(PollState.start(Samples.at(9)))))
                .isEmpty();
        assertThat(store.find("9900000001")).isEqualTo(second);
    }
}
