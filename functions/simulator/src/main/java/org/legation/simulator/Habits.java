package org.legation.simulator;

import java.util.List;

/**
 * How an account posts.
 *
 * @param perDay posts on an ordinary weekday, from one in a week to more than ten
 * @param weekend the share of it on Saturdays and Sundays
 * @param slots the minutes of the day at which it posts by habit
 * @param loyalty the share of days on which it keeps each habit
 * @param scheduled the share of its other posts that appear on the quarter of an hour
 * @param bursts the share of days with a burst of two to four posts
 * @param usual the interactions that an ordinary post earns in the end
 */
record Habits(
        double perDay,
        double weekend,
        List<Integer> slots,
        double loyalty,
        double scheduled,
        double bursts,
        double usual) {}
