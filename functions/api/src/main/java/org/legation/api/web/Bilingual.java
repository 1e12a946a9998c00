package org.legation.api.web;

/** The same in English and Chinese. */
public record Bilingual(String en, String zh) {}
