package org.legation.adapters.rollup;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.legation.adapters.table.ItemReader;
import org.legation.adapters.table.ItemTable;
import org.legation.adapters.table.ItemWriter;
import org.legation.core.aggregate.Scope;
import org.legation.core.post.Mid;
import org.legation.core.rollup.Board;
import org.legation.core.rollup.BoardKind;
import org.legation.core.rollup.BoardStore;
import org.legation.core.store.Stored;
import org.legation.core.time.Period;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Boards, one item each, beside the days of their period. */
public final class ItemBoardStore implements BoardStore {

    private static final String PREFIX = "board#";

    private final ItemTable table;

    public ItemBoardStore(ItemTable table) {
        this.table = table;
    }

    @Override
    public Optional<Board> find(Period period, Scope scope, BoardKind kind) {
        return table.get(new ItemTable.Key(period.id(), subject(scope, kind))).map(ItemBoardStore::read);
    }

    @Override
    public List<Stored<Board>> all(Period period) {
        return table.query(ItemTable.Range.startingWith(period.id(), PREFIX)).stream()
                .map(item -> new Stored<>(read(item), new ItemReader(item).version()))
                .toList();
    }

    @Override
    public Optional<Stored<Board>> replace(Optional<Stored<Board>> seen, Board next) {
        return table.replace(seen.map(Stored::version).orElse(null), write(next))
                .map(version -> new Stored<>(next, version));
    }

    private static String subject(Scope scope, BoardKind kind) {
        return PREFIX + scope + "#" + kind.id();
    }

    private static Map<String, AttributeValue> write(Board board) {
        List<AttributeValue> entries = new ArrayList<>();
        for (Board.Entry entry : board.entries()) {
            ItemWriter item = new ItemWriter()
                    .with("rank", entry.rank())
                    .with("of", entry.subject())
                    .with("value", entry.value())
                    .with("n", entry.posts());
            if (entry.post() != null) {
                item.with("mid", entry.post().value());
            }
            entries.add(AttributeValue.fromM(item.item()));
        }
        return new ItemWriter()
                .with("period", board.period().id())
                .with("subject", subject(board.scope(), board.kind()))
                .with("version", board.version())
                .with("of", board.of())
                .with("asOf", board.asOf())
                .with("entries", entries)
                .item();
    }

    private static Board read(Map<String, AttributeValue> attributes) {
        ItemReader item = new ItemReader(attributes);
        String[] subject = item.string("subject").split("#", 3);
        List<Board.Entry> entries = new ArrayList<>();
        for (AttributeValue value : item.list("entries")) {
            ItemReader entry = new ItemReader(value.m());
            @Nullable Mid post = entry.has("mid") ? new Mid(entry.number("mid")) : null;
            entries.add(new Board.Entry(
                    (int) entry.number("rank"), entry.string("of"), post, entry.real("value"), entry.number("n")));
        }
        return new Board(
                Period.parse(item.string("period")),
                Scope.parse(subject[1]),
                BoardKind.ofId(subject[2]).orElseThrow(),
                (int) item.number("version", 0),
                item.number("of"),
                entries,
                item.instant("asOf"));
    }
}
