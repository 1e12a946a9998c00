package org.legation.core.alert;

/** The same in the two languages that people read. */
public record Words(String english, String chinese) {}
