package org.legation.core.text;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * A {@link TextModel} as a file.
 *
 * <p>Big-endian: the magic {@code LGTX}, the version of the format, the version of the features, the length of the packed
 * body and its CRC-32, each of four bytes; then the body, packed with deflate: id, version, the number of labels and the
 * labels, bits, the longest run, biases, scales, weights.
 */
public final class TextModelFile {

    private static final int MAGIC = 0x4c47_5458;
    private static final int FORMAT = 1;
    private static final int LONGEST_BODY = 1 << 24;
    private static final int MOST_LABELS = 16;

    private TextModelFile() {}

    /** Writes the same bytes for the same model. */
    public static void write(TextModel model, OutputStream out) throws IOException {
        byte[] body = body(model);
        DataOutputStream data = new DataOutputStream(out);
        data.writeInt(MAGIC);
        data.writeInt(FORMAT);
        data.writeInt(TextFeatures.VERSION);
        data.writeInt(body.length);
        data.writeInt(checksum(body));
        data.write(body);
        data.flush();
    }

    /** @throws IOException if it cannot be read, is no model file, is of another version, or is damaged */
    public static TextModel read(InputStream in) throws IOException {
        DataInputStream data = new DataInputStream(in);
        try {
            expect("the magic of a text model", MAGIC, data.readInt());
            expect("version of the format", FORMAT, data.readInt());
            expect("version of the features", TextFeatures.VERSION, data.readInt());
            int length = data.readInt();
            if (length < 0 || length > LONGEST_BODY) {
                throw new IOException("text model: expected a length up to " + LONGEST_BODY + ", found " + length);
            }
            int checksum = data.readInt();
            byte[] body = data.readNBytes(length);
            expect("length", length, body.length);
            expect("checksum", checksum, checksum(body));
            return model(new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(body))));
        } catch (EOFException e) {
            throw new IOException("text model: the file ends too early", e);
        } catch (IllegalArgumentException e) {
            throw new IOException("text model: " + e.getMessage(), e);
        }
    }

    private static void expect(String what, int expected, int found) throws IOException {
        if (expected != found) {
            throw new IOException("text model: expected " + what + " " + expected + ", found " + found);
        }
    }

    private static int checksum(byte[] body) {
        CRC32 crc = new CRC32();
        crc.update(body);
        return (int) crc.getValue();
    }

    private static byte[] body(TextModel model) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(bytes, deflater))) {
            out.writeUTF(model.id());
            out.writeInt(model.version());
            out.writeInt(model.labels().size());
            for (String label : model.labels()) {
                out.writeUTF(label);
            }
            out.writeInt(model.bits());
            out.writeInt(model.longestRun());
            for (float bias : model.biases()) {
                out.writeFloat(bias);
            }
            for (float scale : model.scales()) {
                out.writeFloat(scale);
            }
            out.write(model.weights());
        } finally {
            deflater.end();
        }
        return bytes.toByteArray();
    }

    private static TextModel model(DataInputStream in) throws IOException {
        String id = in.readUTF();
        int version = in.readInt();
        int count = in.readInt();
        if (count < 2 || count > MOST_LABELS) {
            throw new IOException("text model: expected 2 to " + MOST_LABELS + " labels, found " + count);
        }
        List<String> labels = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            labels.add(in.readUTF());
        }
        int bits = in.readInt();
        int longestRun = in.readInt();
        float[] biases = floats(in, count - 1);
        float[] scales = floats(in, count - 1);
        byte[] weights = in.readAllBytes();
        return new TextModel(id, version, labels, bits, longestRun, biases, scales, weights);
    }

    private static float[] floats(DataInputStream in, int count) throws IOException {
        float[] floats = new float[count];
        for (int i = 0; i < count; i++) {
            floats[i] = in.readFloat();
        }
        return floats;
    }
}
