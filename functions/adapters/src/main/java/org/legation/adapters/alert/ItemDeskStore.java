package org.legation.adapters.alert;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.legation.adapters.Json;
import org.legation.adapters.table.ItemReader;
import org.legation.adapters.table.ItemTable;
import org.legation.adapters.table.ItemWriter;
import org.legation.core.desk.DeskState;
import org.legation.core.desk.DeskStore;
import org.legation.core.store.Stored;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The desk's state in one item, as compressed JSON. */
public final class ItemDeskStore implements DeskStore {

    /** The item's key. */
    public static final String PART = "state";

    private final ItemTable table;

    public ItemDeskStore(ItemTable table) {
        this.table = table;
    }

    @Override
    public Optional<Stored<DeskState>> find() {
        return table.get(new ItemTable.Key(PART, null))
                .map(ItemReader::new)
                .map(item -> new Stored<>(read(item.bytes("body")), item.version()));
    }

    @Override
    public Optional<Stored<DeskState>> replace(Optional<Stored<DeskState>> seen, DeskState next) {
        Map<String, AttributeValue> item =
                new ItemWriter().with("part", PART).with("body", write(next)).item();
        return table.replace(seen.map(Stored::version).orElse(null), item).map(version -> new Stored<>(next, version));
    }

    private static byte[] write(DeskState state) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes)) {
            out.write(Json.write(state).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static DeskState read(byte[] body) {
        try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(body))) {
            return Json.read(new String(in.readAllBytes(), StandardCharsets.UTF_8), DeskState.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
