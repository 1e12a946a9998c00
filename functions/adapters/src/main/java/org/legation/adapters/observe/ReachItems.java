package org.legation.adapters.observe;

import java.util.ArrayList;
import java.util.List;
import org.legation.adapters.table.ItemReader;
import org.legation.adapters.table.ItemWriter;
import org.legation.core.coverage.GapReason;
import org.legation.core.coverage.Stretch;
import org.legation.core.observe.Absence;
import org.legation.core.observe.Reach;
import org.legation.core.post.Mid;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * How an observation's reach lies in its item: {@code seen} has l low, h high, c cut, n next of each stretch; {@code
 * absent} has m mid, k kind, n times of each absence.
 */
final class ReachItems {

    private ReachItems() {}

    static void write(Reach reach, ItemWriter item) {
        if (!reach.stretches().isEmpty()) {
            item.with("seen", reach.stretches().stream().map(ReachItems::write).toList());
        }
        if (!reach.absences().isEmpty()) {
            item.with("absent", reach.absences().stream().map(ReachItems::write).toList());
        }
    }

    static Reach read(ItemReader item) {
        List<Stretch> stretches = new ArrayList<>();
        List<Absence> absences = new ArrayList<>();
        if (item.has("seen")) {
            item.list("seen").forEach(seen -> stretches.add(stretch(new ItemReader(seen.m()))));
        }
        if (item.has("absent")) {
            item.list("absent").forEach(absent -> absences.add(absence(new ItemReader(absent.m()))));
        }
        return new Reach(stretches, absences);
    }

    private static AttributeValue write(Stretch stretch) {
        return AttributeValue.fromM(new ItemWriter()
                .with("l", stretch.low().value())
                .with("h", stretch.high().value())
                .with("c", stretch.cut() == null ? null : stretch.cut().name())
                .with("n", stretch.next())
                .item());
    }

    private static Stretch stretch(ItemReader item) {
        String cut = item.optionalString("c");
        return new Stretch(
                new Mid(item.number("l")),
                new Mid(item.number("h")),
                cut == null ? null : GapReason.valueOf(cut),
                item.optionalString("n"));
    }

    private static AttributeValue write(Absence absence) {
        return AttributeValue.fromM(new ItemWriter()
                .with("m", absence.mid().value())
                .with("k", absence.kind().name())
                .with("n", absence.times())
                .item());
    }

    private static Absence absence(ItemReader item) {
        return new Absence(new Mid(item.number("m")), Absence.Kind.valueOf(item.string("k")), (int) item.number("n"));
    }
}
