package org.legation.core.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.legation.core.text.Tone;

class CodingTest {

    private static final Instant NOON = Instant.parse("2026-11-20T04:00:00Z");

    @ParameterizedTest
    @CsvSource({"'P1 P2 P3', 6", "'P1 N1', 1", "'', 0", "N1, 0", "'P1 P2 P3 P4 P5', 8", "'P1 P2 P3 P4 N1', 7"})
    void personificationIsTheNumberOfCuesLessHalfTheRegisterOverFour(String cues, int eighths) {
        Set<Cue> present = Arrays.stream(cues.split(" "))
                .filter(cue -> !cue.isEmpty())
                .map(Cue::valueOf)
                .collect(Collectors.toSet());

        assertThat(coding(1, NOON, present).personificationEighths()).isEqualTo(eighths);
    }

    @Test
    void theLaterVersionCountsAndThenTheLaterText() {
        Coding old = coding(1, NOON, Set.of());
        Coding edited = coding(1, NOON.plusSeconds(60), Set.of(Cue.P1));
        Coding rescored = coding(2, NOON, Set.of(Cue.P2));

        assertThat(Coding.newer(old, edited)).isSameAs(edited);
        assertThat(Coding.newer(edited, old)).isSameAs(edited);
        assertThat(Coding.newer(edited, rescored)).isSameAs(rescored);
        assertThat(Coding.newer(rescored, edited)).isSameAs(rescored);
        assertThat(Coding.newer(null, old)).isSameAs(old);
        assertThat(Coding.newer(old, null)).isSameAs(old);
        assertThat(Coding.newer(null, null)).isNull();
    }

    @Test
    void aToneIsThreeSharesOfAHundred() {
        assertThatThrownBy(() -> new Tone(50, 10, 10, 0)).hasMessageContaining("three shares of 100, got 50, 10, 10");
        assertThatThrownBy(() -> new Tone(50, 10, 40, 101)).hasMessageContaining("hostile from 0 to 100, got 101");
    }

    private static Coding coding(int version, Instant at, Set<Cue> cues) {
        return new Coding(version, at, null, List.of(), Set.of(), cues);
    }
}
