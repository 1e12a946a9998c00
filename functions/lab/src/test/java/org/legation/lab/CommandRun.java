package org.legation.lab;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.legation.adapters.Json;
import picocli.CommandLine;

/** How a command ended, what it said in errors, and what it printed. */
public record CommandRun(int code, String errors, String output) {

    public static CommandRun of(Object command, Object... arguments) {
        PrintStream before = System.out;
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        StringWriter errors = new StringWriter();
        System.setOut(new PrintStream(output, true, StandardCharsets.UTF_8));
        try {
            String[] words = Arrays.stream(arguments).map(Object::toString).toArray(String[]::new);
            int code = new CommandLine(command)
                    .setErr(new PrintWriter(errors, true))
                    .execute(words);
            return new CommandRun(code, errors.toString(), output.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(before);
        }
    }

    /** The last line, which is one JSON object. */
    public JsonNode report() throws IOException {
        String[] lines = output.strip().split("\n");
        return Json.MAPPER.readTree(lines[lines.length - 1]);
    }
}
