package org.legation.adapters.table;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A fingerprint of an item's content: equal items have equal ones, whoever wrote them and however often. */
final class Etag {

    private static final int BYTES = 9;

    private Etag() {}

    static String of(Map<String, AttributeValue> item) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            Map<String, AttributeValue> content = new HashMap<>(item);
            content.remove(ItemTable.VERSION);
            write(content, new DataOutputStream(bytes));
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray());
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static void write(Map<String, AttributeValue> map, DataOutputStream out) throws IOException {
        out.writeInt(map.size());
        for (Map.Entry<String, AttributeValue> entry : new TreeMap<>(map).entrySet()) {
            write(entry.getKey(), out);
            write(entry.getValue(), out);
        }
    }

    private static void write(AttributeValue value, DataOutputStream out) throws IOException {
        out.writeUTF(value.type().name());
        switch (value.type()) {
            case S -> write(value.s(), out);
            case N -> write(value.n(), out);
            case B -> write(value.b().asByteArrayUnsafe(), out);
            case BOOL -> out.writeBoolean(value.bool());
            case M -> write(value.m(), out);
            case L -> {
                out.writeInt(value.l().size());
                for (AttributeValue element : value.l()) {
                    write(element, out);
                }
            }
            case NUL -> out.writeBoolean(true);
            default -> throw new IllegalArgumentException("items have no attributes of type " + value.type());
        }
    }

    private static void write(String text, DataOutputStream out) throws IOException {
        write(text.getBytes(StandardCharsets.UTF_8), out);
    }

    /** With its length, so that no content looks like the attributes behind it. */
    private static void write(byte[] bytes, DataOutputStream out) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }
}
