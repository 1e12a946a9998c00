package org.legation.core.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** The clock by which Weibo's readers live. */
public final class Beijing {

    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private Beijing() {}

    public static LocalDate day(Instant moment) {
        return moment.atZone(ZONE).toLocalDate();
    }

    /** The hour of the day, 0 to 23. */
    public static int hour(Instant moment) {
        return moment.atZone(ZONE).getHour();
    }

    public static Instant start(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }

    public static ZonedDateTime at(Instant moment) {
        return moment.atZone(ZONE);
    }
}
