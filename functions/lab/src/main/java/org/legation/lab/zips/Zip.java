package org.legation.lab.zips;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** A function's zip as the build made it. */
record Zip(Path file) {

    private static final double BYTES_PER_MB = 1e6;

    long bytes() throws IOException {
        return Files.size(file);
    }

    /** Its size in megabytes of a million bytes, to one decimal. */
    double megabytes() throws IOException {
        return Math.round(10 * bytes() / BYTES_PER_MB) / 10.0;
    }

    /** Unpacks it into a folder, which is made. */
    Path unpack(Path folder) throws IOException {
        try (InputStream bytes = Files.newInputStream(file);
                ZipInputStream zip = new ZipInputStream(bytes)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path target = folder.resolve(entry.getName()).normalize();
                if (!target.startsWith(folder)) {
                    throw new IOException(file + ": expected names inside it, found " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.getParent());
                    // Classes that Quarkus changes stand there twice; the later entry is the changed one.
                    Files.copy(zip, target, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
        return folder;
    }
}
