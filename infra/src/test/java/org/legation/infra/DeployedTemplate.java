package org.legation.infra;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import software.amazon.awscdk.assertions.Template;
import software.amazon.awscdk.cxapi.CloudFormationStackArtifact;

/**
 * A template as it is deployed.
 *
 * @param text the file
 * @param json what it says
 * @param template the same for the CDK's assertions
 * @param artifact what it is part of
 */
record DeployedTemplate(String text, JsonNode json, Template template, CloudFormationStackArtifact artifact) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** A resource. */
    record Resource(String id, JsonNode json) {

        String type() {
            return json.path("Type").asText();
        }

        JsonNode property(String name) {
            return json.path("Properties").path(name);
        }
    }

    static DeployedTemplate of(CloudFormationStackArtifact artifact) {
        try {
            String text = Files.readString(Path.of(artifact.getTemplateFullPath()));
            return new DeployedTemplate(text, JSON.readTree(text), Template.fromString(text), artifact);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Stream<Resource> resources() {
        return json.path("Resources").properties().stream()
                .map(entry -> new Resource(entry.getKey(), entry.getValue()));
    }

    List<Resource> resources(String type) {
        return resources().filter(resource -> resource.type().equals(type)).toList();
    }

    Map<String, Long> resourceCounts() {
        Map<String, Long> counts = new TreeMap<>();
        resources().forEach(resource -> counts.merge(resource.type(), 1L, Long::sum));
        return counts;
    }

    /** The resource of a type that has a name. */
    Resource named(String type, String property, String name) {
        List<Resource> found = resources(type).stream()
                .filter(resource -> resource.property(property).asText().equals(name))
                .toList();
        if (found.size() != 1) {
            throw new AssertionError("expected one " + type + " with " + property + " " + name + ", found " + found);
        }
        return found.get(0);
    }

    /** The id of the resource that a value refers to, with its attribute: {@code PollsQueue1234.Arn}. */
    static String target(JsonNode value) {
        if (value.has("Ref")) {
            return value.path("Ref").asText();
        }
        if (value.has("Fn::GetAtt")) {
            return String.join(".", texts(value.path("Fn::GetAtt")));
        }
        if (value.has("Fn::Join")) {
            return StreamSupport.stream(value.path("Fn::Join").path(1).spliterator(), false)
                    .map(DeployedTemplate::target)
                    .reduce("", String::concat);
        }
        return value.asText();
    }

    /** A text, or the texts of a list. */
    static List<String> texts(JsonNode value) {
        return value.isTextual()
                ? List.of(value.asText())
                : StreamSupport.stream(value.spliterator(), false)
                        .map(JsonNode::asText)
                        .toList();
    }
}
