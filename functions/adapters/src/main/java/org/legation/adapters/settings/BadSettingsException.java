package org.legation.adapters.settings;

/** A document of settings is not as it must be. The message names the field, what was expected, found, and what to do. */
public final class BadSettingsException extends RuntimeException {

    private static final long serialVersionUID = 1;

    BadSettingsException(String field, String expected, String found, String remedy) {
        super((field.isEmpty() ? "alert settings" : "alert settings, " + field) + ": expected " + expected + ", found "
                + found + "; " + remedy);
    }
}
