package org.legation.core.tell;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import org.legation.core.alert.Words;
import org.legation.core.time.Workdays;

/** Warns of holidays that the table of workdays does not know. */
public final class WorkdaysText {

    /** By then next year's holidays have been announced. */
    private static final MonthDay ANNOUNCED = MonthDay.of(11, 15);

    private WorkdaysText() {}

    /**
     * A warning for each year whose holidays should be known; none if all are.
     *
     * @param today the day in Beijing
     */
    public static List<Words> warnings(Workdays workdays, LocalDate today) {
        List<Words> warnings = new ArrayList<>();
        if (!workdays.knows(today.getYear())) {
            warnings.add(warning(today.getYear()));
        }
        if (!MonthDay.from(today).isBefore(ANNOUNCED) && !workdays.knows(today.getYear() + 1)) {
            warnings.add(warning(today.getYear() + 1));
        }
        return warnings;
    }

    private static Words warning(int year) {
        return new Words(
                "The holidays of " + year
                        + " are not known: its weekends count as days off, and nothing else does. Update"
                        + " Legation, or add the year to days.csv.",
                "缺少 " + year + " 年的节假日安排：仅按周末计休息日。请更新 Legation，或在 days.csv 中补充该年。");
    }
}
