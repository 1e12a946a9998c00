package org.legation.core.measure;

/**
 * How a number is made.
 *
 * @param id its name in the API
 * @param version raised when the same inputs would give another number
 * @param english its name for people
 * @param chinese the same in Chinese
 * @param definition the formula in plain notation
 * @param source where it is published, or that it is ours
 */
public record Formula(String id, int version, String english, String chinese, String definition, String source) {}
