package org.legation.adapters.weibo;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.legation.core.time.Beijing;

/**
 * Weibo's ways to write a moment: {@code Fri Nov 20 09:30:15 +0800 2026}, and on older pages in words that are relative
 * to when the page was answered, such as {@code 昨天 09:30}.
 */
public final class WeiboTime {

    private static final DateTimeFormatter FORM =
            DateTimeFormatter.ofPattern("EEE MMM d HH:mm:ss Z yyyy", Locale.ENGLISH);
    private static final Instant WEIBO_OPENED = Instant.parse("2009-08-01T00:00:00Z");
    private static final Instant END = Instant.parse("2100-01-01T00:00:00Z");

    private static final Pattern AGO = Pattern.compile("(\\d{1,6}) ?(秒|分钟|小时|天)前");
    private static final Pattern DAY_WORD = Pattern.compile("(今天|昨天|前天) ?(\\d{1,2}:\\d{2}(?::\\d{2})?)");
    private static final Pattern DAY =
            Pattern.compile("(?:(\\d{4})[-/年])?(\\d{1,2})[-/月](\\d{1,2})日?(?:[ T]?(\\d{1,2}:\\d{2}(?::\\d{2})?))?");

    /** So many years back there is a 29 February, whatever the century. */
    private static final int LEAP_YEARS_APART = 8;

    private WeiboTime() {}

    /**
     * Reads a moment in the full form.
     *
     * @return empty if it is not in this form, or not in Weibo's time
     */
    public static Optional<Instant> parse(String text) {
        try {
            return possible(OffsetDateTime.parse(text.strip().replaceAll("\\s+", " "), FORM)
                    .toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /**
     * Reads a moment in the full form or in one of those that need to know when they were written. A day without an hour
     * is its beginning; a day without a year is the last one that had come.
     *
     * @param answeredAt when the site answered
     * @return empty if it is in none of them
     */
    public static Optional<Instant> resolve(String text, Instant answeredAt) {
        String form = text.strip().replaceAll("\\s+", " ");
        Optional<Instant> full = parse(form);
        if (full.isPresent()) {
            return full;
        }
        try {
            return relative(form, answeredAt).flatMap(WeiboTime::possible);
        } catch (DateTimeException | ArithmeticException e) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> relative(String form, Instant answeredAt) {
        if (form.equals("刚刚")) {
            return Optional.of(answeredAt);
        }
        Matcher ago = AGO.matcher(form);
        if (ago.matches()) {
            long amount = Long.parseLong(ago.group(1));
            Duration back =
                    switch (ago.group(2)) {
                        case "秒" -> Duration.ofSeconds(amount);
                        case "分钟" -> Duration.ofMinutes(amount);
                        case "小时" -> Duration.ofHours(amount);
                        default -> Duration.ofDays(amount);
                    };
            return Optional.of(answeredAt.minus(back));
        }
        LocalDate today = Beijing.day(answeredAt);
        Matcher word = DAY_WORD.matcher(form);
        if (word.matches()) {
            int back = word.group(1).equals("今天") ? 0 : word.group(1).equals("昨天") ? 1 : 2;
            return Optional.of(at(today.minusDays(back), word.group(2)));
        }
        Matcher day = DAY.matcher(form);
        if (day.matches()) {
            return day(day, today).map(date -> at(date, day.group(4)));
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> day(Matcher day, LocalDate today) {
        int month = Integer.parseInt(day.group(2));
        int dayOfMonth = Integer.parseInt(day.group(3));
        if (day.group(1) != null) {
            return Optional.of(LocalDate.of(Integer.parseInt(day.group(1)), month, dayOfMonth));
        }
        for (int year = today.getYear(); year >= today.getYear() - LEAP_YEARS_APART; year--) {
            boolean leapDay = month == 2 && dayOfMonth == 29;
            if (leapDay && !LocalDate.of(year, 1, 1).isLeapYear()) {
                continue;
            }
            LocalDate date = LocalDate.of(year, month, dayOfMonth);
            if (!date.isAfter(today)) {
                return Optional.of(date);
            }
        }
        return Optional.empty();
    }

    private static Instant at(LocalDate day, @Nullable String clock) {
        if (clock == null) {
            return Beijing.start(day);
        }
        LocalTime time = LocalTime.parse(clock.indexOf(':') == 1 ? "0" + clock : clock);
        return day.atTime(time).atZone(Beijing.ZONE).toInstant();
    }

    private static Optional<Instant> possible(Instant moment) {
        return moment.isBefore(WEIBO_OPENED) || moment.isAfter(END) ? Optional.empty() : Optional.of(moment);
    }
}
