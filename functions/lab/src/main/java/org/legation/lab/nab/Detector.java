package org.legation.lab.nab;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.legation.core.spike.AccountChannel;
import org.legation.core.spike.AccountPulse;
import org.legation.core.spike.HourOfDay;
import org.legation.core.spike.PulseSettings;

/** Runs channel A over a series, row by row, knowing only what came before. */
final class Detector {

    private Detector() {}

    /** What is told of each row: its surprise, or 0. */
    static List<Double> told(Series series) {
        AccountChannel channel = new AccountChannel(PulseSettings.FIVE_MINUTES);
        RecordPolicy policy = RecordPolicy.of(PulseSettings.FIVE_MINUTES);
        AccountPulse pulse = channel.start();
        float record = RecordPolicy.NO_RECORD;
        List<Double> told = new ArrayList<>();
        for (Series.Row row : series.rows()) {
            AccountChannel.Closed closed = channel.close(pulse, row.value(), hour(row.at()));
            RecordPolicy.Step step = policy.next(record, closed.reading().surprise());
            pulse = closed.next();
            record = step.record();
            told.add(step.told());
        }
        return told;
    }

    /** The hour of the file's own clock; of holidays it knows nothing. */
    private static HourOfDay hour(LocalDateTime at) {
        DayOfWeek day = at.getDayOfWeek();
        return new HourOfDay(at.getHour(), day == DayOfWeek.SATURDAY || day == DayOfWeek.SUNDAY);
    }
}
