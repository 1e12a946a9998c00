package org.legation.adapters.settings;

/** A setting is not as it must be. The message names it, what was expected, what was found, and what to do. */
public final class SettingException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String setting;

    private SettingException(String setting, String message) {
        super(message);
        this.setting = setting;
    }

    /** One that has another value than it may have. */
    public static SettingException found(String setting, String expected, String found, String remedy) {
        return new SettingException(setting, setting + ": expected " + expected + ", found '" + found + "'; " + remedy);
    }

    /** One that is not set and must be. */
    public static SettingException missing(String setting, String expected, String remedy) {
        return new SettingException(setting, setting + ": expected " + expected + ", found none; " + remedy);
    }

    /** The name of the variable. */
    public String setting() {
        return setting;
    }
}
