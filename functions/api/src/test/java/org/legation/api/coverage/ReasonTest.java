package org.legation.api.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.legation.core.coverage.GapReason;
import org.legation.core.source.SourceFailure;

class ReasonTest {

    @ParameterizedTest
    @EnumSource
    void everyFailureIsSaidInWords(SourceFailure failure) {
        assertInWords(Reason.of(failure));
    }

    @ParameterizedTest
    @EnumSource
    void everyReasonOfAGapIsSaidInWords(GapReason gap) {
        assertInWords(Reason.of(gap));
    }

    private static void assertInWords(Reason reason) {
        assertThat(reason.code()).matches("[a-z_]+");
        assertThat(reason.text().en()).matches("[A-Z][A-Za-z ,;]+\\.");
        assertThat(reason.text().zh()).matches(".*\\p{IsHan}.*。");
    }
}
