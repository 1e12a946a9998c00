package org.legation.core.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccountTest {

    @ParameterizedTest
    @ValueSource(strings = {"FR", "US", "CN", "EU", "UN", "AA", "QM", "QZ", "XA", "XK", "XZ", "ZZ"})
    void aCodeThatIsAssignedReservedOrFreeForUsersIsACountry(String code) {
        assertThat(Country.isCode(code)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "UK", "fr", "FRA", "QL", "AB", "ZA ", "12"})
    void otherCodesAreNot(String code) {
        assertThat(Country.isCode(code)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1743951792", "user_0042", "a.b-c"})
    void anIdMayBeAUidOrAPseudonym(String id) {
        assertThat(Account.requireId(id)).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "a/b", "中", "12345678901234567890123456789012345678901"})
    void otherIdsAreRefused(String id) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Account(id, "甲", null, AgencyKind.OTHER, null, true))
                .withMessageContaining("account id");
    }

    @Test
    void anAccountNeedsANameAndACountryThatExists() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Account("12345", " ", null, AgencyKind.OTHER, null, true))
                .withMessageContaining("name");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Account("12345", "甲", null, AgencyKind.OTHER, "UK", true))
                .withMessageContaining("'UK'");
    }

    @Test
    void ofAnUnlistedAccountOnlyTheNameIsKnownAndItIsNotPolled() {
        assertThat(Account.unlisted("12345", "甲"))
                .isEqualTo(new Account("12345", "甲", null, AgencyKind.OTHER, null, false));
    }

    @ParameterizedTest
    @EnumSource
    void everyKindIsFoundByItsWordAndNamedInBothLanguages(AgencyKind kind) {
        assertThat(AgencyKind.ofWord(kind.word())).contains(kind);
        assertThat(AgencyKind.words()).contains(kind.word());
        assertThat(kind.english()).matches("[ -~]+");
        assertThat(kind.chinese()).matches("\\p{IsHan}+");
        assertThat(AgencyKind.ofWord(kind.name())).isEmpty();
    }
}
