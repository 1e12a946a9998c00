package org.legation.core.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.legation.core.account.AgencyKind;

class ScopeTest {

    @ParameterizedTest
    @ValueSource(strings = {"account:1743951792", "account:user_42", "group:tourism_board", "country:FR", "all"})
    void everyScopeComesBackFromItsWrittenForm(String text) {
        assertThat(Scope.parse(text)).hasToString(text);
    }

    @Test
    void theFormsAreTheScopes() {
        assertThat(Scope.parse("account:1743951792")).isEqualTo(Scope.account("1743951792"));
        assertThat(Scope.parse("group:embassy")).isEqualTo(Scope.group(AgencyKind.EMBASSY));
        assertThat(Scope.parse("country:EU")).isEqualTo(Scope.country("EU"));
        assertThat(Scope.parse("all")).isEqualTo(Scope.ALL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "everything",
                "all:",
                "group:",
                "group:EMBASSY",
                "country:UK",
                "country:",
                "account:",
                "account:a b",
                "ACCOUNT:1",
                ":x"
            })
    void whatIsNoScopeIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Scope.parse(text));
    }
}
