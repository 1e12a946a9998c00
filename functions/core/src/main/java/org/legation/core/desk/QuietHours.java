package org.legation.core.desk;

import java.time.Instant;
import java.time.LocalTime;
import org.legation.core.time.Beijing;

/**
 * When people sleep, in Beijing time.
 *
 * @param from the beginning
 * @param to the end; an earlier time is of the next day, and an equal one means that it is never quiet
 */
public record QuietHours(LocalTime from, LocalTime to) {

    public static final QuietHours USUAL = new QuietHours(LocalTime.of(23, 0), LocalTime.of(7, 30));

    public boolean contains(Instant moment) {
        LocalTime time = Beijing.at(moment).toLocalTime();
        return from.isAfter(to) ? !time.isBefore(from) || time.isBefore(to) : !time.isBefore(from) && time.isBefore(to);
    }
}
