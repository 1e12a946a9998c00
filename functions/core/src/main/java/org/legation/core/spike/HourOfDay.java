package org.legation.core.spike;

/**
 * An hour of a kind of day.
 *
 * @param hour 0 to 23, of the account's readers (Beijing)
 * @param dayOff whether that day is a weekend or holiday
 */
public record HourOfDay(int hour, boolean dayOff) {

    public HourOfDay {
        if (hour < 0 || hour >= DayShape.HOURS) {
            throw new IllegalArgumentException("hour: expected 0 to 23, got " + hour);
        }
    }

    int cell() {
        return dayOff ? DayShape.HOURS + hour : hour;
    }
}
