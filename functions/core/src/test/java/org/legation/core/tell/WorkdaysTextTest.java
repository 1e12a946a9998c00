package org.legation.core.tell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.legation.core.time.Workdays;

class WorkdaysTextTest {

    /** No table goes so far, nor so far back. */
    @ParameterizedTest
    @CsvSource({"2999-01-01, 1", "2999-11-14, 1", "2999-11-15, 2", "2999-12-31, 2", "1999-06-01, 1"})
    void thisYearIsMissedAtOnceAndTheNextFromMidNovemberOn(LocalDate today, int warnings) {
        assertThat(WorkdaysText.warnings(Workdays.china(), today))
                .hasSize(warnings)
                .allSatisfy(words -> {
                    assertThat(words.english()).contains("are not known");
                    assertThat(words.chinese()).contains("节假日");
                });
    }

    @ParameterizedTest
    @CsvSource({"2026-01-01", "2026-11-14"})
    void aKnownYearIsNoMatter(LocalDate today) {
        assertThat(WorkdaysText.warnings(Workdays.china(), today)).isEmpty();
    }
}
