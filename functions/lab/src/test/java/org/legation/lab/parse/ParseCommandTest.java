package org.legation.lab.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ParseCommandTest {

    private static final String POST = "{\"mid\":\"5367261044932630\",\"text\":\"早安 #灯会#\",\"created_at\":\"昨天 09:30\","
            + "\"user\":{\"id\":9900000001},\"reposts_count\":27,\"comments_count\":\"1.2万\",\"attitudes_count\":1000000,"
            + "\"number_display_strategy\":{\"display_text_min_number\":1000000}}";
    private static final String BODY = "{\"ok\":1,\"data\":" + POST + "}";

    @TempDir
    Path folder;

    /** What a run printed and how it ended. */
    private record Run(int exit, List<String> out, List<String> err) {}

    @Test
    void aPostIsOneLineWithItsFieldsInOrder() throws IOException {
        Path file = Files.writeString(folder.resolve("a.json"), BODY);

        Run run = run("", file.toString());

        assertThat(run.exit).isZero();
        assertThat(run.err).isEmpty();
        assertThat(run.out)
                .containsExactly("{\"file\":\"" + file + "\",\"kind\":\"mobile-post\",\"accountId\":\"9900000001\","
                        + "\"mid\":\"5367261044932630\",\"bid\":\"RsdLykHcy\",\"publishedAt\":\"2026-11-20T01:30:15Z\","
                        + "\"type\":\"original\",\"text\":\"早安 #灯会#\",\"truncated\":false,\"edits\":0,\"editedAt\":null,"
                        + "\"visibility\":0,\"pinned\":false,\"deleted\":false,"
                        + "\"reposts\":{\"form\":\"exact\",\"value\":27,\"low\":27,\"high\":27},"
                        + "\"comments\":{\"form\":\"rounded\",\"value\":12000,\"low\":11500,\"high\":12499},"
                        + "\"likes\":{\"form\":\"capped\",\"value\":1000000,\"low\":1000000,\"high\":null},"
                        + "\"repostOf\":null,\"topics\":[\"灯会\"],\"pictures\":0,\"video\":false,"
                        + "\"ownText\":\"早安 #灯会#\",\"fastRepost\":false,\"originalUnavailable\":null}");
    }

    /** Nothing of it is kept, so no name is masked. */
    @Test
    void aTextIsPrintedAsItWasWritten() throws IOException {
        Path file = Files.writeString(folder.resolve("a.json"), BODY.replace("早安", "谢谢@路人甲"));

        assertThat(run("", file.toString()).out).singleElement().asString().contains("\"text\":\"谢谢@路人甲 #灯会#\"");
    }

    @Test
    void whatIsUnknownIsSaidAndDoesNotCostTheOthers() throws IOException {
        Files.writeString(folder.resolve("a.json"), "{\"rows\":[]}");
        Files.writeString(folder.resolve("b.json"), BODY.replace("27", "\"many\""));
        Files.writeString(folder.resolve("c.json"), "{\"ok\":0,\"msg\":\"否\"}");

        Run run = run("", folder.toString(), folder.resolve("none").toString());

        assertThat(run.exit).isEqualTo(2);
        assertThat(run.out).hasSize(2);
        assertThat(run.out.get(1))
                .endsWith(
                        "c.json\",\"kind\":\"refusal\",\"ok\":\"0\",\"errno\":null,\"errorCode\":null,\"message\":\"否\","
                                + "\"url\":null}");
        assertThat(run.err)
                .satisfiesExactly(
                        one -> assertThat(one).contains("a.json: shape: expected one of data.cards"),
                        two -> assertThat(two)
                                .endsWith("b.json: 5367261044932630: reposts_count: expected a count, found \"many\""),
                        three -> assertThat(three).endsWith("none: expected a readable file or folder"));
    }

    @Test
    void whatStandsBesideBodiesIsPassedOver() throws IOException {
        Path licence = Files.writeString(folder.resolve("LICENSE"), "All rights are imaginary.");

        Run beside = run("", folder.toString());
        Run asked = run("", licence.toString());

        assertThat(beside.exit).isZero();
        assertThat(beside.err).containsExactly(licence + ": passed over, neither JSON nor HTML");
        assertThat(asked.exit).isEqualTo(2);
    }

    @Test
    void aPackedFileThatWasCutIsSaid() throws IOException {
        Path cut = Files.write(folder.resolve("a.gz"), new byte[] {0x1f, (byte) 0x8b, 8, 0});

        Run run = run("", cut.toString());

        assertThat(run.exit).isEqualTo(2);
        assertThat(run.err).singleElement().asString().startsWith(cut + ": expected gzip, found: ");
    }

    @Test
    void timesAreRelativeToWhenTheBodyWasAnswered() {
        String old = BODY.replace("5367261044932630", "77777");

        Run run = run(old, "--observed-at", "2026-11-21T12:00:00+08:00", "-");

        assertThat(run.exit).isZero();
        assertThat(run.out)
                .singleElement()
                .asString()
                .startsWith("{\"file\":\"-\",")
                .contains("\"publishedAt\":\"2026-11-20T01:30:00Z\"");
    }

    @Test
    void aLongTextAProfileAndCountsAreLinesToo() throws IOException {
        Files.writeString(folder.resolve("a.json"), "{\"ok\":1,\"data\":{\"longTextContent\":\"一<br/>二\"}}");
        Files.writeString(
                folder.resolve("b.json"),
                "{\"ok\":1,\"data\":{\"userInfo\":{\"id\":9900000001,\"screen_name\":\"虚构使馆\",\"followers_count\":\"2万\"}}}");
        Files.writeString(folder.resolve("c.json"), "[{\"id\":77777,\"reposts\":1,\"comments\":2}]");

        List<String> out = run("", folder.toString()).out;

        assertThat(out.get(0))
                .contains("\"kind\":\"mobile-long-text\",\"text\":\"一\\n二\",\"reposts\":{\"form\":\"missing\"");
        assertThat(out.get(1))
                .contains("\"kind\":\"mobile-profile\",\"accountId\":\"9900000001\",\"name\":\"虚构使馆\","
                        + "\"followers\":{\"form\":\"rounded\",\"value\":20000,");
        assertThat(out.get(2)).contains("\"kind\":\"open-counts\",\"mid\":\"77777\",\"reposts\":{\"form\":\"exact\"");
    }

    @Test
    void aPackedFileIsUnpackedAndASkeletonHoldsNoValue() throws IOException {
        Path file = folder.resolve("a.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(BODY.getBytes(StandardCharsets.UTF_8));
        }

        assertThat(run("", file.toString()).out).hasSize(1);
        assertThat(run("", "--skeleton", file.toString()).out)
                .contains("$.data.user.id: integer", "$.data.text: string")
                .noneMatch(line -> line.contains("早安") || line.contains("9900000001"));
    }

    /** The command writes to the process's own streams, so that its bytes are UTF-8 whatever the console's are. */
    private static Run run(String input, String... args) {
        InputStream in = System.in;
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream outBytes = new ByteArrayOutputStream();
        ByteArrayOutputStream errBytes = new ByteArrayOutputStream();
        try {
            System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
            System.setOut(new PrintStream(outBytes, true, StandardCharsets.US_ASCII));
            System.setErr(new PrintStream(errBytes, true, StandardCharsets.US_ASCII));
            int exit = new CommandLine(new ParseCommand()).execute(args);
            return new Run(exit, lines(outBytes), lines(errBytes));
        } finally {
            System.setIn(in);
            System.setOut(out);
            System.setErr(err);
        }
    }

    private static List<String> lines(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
