package org.legation.lab.real;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.legation.lab.cascades.Cascade;

/** Reads real posts with what they gained in each of their first 72 hours. */
final class CascadeFile {

    static final String NAME = "cascades-hourly-72h.csv";

    private CascadeFile() {}

    /**
     * Reads them.
     *
     * @throws Unreadable naming the file and the line
     */
    static List<Cascade> read(Path folder) throws Unreadable {
        List<String> columns = new ArrayList<>(
                List.of("cascade", "author", "followers", "published_epoch", "reposts", "comments", "likes"));
        for (int hour = 0; hour < Cascade.HOURS; hour++) {
            columns.add("h" + hour);
        }
        return Rows.read(folder.resolve(NAME), columns, Cascade::of);
    }
}
