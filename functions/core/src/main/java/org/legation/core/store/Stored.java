package org.legation.core.store;

/**
 * Something as it was read. To replace it, a writer hands back the version it read; if another writer came first, the
 * version has changed, nothing is written, and the writer reads again.
 *
 * @param version changes whenever the value does
 */
public record Stored<T>(T value, String version) {}
