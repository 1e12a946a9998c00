package org.legation.core.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReplacingTest {

    private final List<String> tried = new ArrayList<>();
    private int racesToLose;

    @Test
    void aWriteThatWinsIsMadeOnce() {
        Stored<String> written = Replacing.loop(Optional.empty(), this::append, this::replace, () -> {
            throw new AssertionError("nothing to read again");
        });

        assertThat(written.value()).isEqualTo("mine");
        assertThat(tried).containsExactly("mine");
    }

    @Test
    void everyLostRaceIsRunAgainFromWhatTheOtherWrote() {
        racesToLose = 2;

        Stored<String> written = Replacing.loop(
                Optional.of(new Stored<>("old", "1")),
                this::append,
                this::replace,
                () -> Optional.of(new Stored<>("theirs" + racesToLose, "2")));

        assertThat(written.value()).isEqualTo("theirs0 mine");
        assertThat(tried).containsExactly("old mine", "theirs1 mine", "theirs0 mine");
    }

    private String append(Optional<String> seen) {
        return seen.map(value -> value + " mine").orElse("mine");
    }

    private Optional<Stored<String>> replace(Optional<Stored<String>> seen, String next) {
        tried.add(next);
        return racesToLose-- > 0 ? Optional.empty() : Optional.of(new Stored<>(next, "3"));
    }
}
