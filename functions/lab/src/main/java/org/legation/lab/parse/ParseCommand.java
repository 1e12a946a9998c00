package org.legation.lab.parse;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.legation.adapters.weibo.BodySkeleton;
import org.legation.adapters.weibo.Problem;
import org.legation.adapters.weibo.UnknownShapeException;
import org.legation.adapters.weibo.WeiboBody;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints what the normaliser makes of raw bodies. */
@Command(
        name = "parse",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Reads raw bodies of Weibo, of any of its interfaces, and prints one JSON object a line for each post.",
            "读取微博各接口的原始响应，每条微博输出一行 JSON。"
        },
        footer = {
            "",
            "Exit code 0: every body was of a known shape. 2: one was not, or could not be read; the others are printed.",
            "退出码 0：全部识别；2：有响应无法识别或读取，其余照常输出。"
        })
public final class ParseCommand implements Callable<Integer> {

    private static final int OK = 0;
    private static final int UNKNOWN = 2;
    private static final String STANDARD_INPUT = "-";
    /** How a body begins, as against a licence beside it. */
    private static final Pattern BODY = Pattern.compile("\\uFEFF?\\s*[{\\[<]");

    private static final int GZIP_FIRST = 0x1f;
    private static final int GZIP_SECOND = 0x8b;

    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description = {"Files or folders, also packed with gzip; - for standard input.", "文件或文件夹，可为 gzip；- 表示标准输入。"
            })
    private List<String> files = List.of();

    @Option(
            names = "--observed-at",
            paramLabel = "TIME",
            description = {
                "When the bodies were answered, for times such as 昨天 09:30 (default: when each file was last written).",
                "响应时刻，用于解析“昨天 09:30”等相对时间（默认：文件最后写入时间）。"
            })
    private @Nullable OffsetDateTime observedAt;

    @Option(
            names = "--skeleton",
            description = {"Print the shape of each body instead, without any of its values.", "仅输出响应的结构，不含任何内容。"})
    private boolean skeleton;

    private final PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    private final PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    private boolean failed;

    @Override
    public Integer call() throws IOException {
        for (String name : files) {
            if (name.equals(STANDARD_INPUT)) {
                parse(name, unpacked(name, System.in.readAllBytes()), Instant.now());
            } else {
                parse(Path.of(name));
            }
        }
        out.flush();
        return failed ? UNKNOWN : OK;
    }

    private void parse(Path path) throws IOException {
        if (!Files.isReadable(path)) {
            fail(path + ": expected a readable file or folder");
            return;
        }
        try (Stream<Path> found = Files.walk(path)) {
            for (Path file : found.filter(Files::isRegularFile).sorted().toList()) {
                String text = unpacked(file.toString(), Files.readAllBytes(file));
                if (!file.equals(path) && text != null && !BODY.matcher(text).lookingAt()) {
                    err.println(file + ": passed over, neither JSON nor HTML");
                } else {
                    parse(file.toString(), text, Files.getLastModifiedTime(file).toInstant());
                }
            }
        }
    }

    /**
     * Prints a body.
     *
     * @param text null if it could not be unpacked
     */
    private void parse(String name, @Nullable String text, Instant writtenAt) {
        if (text == null) {
            return;
        }
        try {
            if (skeleton) {
                BodySkeleton shape = BodySkeleton.of(text);
                out.println("# " + name + " " + shape.fingerprint());
                out.print(shape.text());
                return;
            }
            BodyLines lines =
                    new BodyLines(name, WeiboBody.of(text, observedAt == null ? writtenAt : observedAt.toInstant()));
            for (ObjectNode line : lines.lines()) {
                out.println(line);
            }
            out.flush();
            for (Problem problem : lines.problems()) {
                err.println(name + ": " + problem.reason());
            }
        } catch (UnknownShapeException e) {
            fail(name + ": " + e.getMessage());
        }
    }

    private void fail(String message) {
        failed = true;
        out.flush();
        err.println(message);
    }

    private @Nullable String unpacked(String name, byte[] bytes) {
        if (bytes.length < 2 || (bytes[0] & 0xff) != GZIP_FIRST || (bytes[1] & 0xff) != GZIP_SECOND) {
            return new String(bytes, StandardCharsets.UTF_8);
        }
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            fail(name + ": expected gzip, found: " + e.getMessage());
            return null;
        }
    }
}
