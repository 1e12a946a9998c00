package org.legation.lab.text;

/**
 * A text and what people say of it.
 *
 * @param label one of the task's labels
 * @param source where it comes from, or its topic; empty if the file says neither
 */
record LabelledText(String text, String label, String source) {}
