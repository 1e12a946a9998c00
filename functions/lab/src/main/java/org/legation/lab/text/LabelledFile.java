package org.legation.lab.text;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.legation.adapters.Json;

/** Labelled texts in a file, one JSON object a line. */
final class LabelledFile {

    private LabelledFile() {}

    /** A file that is missing, or a line that is not as it should be; the message names it. */
    static final class BadFileException extends IOException {
        private static final long serialVersionUID = 1;

        BadFileException(String message) {
            super(message);
        }
    }

    /**
     * The texts of a file, in its order; blank lines are passed over.
     *
     * @throws BadFileException if it is missing, holds no text, or a line is not as it should be
     */
    static List<LabelledText> read(Path file, Task task) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new BadFileException(file + ": expected a readable file");
        }
        List<LabelledText> texts = new ArrayList<>();
        int number = 0;
        for (String line : new String(Files.readAllBytes(file), StandardCharsets.UTF_8).split("\n", -1)) {
            number++;
            if (!line.isBlank()) {
                texts.add(text(file + ":" + number, line, task));
            }
        }
        if (texts.isEmpty()) {
            throw new BadFileException(file + ": expected a line or more");
        }
        return texts;
    }

    private static LabelledText text(String place, String line, Task task) throws BadFileException {
        JsonNode object = object(place, line);
        JsonNode text = object.path("text");
        if (!text.isTextual()) {
            throw new BadFileException(place + ": field text: expected a string, found " + found(text));
        }
        JsonNode label = object.path(task.labelField());
        if (!label.isValueNode() || !task.labels().contains(label.asText())) {
            throw new BadFileException(place + ": field " + task.labelField() + ": expected one of " + task.labels()
                    + ", found " + found(label));
        }
        return new LabelledText(
                text.asText(), label.asText(), object.path(task.sourceField()).asText(""));
    }

    private static JsonNode object(String place, String line) throws BadFileException {
        try {
            JsonNode object = Json.MAPPER.readTree(line);
            if (object.isObject()) {
                return object;
            }
            throw new BadFileException(place + ": expected a JSON object, found " + found(object));
        } catch (JsonProcessingException e) {
            throw new BadFileException(place + ": expected a JSON object, found " + e.getOriginalMessage());
        }
    }

    private static String found(JsonNode node) {
        return node.isMissingNode() ? "nothing" : node.toString();
    }
}
