package org.legation.core.source;

/**
 * An answer that was not understood: its shape without any of its values, so that nothing private is kept.
 *
 * @param fingerprint tells one shape from another
 * @param missing what was looked for and not found
 * @param skeleton the paths and types of its fields
 */
public record UnknownShape(String fingerprint, String missing, String skeleton) {}
