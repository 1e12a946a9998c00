package org.legation.adapters.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.legation.adapters.archive.ObservationLineTest.LINE;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Raw bodies of every kind, packed files and files that grow. */
class ArchiveFormsTest {

    private static final Instant AT = Instant.parse("2026-11-20T10:00:00Z");

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "mobile-list.json, mobile, 5",
        "mobile-profile.json, mobile, 0",
        "mobile-profile-info.json, mobile, 2",
        "mobile-show.json, mobile, 1",
        "detail-page.html, mobile, 1",
        "ajax-list.json, ajax, 3",
        "ajax-show.json, ajax, 1",
        "ajax-profile.json, ajax, 0",
        "open-timeline.json, open, 3",
        "open-batch.json, open, 1",
        "open-show.json, open, 1",
        "open-2012.json, open, 1",
        "gateway-statuses.json, gateway, 1",
        "gateway-array.json, gateway, 1"
    })
    void aBodyIsAnObservation(String body, String source, int posts) throws IOException {
        write("body", bytes(body));

        Read read = Read.all(folder, AT);

        assertThat(read.refused()).isEmpty();
        assertThat(read.taken()).singleElement().satisfies(entry -> {
            assertThat(entry.account().id()).isEqualTo("9900000001");
            assertThat(entry.timeline().source()).isEqualTo(source);
            assertThat(entry.timeline().posts()).hasSize(posts);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "mobile-extend.json, the long text of one post",
        "ajax-longtext.json, the long text of one post",
        "open-counts.json, counts that do not say whose",
        "'comments-hotflow.json', 'comments, which are not kept'"
    })
    void whatHoldsNoTimelineIsSkipped(String body, String why) throws IOException {
        write("body", bytes(body));

        Read read = Read.all(folder, AT);

        assertThat(read.skipped()).containsExactly("body " + why);
        assertThat(read.refused()).isEmpty();
    }

    @Test
    void aTimelineOfSeveralAccountsIsAnObservationOfEach() throws IOException {
        String two = new String(bytes("gateway-array.json"), StandardCharsets.UTF_8)
                .replaceFirst("\"idstr\": \"9900000001", "\"idstr\": \"9900000002")
                .replace("\"deleted\": true,", "\"created_at\": \"\",");
        write("body", two.getBytes(StandardCharsets.UTF_8));

        assertThat(Read.all(folder, AT).taken())
                .extracting(entry -> entry.account().id())
                .containsExactly("9900000001", "9900000002");
    }

    @ParameterizedTest
    @ValueSource(strings = {"lines.jsonl", "lines.jsonl.gz", "whatever"})
    void linesMayBePacked(String name) throws IOException {
        write(name, packed((LINE + "\n" + LINE + "\n").getBytes(StandardCharsets.UTF_8)));

        assertThat(Read.all(folder, null).taken()).hasSize(2);
    }

    @Test
    void crawlersFilesAndBodiesMayBePacked() throws IOException {
        String csv = "id,正文,日期,转发数,评论数,点赞数\n5367261044932630,早安,2026-11-20,1,2,3\n";
        write("9900000001.csv.gz", packed(csv.getBytes(StandardCharsets.UTF_8)));
        write("body.gz", packed(bytes("mobile-list.json")));

        Read read = Read.all(folder, AT);

        assertThat(read.refused()).isEmpty();
        assertThat(read.taken())
                .extracting(entry -> entry.timeline().source())
                .containsExactlyInAnyOrder("weibo-crawler", "mobile");
    }

    @Test
    void aLineWithoutItsEndIsLeftForTheNextImport() throws IOException {
        write("lines.jsonl", (LINE + "\n" + LINE.substring(0, 90)).getBytes(StandardCharsets.UTF_8));
        Read first = Read.all(folder, null);
        write("lines.jsonl", (LINE + "\n" + LINE + "\n").getBytes(StandardCharsets.UTF_8));
        Read second = Read.all(folder, null);

        assertThat(first.taken()).hasSize(1);
        assertThat(first.refused()).isEmpty();
        assertThat(first.skipped())
                .containsExactly("lines.jsonl:2 the last line has no end yet; left for the next import");
        assertThat(second.taken()).hasSize(2);
        assertThat(second.skipped()).isEmpty();
    }

    @Test
    void anyEndOfAGrowingFileIsLeftForTheNextImport() throws IOException {
        byte[] line = LINE.getBytes(StandardCharsets.UTF_8);
        for (int end = "{\"v\":".length(); end < line.length; end++) {
            write("lines.jsonl", Arrays.copyOf(line, end));
            Read read = Read.all(folder.resolve("lines.jsonl"), null);
            assertThat(read.refused()).as("after %s bytes", end).isEmpty();
            assertThat(read.taken()).isEmpty();
            assertThat(read.skipped()).hasSize(1);
        }
    }

    @Test
    void aPackedFileThatGrowsGivesItsWholeLines() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 2000; i++) {
            lines.append(LINE.replace("5367261047554049", Long.toString(5_367_261_047_554_049L - i * 7919L)))
                    .append('\n');
        }
        byte[] whole = packed(lines.toString().getBytes(StandardCharsets.UTF_8));
        write("lines.jsonl.gz", Arrays.copyOf(whole, whole.length / 2));

        Read read = Read.all(folder, null);

        assertThat(read.taken()).hasSizeBetween(500, 1999);
        assertThat(read.refused()).isEmpty();
        assertThat(read.skipped()).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void aPackedBodyThatWasCutIsRefused() throws IOException {
        byte[] whole = packed(bytes("mobile-list.json"));
        write("body.gz", Arrays.copyOf(whole, whole.length / 2));

        assertThat(Read.all(folder, AT).refused())
                .singleElement()
                .asString()
                .startsWith("body.gz file: expected gzip, found: ");
    }

    @Test
    void aBodyThatWasCutIsRefusedAndNotTakenForALine() throws IOException {
        write("body.json", "{\"ok\":1,\"data\":{\"cards\":[{\"card_type\":9".getBytes(StandardCharsets.UTF_8));

        Read read = Read.all(folder, AT);

        assertThat(read.skipped()).isEmpty();
        assertThat(read.refused()).singleElement().asString().startsWith("body.json file: expected JSON, found: ");
    }

    private void write(String name, byte[] content) throws IOException {
        Files.write(folder.resolve(name), content);
    }

    private static byte[] bytes(String body) throws IOException {
        try (InputStream file = ArchiveFormsTest.class.getResourceAsStream("/bodies/" + body)) {
            return Objects.requireNonNull(file, body).readAllBytes();
        }
    }

    private static byte[] packed(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(content);
        }
        return bytes.toByteArray();
    }
}
