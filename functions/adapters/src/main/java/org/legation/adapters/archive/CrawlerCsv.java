package org.legation.adapters.archive;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import org.legation.core.post.Count;

/**
 * What dataabc/weibo-crawler writes as {@code {uid}.csv}: UTF-8 with a byte order mark, Chinese headers, a row for each
 * post. A file is one observation of everything in it.
 *
 * <p>Its rows do not keep to its header. An original post has no values for the post that it would pass on, and newer
 * versions write values that the header does not name: one before the place, two behind the full date. So every row is
 * laid out anew, by where its date stands.
 */
final class CrawlerCsv {

    private static final List<String> NEEDED = List.of("id", "正文", "日期", "转发数", "评论数", "点赞数");

    private final List<String> header;

    private CrawlerCsv(List<String> header) {
        this.header = header;
    }

    /**
     * Reads a file.
     *
     * @throws IllegalArgumentException if it is not known whose it is, when it was written or what its columns are
     */
    static void read(ArchiveFile file, Instant observedAt, Consumer<ArchiveEntry> sink) throws IOException {
        Place place = new Place(file.name(), 0);
        CrawlerPosts posts = new CrawlerPosts();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .detectBomHeader(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(file.open())) {
            Iterator<CsvRecord> rows = reader.iterator();
            List<String> header = rows.hasNext() ? rows.next().getFields() : List.of();
            if (header.contains("用户id")) {
                sink.accept(new ArchiveEntry.Skipped(place, "weibo-crawler's list of users"));
                return;
            }
            String uid = uid(file.plainName());
            requireColumns(header);
            CrawlerCsv csv = new CrawlerCsv(header);
            while (rows.hasNext()) {
                csv.read(rows.next(), file.name(), posts, sink);
            }
            sink.accept(posts.taken(place, uid, uid, Count.missing(), observedAt));
        } catch (CsvParseException e) {
            throw new IllegalArgumentException("file: expected CSV, found: " + e.getMessage(), e);
        }
    }

    private static String uid(String name) {
        String uid = name.substring(0, name.length() - ".csv".length());
        if (!uid.matches("[0-9]{5,11}")) {
            throw new IllegalArgumentException(
                    "file name: expected the account's uid, as in 1669879400.csv, found '" + name + "'");
        }
        return uid;
    }

    private static void requireColumns(List<String> header) {
        for (String column : NEEDED) {
            if (!header.contains(column)) {
                throw new IllegalArgumentException(
                        column + ": expected a column of this name, the header has " + header);
            }
        }
    }

    private void read(CsvRecord row, String file, CrawlerPosts posts, Consumer<ArchiveEntry> sink) {
        try {
            posts.add(row(row.getFields()));
        } catch (IllegalArgumentException e) {
            sink.accept(new ArchiveEntry.Refused(
                    new Place(file, row.getStartingLineNumber()),
                    String.valueOf(e.getMessage()),
                    String.join(",", row.getFields())));
        }
    }

    private CrawlerPosts.Row row(List<String> fields) {
        int shift = shift(fields);
        return new CrawlerPosts.Row(
                at(fields, header.indexOf("id")),
                header.contains("完整日期") ? at(fields, header.indexOf("完整日期") + shift) : "",
                at(fields, header.indexOf("日期") + shift),
                isRepost(fields, shift),
                at(fields, header.indexOf("转发数") + shift),
                at(fields, header.indexOf("评论数") + shift),
                at(fields, header.indexOf("点赞数") + shift),
                at(fields, header.indexOf("正文")),
                header.contains("编辑次数") ? at(fields, header.indexOf("编辑次数") + shift) : "");
    }

    /** How far this row's values, from the place on, stand to the right of their headers. */
    private int shift(List<String> fields) {
        int date = header.indexOf("日期");
        if (isDate(at(fields, date))) {
            return 0;
        } else if (isDate(at(fields, date + 1))) {
            return 1;
        }
        throw new IllegalArgumentException("日期: expected a date such as 2026-11-20, found '" + at(fields, date) + "'");
    }

    private boolean isRepost(List<String> fields, int shift) {
        if (!header.contains("是否原创")) {
            return false;
        }
        int place = header.indexOf("是否原创") + shift;
        boolean edits = isBoolean(at(fields, place))
                && at(fields, place + 1).matches("[0-9]{1,9}")
                && isBoolean(at(fields, place + 2));
        String original = at(fields, edits ? place + 2 : place);
        if (!isBoolean(original)) {
            throw new IllegalArgumentException("是否原创: expected True or False, found '" + original + "'");
        }
        return original.equals("False");
    }

    private static boolean isDate(String value) {
        return value.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}([ T][0-9:]{5,8})?");
    }

    private static boolean isBoolean(String value) {
        return value.equals("True") || value.equals("False");
    }

    private static String at(List<String> fields, int place) {
        return place < fields.size() ? fields.get(place) : "";
    }
}
