package org.legation.api.series;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.legation.api.measure.FormulaId;
import org.legation.api.measure.ValueView;
import org.legation.api.series.SeriesView.Gained;
import org.legation.api.series.SeriesView.Point;
import org.legation.api.web.Column;
import org.legation.core.measure.Measures;

/**
 * A number of a period, as a line of a table.
 *
 * @param scope whose number it is
 * @param point its period
 * @param value the number; one that was gained has neither posts nor an age rule
 */
record SeriesRow(String scope, Point point, ValueView value) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** What stands in the table. */
    static final List<Column<SeriesRow>> COLUMNS = List.of(
            new Column<>("scope", "whose number it is", "范围", SeriesRow::scope),
            new Column<>("period", "the Beijing hour, day, week, month or year", "时段（北京时间）", row -> row.point.period()),
            new Column<>(
                    "complete",
                    "whether all its days lie in the range asked for; empty for hours and days",
                    "时段是否完整",
                    row -> row.point.complete()),
            new Column<>(
                    "accounts",
                    "how many accounts have something in it; empty for one account",
                    "账号数",
                    row -> row.point.accounts()),
            new Column<>(
                    "followers",
                    "followers as last seen on the day; of one account's days alone, and empty if not shown",
                    "粉丝数",
                    row -> row.point.followers() == null
                            ? null
                            : row.point.followers().value()),
            new Column<>(
                    "measure",
                    "the id of the measure, or `gained`",
                    "指标",
                    row -> row.value.formula().id()),
            new Column<>(
                    "version",
                    "the version of its formula",
                    "公式版本",
                    row -> row.value.formula().version()),
            new Column<>("value", "the number; empty if it is not known", "数值", row -> row.value.value()),
            new Column<>(
                    "n",
                    "how many posts stand behind it; empty for `gained`, which is not of that period's posts alone",
                    "样本量",
                    row -> row.isGained() ? null : row.value.n()),
            new Column<>("ageRule", "at which age posts were read", "帖龄规则", row -> row.value.ageRule()),
            new Column<>("inputs", "what it was made of, as JSON", "输入（JSON）", row -> json(row.value.inputs())),
            new Column<>(
                    "missing",
                    "what some posts lack, and how many do, as JSON",
                    "缺失（JSON）",
                    row -> json(row.value.missing())),
            new Column<>("why", "why there is no number; empty if there is one", "无值原因", row -> row.value.why()));

    /** A line for each number of each period. */
    static List<SeriesRow> of(String scope, List<Point> points) {
        List<SeriesRow> rows = new ArrayList<>();
        for (Point point : points) {
            if (point.gained() != null) {
                rows.add(new SeriesRow(scope, point, gained(point.gained())));
            }
            List<ValueView> measures = point.measures() == null ? List.of() : point.measures();
            measures.forEach(value -> rows.add(new SeriesRow(scope, point, value)));
        }
        return rows;
    }

    private boolean isGained() {
        return value.formula().id().equals(Measures.GAINED.id());
    }

    private static ValueView gained(Gained gained) {
        Map<String, Object> inputs = new TreeMap<>(
                Map.of("reposts", gained.reposts(), "comments", gained.comments(), "likes", gained.likes()));
        return new ValueView(FormulaId.of(Measures.GAINED), (double) gained.total(), inputs, 0, "none", Map.of(), null);
    }

    private static String json(@Nullable Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("not to be written as JSON: " + value, e);
        }
    }
}
