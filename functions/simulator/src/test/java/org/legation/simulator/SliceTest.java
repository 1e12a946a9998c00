package org.legation.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.legation.core.post.Mid;

class SliceTest {

    private static final Instant START = Instant.parse("2026-11-01T00:00:00Z");

    @Property
    void sinceIdIsExclusiveAndMaxIdInclusive(
            @ForAll @Size(min = 2, max = 60) Set<@IntRange(max = 5000) Integer> seconds,
            @ForAll @IntRange(max = 1000) int low,
            @ForAll @IntRange(max = 1000) int high) {
        List<Long> ids = ids(seconds);
        long since = ids.get(low % ids.size());
        long max = ids.get(high % ids.size());
        assertThat(slice(Map.of("since_id", "" + since, "max_id", "" + max, "count", "100"))
                        .of(ids, id -> id)
                        .records())
                .isEqualTo(ids.stream().filter(id -> id > since && id <= max).toList());
    }

    @Property
    void pagesByNumberShowEveryRecordOnce(
            @ForAll @Size(max = 60) Set<@IntRange(max = 5000) Integer> seconds,
            @ForAll @IntRange(min = 1, max = 25) int count) {
        List<Long> ids = ids(seconds);
        List<Long> seen = new ArrayList<>();
        for (int page = 1; page <= ids.size() / count + 1; page++) {
            seen.addAll(slice(Map.of("count", "" + count, "page", "" + page))
                    .of(ids, id -> id)
                    .records());
        }
        assertThat(seen).isEqualTo(ids);
    }

    @Property
    void followingTheCursorAsMaxIdShowsEveryRecordOnce(
            @ForAll @Size(max = 60) Set<@IntRange(max = 5000) Integer> seconds,
            @ForAll @IntRange(min = 1, max = 25) int count) {
        List<Long> ids = ids(seconds);
        List<Long> seen = new ArrayList<>();
        long cursor = 0;
        do {
            Slice.Page<Long> page =
                    slice(Map.of("count", "" + count, "max_id", "" + cursor)).of(ids, id -> id);
            seen.addAll(page.records());
            cursor = page.nextCursor();
        } while (cursor != 0);
        assertThat(seen).isEqualTo(ids);
    }

    @Property
    void windowsThatMeetShowEveryRecordOnce(
            @ForAll @Size(max = 60) Set<@IntRange(max = 5000) Integer> seconds, @ForAll @IntRange(max = 5000) int cut) {
        List<Long> ids = ids(seconds);
        long second = START.getEpochSecond() + cut;
        List<Long> seen = new ArrayList<>();
        seen.addAll(slice(Map.of("start_time", "" + (second + 1), "count", "100"))
                .of(ids, id -> id)
                .records());
        seen.addAll(slice(Map.of("end_time", "" + second, "count", "100"))
                .of(ids, id -> id)
                .records());
        assertThat(seen).isEqualTo(ids);
    }

    @Example
    void aCountAboveTheMostIsRefused() {
        assertThatThrownBy(() -> Slice.of(new Arguments(Map.of("count", "101")), 20, 100))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.refusal()).isEqualTo(Refusal.COUNT_TOO_LARGE));
    }

    private static Slice slice(Map<String, String> arguments) {
        return Slice.of(new Arguments(arguments), 20, 100);
    }

    private static List<Long> ids(Set<Integer> seconds) {
        return seconds.stream()
                .map(second -> Mid.of(START.plusSeconds(second), second * 7).value())
                .sorted(Comparator.reverseOrder())
                .toList();
    }
}
