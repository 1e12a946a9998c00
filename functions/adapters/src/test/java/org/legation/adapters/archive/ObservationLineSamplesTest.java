package org.legation.adapters.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.legation.core.observe.ShownPost;
import org.legation.core.observe.Timeline;
import org.legation.core.post.Count;
import org.legation.core.post.Engagement;

/** The reader accepts the sample lines that fit the schema and refuses those that do not. */
class ObservationLineSamplesTest {

    private static final Instant NOON = Instant.parse("2026-11-20T04:00:00Z");

    private static final JsonSchema SCHEMA = JsonSchemaFactory.getInstance(VersionFlag.V202012)
            .getSchema(
                    SchemaLocation.of("classpath:schemas/observation-line.v1.json"),
                    SchemaValidatorsConfig.builder()
                            .formatAssertionsEnabled(true)
                            .build());

    static List<String> good() throws IOException {
        return lines("good.jsonl");
    }

    static List<String> bad() throws IOException {
        return lines("bad.jsonl");
    }

    @ParameterizedTest
    @MethodSource("good")
    void aGoodLineIsReadAndWrittenAgainToTheSame(String line) {
        ObservationLine.Parsed parsed = ObservationLine.parse(line, NOON);

        String written = ObservationLine.write(parsed.account(), parsed.timeline());
        assertThat(ObservationLine.parse(written, NOON)).isEqualTo(parsed);
    }

    @ParameterizedTest
    @MethodSource("bad")
    void aBadLineIsRefusedAndItSaysWhatWasExpected(String line) {
        assertThatThrownBy(() -> ObservationLine.parse(line, NOON))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("expected");
    }

    @Property
    void whatIsWrittenFitsTheSchemaWhateverItsCounts(
            @ForAll("counts") Count followers, @ForAll("counts") Count reposts, @ForAll("counts") Count likes) {
        ObservationLine.Parsed sample = sample();
        ShownPost post = sample.timeline().posts().get(0);
        ShownPost counted = new ShownPost(
                post.mid(),
                post.publishedAt(),
                post.type(),
                new Engagement(reposts, Count.missing(), likes),
                post.text());
        Timeline timeline = new Timeline(
                sample.account().id(), sample.timeline().observedAt(), "test", followers, List.of(counted));

        String line = ObservationLine.write(sample.account(), timeline);

        assertThat(SCHEMA.validate(line, InputFormat.JSON)).as(line).isEmpty();
    }

    @Provide
    Arbitrary<Count> counts() {
        return Arbitraries.of(
                Count.missing(),
                Count.of(0),
                Count.of(Count.MOST),
                new Count.Rounded(12_000, 1_000),
                new Count.Rounded(1_230_000, 10_000),
                new Count.Rounded(340_000_000, 10_000_000),
                new Count.Capped(1_000_000));
    }

    private static ObservationLine.Parsed sample() {
        try {
            return ObservationLine.parse(good().get(0), NOON);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines(String name) throws IOException {
        try (InputStream file = ObservationLineSamplesTest.class.getResourceAsStream("/samples/archive/" + name)) {
            return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }
}
