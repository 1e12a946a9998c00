package org.legation.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** Names and types of a body's fields, against those in the files of {@code shapes/}: a line is a path and a type. */
final class Shapes {

    private Shapes() {}

    /** Checks that bodies together have every field of a shape, each with its type. */
    static void assertHas(String shape, JsonNode... bodies) {
        Set<String> found = new TreeSet<>();
        for (JsonNode body : bodies) {
            walk(body, "", found);
        }
        assertThat(found).as(shape).containsAll(lines(shape));
    }

    private static List<String> lines(String shape) {
        try (InputStream file = Objects.requireNonNull(Shapes.class.getResourceAsStream("/shapes/" + shape + ".txt"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void walk(JsonNode node, String path, Set<String> found) {
        if (node.isObject()) {
            node.properties()
                    .forEach(field -> walk(
                            field.getValue(), path.isEmpty() ? field.getKey() : path + "." + field.getKey(), found));
        } else if (node.isArray()) {
            found.add(path + " ARRAY");
            node.forEach(one -> walk(one, path + "[]", found));
        } else {
            found.add(path + " " + node.getNodeType());
        }
    }
}
