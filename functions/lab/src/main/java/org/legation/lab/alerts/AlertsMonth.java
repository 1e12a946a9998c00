package org.legation.lab.alerts;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.legation.core.time.Beijing;
import org.legation.simulator.World;

/**
 * A month without troubles, and courses that branch off from it, each with its own.
 *
 * @param days of the undisturbed course
 * @param sent what was sent in it
 * @param polls how often it polled
 * @param aftermaths what each trouble brought
 */
record AlertsMonth(List<DayFigures> days, List<Sent> sent, int polls, List<Aftermath> aftermaths) {

    static final LocalDate START = LocalDate.of(2026, 9, 1);

    /** Troubles begin when people work. */
    private static final Duration MORNING = Duration.ofHours(10);

    /** Hears how it goes on. */
    interface Listener {
        void passed(String what);
    }

    /**
     * Runs all.
     *
     * @param watched how many of the days, the last ones, are lived through again with each trouble
     */
    static AlertsMonth run(long seed, int accounts, int days, int watched, Listener listener) {
        Course course = Course.start(new World(seed, accounts), Beijing.start(START));
        Instant begin = Beijing.start(START.plusDays(days - watched)).plus(MORNING);
        Instant end = Beijing.start(START.plusDays(days));
        for (LocalDate day = START; Beijing.start(day).isBefore(begin); day = day.plusDays(1)) {
            Instant next = Beijing.start(day.plusDays(1));
            course.run(next.isBefore(begin) ? next : begin);
            listener.passed(day + ", " + course.polls() + " polls");
        }
        List<Course> branches = Incident.ALL.stream().map(course::branch).toList();
        course.run(end);
        listener.passed("the month");
        List<Aftermath> aftermaths = new ArrayList<>();
        for (int i = 0; i < branches.size(); i++) {
            Course branch = branches.get(i);
            branch.run(end);
            aftermaths.add(new Aftermath(
                    Incident.ALL.get(i), branch.sent(begin, end), course.sent(begin, end), branch.raised(begin, end)));
            listener.passed(Incident.ALL.get(i).what());
        }
        List<DayFigures> figures = START.datesUntil(START.plusDays(days))
                .map(day -> DayFigures.of(course, day))
                .toList();
        return new AlertsMonth(figures, course.sent(Beijing.start(START), end), course.polls(), aftermaths);
    }

    /** Whether no trouble brought a storm, and people were told of each. */
    boolean isCalm() {
        return aftermaths.stream().allMatch(aftermath -> aftermath.isNoticed() && !aftermath.isStorm());
    }
}
