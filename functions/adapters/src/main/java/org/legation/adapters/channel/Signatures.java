package org.legation.adapters.channel;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA256, as each service wants it. Feishu and DingTalk swap key and message, and seconds and milliseconds. */
final class Signatures {

    private static final String PREFIX = "whsec_";

    private Signatures() {}

    /** Feishu's: the time in seconds and the secret are the key, the message is empty. */
    static String feishu(Instant now, String secret) {
        return hmac(utf8(now.getEpochSecond() + "\n" + secret), "");
    }

    /** DingTalk's: the secret is the key, the time in milliseconds and the secret are the message; encoded for a URL. */
    static String dingTalk(Instant now, String secret) {
        return URLEncoder.encode(hmac(utf8(secret), now.toEpochMilli() + "\n" + secret), StandardCharsets.UTF_8);
    }

    /**
     * The header {@code webhook-signature} of Standard Webhooks: id, time in seconds and body, joined by dots.
     *
     * @param secret {@code whsec_} and the key as Base64, or any other text, which is then itself the key
     * @throws IllegalArgumentException if what follows {@code whsec_} is not Base64, or nothing
     */
    static String standardWebhooks(String id, Instant now, String body, String secret) {
        return "v1," + hmac(key(secret), id + "." + now.getEpochSecond() + "." + body);
    }

    private static byte[] key(String secret) {
        if (!secret.startsWith(PREFIX)) {
            return utf8(secret);
        }
        byte[] key;
        try {
            key = Base64.getDecoder().decode(secret.substring(PREFIX.length()));
        } catch (IllegalArgumentException e) {
            key = new byte[0]; // the decoder's own message would show a part of the secret
        }
        if (key.length == 0) {
            throw new IllegalArgumentException("expected Base64 after " + PREFIX);
        }
        return key;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String hmac(byte[] key, String message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(utf8(message)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }
}
