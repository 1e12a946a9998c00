package org.legation.core.source;

/**
 * What a worker is about to ask of a source.
 *
 * @param requests the most requests
 * @param credits the most credits
 */
public record Ask(int requests, long credits) {}
