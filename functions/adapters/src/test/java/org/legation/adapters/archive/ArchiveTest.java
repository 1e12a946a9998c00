package org.legation.adapters.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.legation.adapters.archive.ObservationLineTest.LINE;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.legation.core.observe.ShownPost;

class ArchiveTest {

    private static final Instant AT = Instant.parse("2026-11-20T10:00:00Z");

    @TempDir
    Path folder;

    @Test
    void oneBadLineDoesNotCostTheOthers() throws IOException {
        // given a line with bytes that are no UTF-8, an empty one, no JSON, and an end that was cut
        byte[] broken = LINE.getBytes(StandardCharsets.UTF_8);
        broken[LINE.indexOf("虚构") + 1] = (byte) 0xFF;
        Path file = folder.resolve("lines.jsonl");
        Files.write(file, ("\uFEFF" + LINE + "\r\n").getBytes(StandardCharsets.UTF_8));
        append(file, broken);
        append(file, ("\n\nno json\n" + LINE + "\n" + LINE.substring(0, 40)).getBytes(StandardCharsets.UTF_8));

        Read read = Read.all(file, null);

        assertThat(read.taken()).extracting(entry -> entry.place().line()).containsExactly(1L, 5L);
        assertThat(read.refused())
                .satisfiesExactly(
                        one -> assertThat(one).isEqualTo("lines.jsonl:2 line: expected UTF-8"),
                        two -> assertThat(two).startsWith("lines.jsonl:4 line: expected JSON"));
        assertThat(read.skipped())
                .containsExactly("lines.jsonl:6 the last line has no end yet; left for the next import");
    }

    @Test
    void whatIsRefusedIsKeptAsItStands() throws IOException {
        Path file = write("lines.jsonl", LINE + "\nno json\n");

        List<ArchiveEntry> entries = Read.all(file, null).entries();

        assertThat(entries.get(1))
                .isInstanceOfSatisfying(
                        ArchiveEntry.Refused.class,
                        refused -> assertThat(refused.raw()).isEqualTo("no json"));
    }

    @Test
    void theFirstLineMayBeTheBadOne() throws IOException {
        Read read = Read.all(write("lines.jsonl", "{\"v\":1}\n" + LINE + "\n"), null);

        assertThat(read.refused()).singleElement().asString().startsWith("lines.jsonl:1 account: expected");
        assertThat(read.taken()).hasSize(1);
    }

    @Test
    void aFolderIsReadInTheOrderItWasWritten() throws IOException {
        Files.createDirectory(folder.resolve("deep"));
        Files.setLastModifiedTime(write("a.jsonl", LINE), FileTime.from(AT));
        Files.setLastModifiedTime(write("deep/b.jsonl", LINE), FileTime.from(AT.minusSeconds(60)));
        write("LICENSE", "All rights are imaginary.");
        write("empty", "");

        Read read = Read.all(folder, null);

        assertThat(read.taken())
                .extracting(entry -> entry.place().toString())
                .containsExactly("deep/b.jsonl:1", "a.jsonl:1");
        assertThat(read.skipped()).containsExactlyInAnyOrder("LICENSE not JSON: no body", "empty not JSON: no body");
        assertThat(read.refused()).isEmpty();
    }

    @Test
    void progressEndsAtTheSize() throws IOException {
        write("a.jsonl", LINE + "\n" + LINE + "\n");
        write("b.jsonl", "没有 JSON\n" + LINE);
        Archive archive = new Archive(folder, null, Read.NOW);
        List<Long> progress = new ArrayList<>();

        archive.read(entry -> {}, progress::add);

        assertThat(progress).isSorted().last().isEqualTo(archive.size());
    }

    @Test
    void aBodyThatWasCutIsRefusedOnce() throws IOException {
        write("body.json", "{\n  \"ok\": 1,\n  \"data\": {\n    \"cards\": [\n");

        assertThat(Read.all(folder, AT).refused())
                .singleElement()
                .asString()
                .startsWith("body.json file: expected JSON, found: Unexpected end-of-input");
    }

    @Test
    void aBodyOfUnknownShapeIsRefused() throws IOException {
        write("body.json", "{\"ok\":1,\"data\":{\"rows\":[]}}");

        assertThat(Read.all(folder, AT).refused())
                .singleElement()
                .asString()
                .startsWith("body.json shape: expected one of data.cards");
    }

    @Test
    void aFileCannotHaveBeenObservedLater() throws IOException {
        write("9900000001.csv", "id,正文,日期,转发数,评论数,点赞数");

        assertThat(Read.all(folder, Read.NOW.plusSeconds(1)).refused())
                .containsExactly("9900000001.csv observed at 2026-11-20T12:00:01Z, which has not come; say when with"
                        + " --observed-at");
    }

    @Test
    void aFileTooLargeForOneObservationBecomesSeveral() throws IOException {
        // given half a megabyte of posts
        StringBuilder rows = new StringBuilder("id,正文,日期,转发数,评论数,点赞数\n");
        for (int i = 0; i < 1000; i++) {
            rows.append(5_300_000_000_000_000L + i * 4_194_304L)
                    .append(',')
                    .append("字".repeat(140))
                    .append(",2026-05-20,1,2,3\n");
        }
        write("9900000001.csv", rows.toString());

        Read read = Read.all(folder, AT);

        assertThat(read.taken())
                .extracting(entry -> entry.timeline().observedAt())
                .containsExactly(AT, AT.plusMillis(1), AT.plusMillis(2));
        assertThat(read.posts())
                .extracting(ShownPost::mid)
                .doesNotHaveDuplicates()
                .hasSize(1000);
        assertThat(read.taken().get(0).timeline().posts().get(0).mid())
                .isLessThan(read.taken().get(1).timeline().posts().get(0).mid());
    }

    private Path write(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private static void append(Path file, byte[] bytes) throws IOException {
        Files.write(file, bytes, StandardOpenOption.APPEND);
    }
}
