package org.legation.api.post;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.legation.api.measure.CountView;
import org.legation.api.web.Column;
import org.legation.core.coding.Coding;
import org.legation.core.measure.CountNames;
import org.legation.core.measure.Measures;
import org.legation.core.measure.PostMeasure;
import org.legation.core.post.Count;
import org.legation.core.post.Interaction;
import org.legation.core.post.PostType;
import org.legation.core.score.Expected;
import org.legation.core.score.PostRecord;
import org.legation.core.text.Tone;

/** What stands in a table of posts: all that their own and their period's numbers are made of, and their own numbers. */
final class PostColumns {

    static final List<Column<PostRecord>> ALL = Stream.of(identity(), counts(), expectation(), coding(), measures())
            .flatMap(List::stream)
            .toList();

    private PostColumns() {}

    private static List<Column<PostRecord>> identity() {
        return List.of(
                new Column<>("accountId", "the account", "账号", PostRecord::accountId),
                new Column<>("mid", "the post", "帖文", PostRecord::mid),
                new Column<>("publishedAt", "when it was published", "发布时间", PostRecord::publishedAt),
                new Column<>(
                        "type",
                        "`original` or `repost`",
                        "原创或转发",
                        post -> post.type() == PostType.ORIGINAL ? "original" : "repost"),
                new Column<>("firstSeenAt", "the first observation of it", "首见时间", PostRecord::firstSeenAt),
                new Column<>("observedAt", "the observation of the counts", "计数的观测时间", PostRecord::observedAt),
                new Column<>(
                        "gone",
                        "`gone` or `hidden` if it is not there any more",
                        "是否已消失",
                        post -> post.tombstone() == null || !post.isGone()
                                ? null
                                : word(post.tombstone().kind())));
    }

    private static List<Column<PostRecord>> counts() {
        List<Column<PostRecord>> columns = new ArrayList<>();
        for (Interaction kind : Interaction.values()) {
            columns.addAll(count(
                    CountNames.of(kind),
                    CountNames.of(kind),
                    CountNames.chinese(kind) + "数",
                    post -> post.counts().of(kind)));
        }
        columns.addAll(count("followers", "followers when the post was first seen", "首见时粉丝数", PostRecord::followers));
        return columns;
    }

    private static List<Column<PostRecord>> count(
            String name, String english, String chinese, Function<PostRecord, Count> count) {
        Function<PostRecord, CountView> view = count.andThen(CountView::of);
        return List.of(
                new Column<>(
                        name,
                        english + ", the number shown",
                        chinese,
                        post -> view.apply(post).value()),
                new Column<>(
                        name + ".low",
                        "the smallest number that would be shown so; empty if exact",
                        chinese + "下限",
                        post -> view.apply(post).low()),
                new Column<>(
                        name + ".high",
                        "the largest; empty if exact or capped",
                        chinese + "上限",
                        post -> view.apply(post).high()),
                new Column<>(
                        name + ".state",
                        "`exact`, `rounded`, `capped` or `missing`",
                        chinese + "状态",
                        post -> view.apply(post).state()));
    }

    private static List<Column<PostRecord>> expectation() {
        return List.of(
                new Column<>("expectation.version", "by which version it was compared", "常态公式版本", PostRecord::version),
                ofExpected("expected", "usual interactions at its age", "同龄常态互动量", Expected::interactions),
                ofExpected(
                        "expected.basis",
                        "the counts compared",
                        "比较口径",
                        expected -> String.join("+", expected.basis().names())),
                ofExpected("expected.posts", "how many posts stand behind it, decayed", "依据帖数", Expected::posts),
                ofExpected(
                        "expected.rarity",
                        "probability that an ordinary post has as many or more",
                        "罕见度",
                        Expected::rarity));
    }

    private static Column<PostRecord> ofExpected(
            String name, String english, String chinese, Function<Expected, Object> cell) {
        return new Column<>(
                name, english, chinese, post -> post.expected() == null ? null : cell.apply(post.expected()));
    }

    private static List<Column<PostRecord>> coding() {
        return List.of(
                ofCoding("coder.version", "by which version its text was coded", "编码版本", Coding::version),
                ofCoding("category", "its primary category", "主类别", Coding::primary),
                ofCoding(
                        "category.secondary",
                        "up to two further ones",
                        "次类别",
                        coding -> words(coding.categories().stream().skip(1).map(Enum::name))),
                ofTone("positive", "probability of a positive text, in percent", "正面概率（%）", Tone::positive),
                ofTone("neutral", "probability of a neutral text, in percent", "中性概率（%）", Tone::neutral),
                ofTone("negative", "probability of a negative text, in percent", "负面概率（%）", Tone::negative),
                ofTone("hostile", "probability of a hostile text, in percent", "敌意概率（%）", Tone::hostile),
                ofCoding(
                        "principles",
                        "the dialogic principles it follows",
                        "对话原则",
                        coding -> words(coding.principles().stream().map(PostColumns::word))),
                ofCoding(
                        "cues",
                        "the cues of personification in it",
                        "人格化线索",
                        coding -> words(coding.cues().stream().map(Enum::name))));
    }

    private static Column<PostRecord> ofCoding(
            String name, String english, String chinese, Function<Coding, @Nullable Object> cell) {
        return new Column<>(name, english, chinese, post -> post.coding() == null ? null : cell.apply(post.coding()));
    }

    private static Column<PostRecord> ofTone(String name, String english, String chinese, Function<Tone, Object> cell) {
        return ofCoding(name, english, chinese, coding -> coding.tone() == null ? null : cell.apply(coding.tone()));
    }

    private static List<Column<PostRecord>> measures() {
        return Measures.POST.stream().map(PostColumns::ofMeasure).toList();
    }

    private static Column<PostRecord> ofMeasure(PostMeasure measure) {
        return new Column<>(
                "value." + measure.formula().id(),
                measure.formula().english() + ", version " + measure.formula().version() + "; empty if there is none",
                measure.formula().chinese(),
                post -> measure.of(post).value());
    }

    private static String words(Stream<String> words) {
        return words.collect(Collectors.joining(" "));
    }

    private static String word(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT);
    }
}
