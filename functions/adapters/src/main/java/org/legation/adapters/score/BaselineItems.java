package org.legation.adapters.score;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.legation.adapters.table.HourlyGainsBytes;
import org.legation.adapters.table.ItemReader;
import org.legation.adapters.table.ItemWriter;
import org.legation.adapters.table.Packer;
import org.legation.adapters.table.PeersBytes;
import org.legation.adapters.table.Unpacker;
import org.legation.core.expect.AgeCells;
import org.legation.core.expect.Cell;
import org.legation.core.post.Basis;
import org.legation.core.post.PostType;
import org.legation.core.score.Baseline;
import org.legation.core.score.Versions;
import org.legation.core.spike.Detection;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** How a baseline lies in its item: below a kilobyte for an account of five live posts, some 35 bytes more for each more. */
public final class BaselineItems {

    private BaselineItems() {}

    static Map<String, AttributeValue> write(Baseline baseline) {
        ItemWriter item = new ItemWriter()
                .with("accountId", baseline.accountId())
                .with("versions", pack(baseline.versions()))
                .with("silentUntil", baseline.silentUntil())
                .with("slot", baseline.slot())
                .with("asOf", baseline.asOf())
                .with("followers", baseline.followers())
                .with("gains", HourlyGainsBytes.pack(baseline.gains()))
                .with("live", LivePostBytes.pack(baseline.live(), baseline.asOf()))
                .with("detection", DetectionBytes.pack(baseline.detection(), baseline.asOf()));
        baseline.cells().forEach((type, cells) -> item.with(name(type), pack(cells)));
        if (baseline.peers() != null) {
            item.with("peers", PeersBytes.pack(baseline.peers()));
        }
        return item.item();
    }

    /** Reads an item, or its image in a stream. */
    public static Baseline read(Map<String, AttributeValue> attributes) {
        ItemReader item = new ItemReader(attributes);
        Map<PostType, AgeCells> cells = new EnumMap<>(PostType.class);
        for (PostType type : PostType.values()) {
            if (item.has(name(type))) {
                cells.put(type, unpack(item.bytes(name(type))));
            }
        }
        Instant asOf = item.instant("asOf");
        return new Baseline(
                item.string("accountId"),
                versions(item),
                item.instant("slot"),
                asOf,
                item.count("followers"),
                HourlyGainsBytes.unpack(item.bytes("gains")),
                item.optionalInstant("silentUntil"),
                cells,
                hasDetection(item) ? LivePostBytes.unpack(item.bytes("live"), asOf) : Collections.emptyNavigableMap(),
                item.has("peers") ? PeersBytes.unpack(item.bytes("peers")) : null,
                hasDetection(item) ? DetectionBytes.unpack(item.bytes("detection"), asOf) : Detection.START);
    }

    private static String name(PostType type) {
        return type == PostType.ORIGINAL ? "originals" : "reposts";
    }

    private static byte[] pack(Versions versions) {
        return new Packer()
                .unsigned(versions.expectation())
                .unsigned(versions.coding())
                .bytes();
    }

    /** Before it there were other live posts, too; such a baseline is made anew from the log. */
    private static boolean hasDetection(ItemReader item) {
        return item.has("detection");
    }

    /** A baseline of before there were versions, or detection as it is, is of none. */
    private static Versions versions(ItemReader item) {
        if (!item.has("versions") || !hasDetection(item)) {
            return new Versions(0, 0);
        }
        Unpacker bytes = new Unpacker(item.bytes("versions"));
        return new Versions((int) bytes.unsigned(), (int) bytes.unsigned());
    }

    private static byte[] pack(AgeCells cells) {
        Packer bytes = new Packer().unsigned(cells.basis().bits());
        for (Cell cell : cells.cells()) {
            bytes.single(cell.n()).single(cell.sum()).single(cell.squares());
        }
        return bytes.bytes();
    }

    private static AgeCells unpack(byte[] packed) {
        Unpacker bytes = new Unpacker(packed);
        Basis basis = Basis.ofBits((int) bytes.unsigned());
        List<Cell> cells = new ArrayList<>();
        while (bytes.hasMore()) {
            cells.add(new Cell(bytes.single(), bytes.single(), bytes.single()));
        }
        return new AgeCells(basis, cells);
    }
}
