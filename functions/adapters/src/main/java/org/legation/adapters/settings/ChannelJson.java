package org.legation.adapters.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.legation.core.alert.ChannelSettings;
import org.legation.core.alert.ChannelType;

/** Reads a channel. */
final class ChannelJson {

    static final String NAME = "[a-z0-9-]{1,40}";
    static final String NAME_IN_WORDS = "a name of small letters, digits and hyphens, 40 at the most";

    /** A parameter, a secret of Secrets Manager, or on a laptop a file. An address has a colon that these have not. */
    private static final String SECRET =
            "/?[A-Za-z0-9_.-]+(/[A-Za-z0-9_.-]+)*|secretsmanager:[A-Za-z0-9/_+=.@-]+|file:[^:]+";

    private static final int LEAST_PER_HOUR = 2;
    private static final int MOST_PER_HOUR = 60;

    private ChannelJson() {}

    static ChannelSettings read(JsonNode node, String path) {
        Fields fields = Fields.of(node, path, "name", "type", "url", "signing", "perHour");
        String name = fields.text("name", NAME, NAME_IN_WORDS, "correct it")
                .orElseThrow(() -> fields.bad("name", NAME_IN_WORDS, "give it one"));
        ChannelType type = type(fields);
        String url = secret(fields, "url", "the channel's address");
        String signing = secret(fields, "signing", "what messages are signed with");
        if (type == ChannelType.SNS && url != null) {
            throw fields.bad("url", "none, since the deployment knows its topic", "take it out");
        } else if (type != ChannelType.SNS && url == null) {
            throw fields.bad(
                    "url",
                    "the name of the secret that is the channel's address",
                    "keep the address in the Parameter Store, and write the parameter's name here");
        }
        if (signing != null && !signs(type)) {
            throw fields.bad("signing", "none, since " + type.word() + " takes no signatures", "take it out");
        }
        return new ChannelSettings(
                name,
                type,
                url,
                signing,
                fields.number("perHour", LEAST_PER_HOUR, MOST_PER_HOUR).orElse(ChannelSettings.PER_HOUR));
    }

    static void write(ChannelSettings channel, ArrayNode into) {
        ObjectNode node = into.addObject()
                .put("name", channel.name())
                .put("type", channel.type().word())
                .put("perHour", channel.perHour());
        if (channel.url() != null) {
            node.put("url", channel.url());
        }
        if (channel.signing() != null) {
            node.put("signing", channel.signing());
        }
    }

    private static ChannelType type(Fields fields) {
        String words =
                Arrays.stream(ChannelType.values()).map(ChannelType::word).collect(Collectors.joining(", "));
        String word = fields.node("type").asText();
        return Arrays.stream(ChannelType.values())
                .filter(type -> type.word().equals(word))
                .findFirst()
                .orElseThrow(() -> fields.bad("type", "one of " + words, "choose one"));
    }

    private static boolean signs(ChannelType type) {
        return type == ChannelType.WEBHOOK || type == ChannelType.FEISHU || type == ChannelType.DINGTALK;
    }

    /** What is found is not shown: it may be the secret itself. */
    private static @Nullable String secret(Fields fields, String field, String what) {
        if (!fields.has(field)) {
            return null;
        }
        String value = fields.node(field).asText();
        if (!fields.node(field).isTextual() || !value.matches(SECRET)) {
            throw new BadSettingsException(
                    fields.at(field),
                    "the name of the secret that is " + what,
                    "something else",
                    "write a parameter's name, or secretsmanager: and a secret's; never write the secret here");
        }
        return value;
    }
}
