package org.legation.core.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SourceFailureTest {

    /** Else a breaker would open for everybody because of one account. */
    @ParameterizedTest
    @EnumSource
    void anAnswerAboutOneAccountConcernsNobodyElse(SourceFailure failure) {
        assertThat(failure.isAnswer() && failure.concernsAll()).isFalse();
        assertThat(failure.isAnswer() && failure.mayHaveCost()).isFalse();
    }
}
