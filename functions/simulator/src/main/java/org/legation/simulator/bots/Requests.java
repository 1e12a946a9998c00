package org.legation.simulator.bots;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.legation.simulator.Call;
import org.legation.simulator.Reply;

/** What the protocols have in common. */
final class Requests {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Pattern ID = Pattern.compile("Legation · id ([^\\s\"<\\\\]+)");

    private Requests() {}

    /** The posted JSON; missing if it is none. */
    static JsonNode json(Call call) {
        try {
            return MAPPER.readTree(call.body());
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }

    static boolean isPosted(Call call, String contentType) {
        return call.method().equals("POST")
                && call.header("content-type")
                        .filter(type -> type.startsWith(contentType))
                        .isPresent();
    }

    static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    /** The id that a message for people shows at its end. */
    static Optional<String> shownId(Call call) {
        Matcher shown = ID.matcher(call.body());
        return shown.find() ? Optional.of(shown.group(1)) : Optional.empty();
    }

    /** HMAC-SHA256 as Base64. */
    static String hmac(byte[] key, String message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(message.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }

    /** Whether a time of a number of seconds or milliseconds is near. */
    static boolean isNear(String digits, Duration unit, Instant now, Duration most) {
        if (!digits.matches("[0-9]{1,15}")) {
            return false;
        }
        Instant said = Instant.EPOCH.plus(unit.multipliedBy(Long.parseLong(digits)));
        return Duration.between(said, now).abs().compareTo(most) <= 0;
    }

    /** Status 200 with an error code: DingTalk's and WeCom's form. */
    static Reply.Answer errcode(int code, String message) {
        return Reply.json(MAPPER.createObjectNode().put("errcode", code).put("errmsg", message));
    }

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }
}
