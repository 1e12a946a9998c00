package org.legation.adapters.archive;

/**
 * Where in an archive something stands.
 *
 * @param file the file's name within the archive
 * @param line from 1; 0 where a file has no lines
 */
public record Place(String file, long line) {
    @Override
    public String toString() {
        return line == 0 ? file : file + ":" + line;
    }
}
