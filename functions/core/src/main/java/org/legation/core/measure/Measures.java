package org.legation.core.measure;

import java.util.List;
import java.util.Optional;

/** The measures there are. The API and the documentation are made from these lists. */
public final class Measures {

    /** About the posts published in a period. */
    public static final List<PeriodMeasure> PERIOD =
            List.of(new PostCount(), new TotalEngagement(), new Bci7(), new Bci4());

    /** About one post. */
    public static final List<PostMeasure> POST = List.of(new PostEngagement(), new Overperformance());

    private Measures() {}

    public static Optional<PeriodMeasure> period(String id) {
        return PERIOD.stream()
                .filter(measure -> measure.formula().id().equals(id))
                .findFirst();
    }

    public static Optional<PostMeasure> post(String id) {
        return POST.stream()
                .filter(measure -> measure.formula().id().equals(id))
                .findFirst();
    }
}
