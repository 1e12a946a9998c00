package org.legation.infra;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Node.js, which the CDK runs in; nothing else of Legation needs it. */
final class NodeJs {

    /** What is said where it is missing. */
    static final String MISSING =
            "infra: there is no 'node' on the PATH, so the template is not made and infra's tests are skipped"
                    + " (Node.js 20 or newer is needed for infra alone)";

    private NodeJs() {}

    /**
     * Whether a search path leads to it.
     *
     * @param searchPath the folders, as in the environment variable PATH
     */
    static boolean isOn(@Nullable String searchPath) {
        if (searchPath == null) {
            return false;
        }
        return Arrays.stream(searchPath.split(File.pathSeparator))
                .filter(folder -> !folder.isBlank())
                .map(Path::of)
                .anyMatch(folder ->
                        Files.isExecutable(folder.resolve("node")) || Files.isExecutable(folder.resolve("node.exe")));
    }
}
