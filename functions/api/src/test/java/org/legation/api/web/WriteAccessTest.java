package org.legation.api.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WriteAccessTest {

    private static final WriteAccess LOCKED = WriteAccess.with(() -> "0123456789abcdef");

    @Test
    void whoHasTheKeyMayWrite() {
        assertThatCode(() -> LOCKED.require("Bearer 0123456789abcdef", null)).doesNotThrowAnyException();
        assertThatCode(() -> LOCKED.require("bearer 0123456789abcdef", "https://anywhere.example"))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(
            value = {"NONE", "0123456789abcdef", "Bearer 0123456789abcdeF", "Bearer 0123456789abcde", "Bearer"},
            nullValues = "NONE")
    void whoHasNotMayNot(String authorization) {
        assertProblem(401, LOCKED, authorization, null);
    }

    @Test
    void whereNoKeyIsSetNobodyMayAndIsToldWhatToSet() {
        assertThatThrownBy(() -> WriteAccess.OFF.require("Bearer ", null))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().status()).isEqualTo(403))
                .hasMessageContaining("LEGATION_WRITE_KEY_SECRET");
    }

    @Test
    void aKeyThatCouldBeFoundByTryingIsNone() {
        assertThatThrownBy(() -> WriteAccess.with(() -> "short").require("Bearer short", null))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("16 characters")
                .hasMessageNotContaining("short;");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:8080", "http://localhost:1", "http://[::1]:8080"})
    void onALaptopItsOwnPageMayWrite(String origin) {
        assertThatCode(() -> WriteAccess.OPEN.require(null, origin)).doesNotThrowAnyException();
        assertThatCode(() -> WriteAccess.OPEN.require(null, null)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://elsewhere.example", "null", "http://127.0.0.1.elsewhere.example", "http://a b", ""})
    void onALaptopPagesOfOtherSitesMayNot(String origin) {
        assertProblem(403, WriteAccess.OPEN, null, origin);
    }

    private static void assertProblem(int status, WriteAccess access, String authorization, String origin) {
        assertThatThrownBy(() -> access.require(authorization, origin))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().status()).isEqualTo(status));
    }
}
