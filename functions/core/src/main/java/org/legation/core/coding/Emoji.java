package org.legation.core.coding;

/**
 * Emoji that show a feeling. Those that only structure a text do not: arrows, pins, telephones, ticks, coloured shapes,
 * clocks and flags.
 */
final class Emoji {

    private static final String STRUCTURE = "☎☑✅✔✖❌❗❓❕❔⚠✉⌛⏰▶◀⬅⬆⬇➡⭕☛☞✆✈❶❷❸➤➀➁➂➃✦✧✱✳✴✽❖☆★☐☒☓✍✎✏✐✑✒❝❞✂♀♂⚫⚪"
            + "📍📌📎🔗📅📆🗓📞📱📲📧📩📮📢📣👇👆👉👈☝🔴🟠🟡🟢🔵🟣🟤🔶🔷🔸🔹🔺🔻🔘🆕🆓🆒🆗🅰🅱🆘📝📋📄📃📊📈📉🎫🎟🕐🕑🕒🕓🕔🕕🕖🕗🕘🕙🕚🕛"
            + "⏳🏷📷📸🎥🎬🔍🔎💻🔔🔜🔝🔛✨🌐🏠🏢🏛🚇🚌🚗✳🈚🈶";

    private static final int SYMBOLS = 0x2600;
    private static final int SYMBOLS_END = 0x27BF;
    private static final int STARS = 0x2B50;
    private static final int PICTOGRAPHS = 0x1F300;
    private static final int PICTOGRAPHS_END = 0x1FAFF;

    private Emoji() {}

    /** Where the emoji that begins at a char ends; the same char if none does. */
    static int end(String text, int at) {
        if (text.charAt(at) < SYMBOLS || (text.charAt(at) >= '\u3000' && text.charAt(at) < Character.MIN_SURROGATE)) {
            return at;
        }
        int point = text.codePointAt(at);
        boolean pictured = (point >= PICTOGRAPHS && point <= PICTOGRAPHS_END)
                || (point >= SYMBOLS && point <= SYMBOLS_END)
                || point == STARS;
        return pictured && STRUCTURE.indexOf(point) < 0 ? at + Character.charCount(point) : at;
    }
}
