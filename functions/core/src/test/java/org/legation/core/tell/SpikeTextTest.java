package org.legation.core.tell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.legation.core.Samples.NOON;
import static org.legation.core.Samples.counts;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.legation.core.Samples;
import org.legation.core.alert.Lead;
import org.legation.core.alert.Severity;
import org.legation.core.alert.Words;
import org.legation.core.post.Interaction;

class SpikeTextTest {

    @Test
    void aPostOfAnAccountThatIsKnownWell() {
        Spikes spike = Spikes.POST.led(new Lead(Interaction.COMMENT, 0.412, 0.1));

        assertThat(SpikeText.title(spike.spike(), Severity.MAJOR, Samples.EMBASSY))
                .isEqualTo(new Words("Major: @美国驻华大使馆, 38 times the usual", "重大：@美国驻华大使馆，为常态的 38 倍"));
        assertThat(SpikeText.lines(spike.spike()))
                .containsExactly(
                        new Words(
                                "A post 3 h old has 11,400 interactions (reposts 1,500, comments 4,700, likes 5,200);"
                                        + " at that age the account's posts usually have about 300 (based on 66 posts).",
                                "一条发布 3 小时的帖文已有 11,400 次互动（转发 1,500，评论 4,700，点赞 5,200）；"
                                        + "该账号同龄帖文常态约 300（依据 66 条帖文）。"),
                        new Words(
                                "About 1 in 10,000 posts comes to as much, going by 14,210 posts of all accounts.",
                                "约每 10,000 条帖文出现一次（依据全部账号 14,210 条帖文）。"),
                        new Words(
                                "Led by comments: 41% of all interactions, usually 10%; it is contested or discussed.",
                                "评论领先：占全部互动的 41%，平时 10%；引发争议或讨论。"));
    }

    @Test
    void anHourOfAnAccount() {
        assertThat(SpikeText.title(Spikes.HOUR.spike(), Severity.SPIKE, Samples.EMBASSY))
                .isEqualTo(new Words("Spike: @美国驻华大使馆, 7.9 times the usual", "激增：@美国驻华大使馆，为常态的 7.9 倍"));
        assertThat(SpikeText.lines(Spikes.HOUR.spike()))
                .containsExactly(
                        new Words(
                                "From 11-20 12:00 to 11-20 12:40 (Beijing) the account's posts gained 950 interactions (reposts 100,"
                                        + " comments 200, likes 650); about 120 in an hour are usual (based on 168 hours).",
                                "北京时间 11-20 12:00 至 11-20 12:40，该账号各帖文新增 950 次互动（转发 100，评论 200，点赞 650）；"
                                        + "常态每小时约 120（依据 168 个小时）。"),
                        new Words(
                                "About 1 in 1,000 of the account's hours comes to as much, going by 4,000 hours.",
                                "该账号约每 1,000 小时出现一次（依据 4,000 小时）。"));
    }

    @Test
    void whatCannotBeKnownIsSaid() {
        Spikes spike = Spikes.POST
                .counted(counts("? 1.2万 100万+"), 1_011_500)
                .usually(0.4, 0)
                .rare(1e-6, 0, 0)
                .unseen(Duration.ofHours(5))
                .at(NOON.minus(Duration.ofHours(3)).plus(Duration.ofMinutes(90)));

        assertThat(SpikeText.lines(spike.spike()))
                .containsExactly(
                        new Words(
                                "A post 90 min old has 1,011,500 interactions (reposts unknown, comments 11,500, likes"
                                        + " 1,000,000); at that age posts of accounts like it usually have about 0 (nothing of its"
                                        + " own to compare with yet).",
                                "一条发布 90 分钟的帖文已有 1,011,500 次互动（转发未知，评论 11,500，点赞 1,000,000）；"
                                        + "同类账号同龄帖文常态约 0（尚无该账号自身数据可比）。"),
                        new Words(
                                "Weibo shows rounded or capped counts: these are lower bounds.",
                                "微博显示的是约数或封顶数：此处取其下限。"),
                        new Words("Gap in the data: no reading in the 5 h before this one.", "数据缺口：此前 5 小时无读数。"));
    }

    @Test
    void whereTooFewStandBehindARarityTheAccountsOwnPostsAreNamed() {
        assertThat(SpikeText.rarity(Spikes.POST.rare(1e-4, 9_999, 30).spike()))
                .contains(new Words("The most unusual of the account's last 30 posts.", "为该账号最近 30 条帖文中最不寻常者。"));
        assertThat(SpikeText.rarity(Spikes.HOUR.rare(1e-4, 0, 400).spike()))
                .contains(new Words("The most unusual of the account's last 400 hours.", "为该账号最近 400 小时中最不寻常者。"));
        assertThat(SpikeText.rarity(Spikes.POST.rare(1e-4, 9_999, 1).spike())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "0.4,  nothing of its own to compare with yet, 尚无该账号自身数据可比",
        "0.6,  based on 1 post, 依据 1 条帖文",
        "1.4,  based on 1 post, 依据 1 条帖文",
        "1.6,  based on 2 posts, 依据 2 条帖文"
    })
    void onePostIsNotSeveral(double posts, String english, String chinese) {
        Words line = SpikeText.lines(Spikes.POST.usually(300, posts).spike()).get(0);

        assertThat(line.english()).endsWith("(" + english + ").");
        assertThat(line.chinese()).endsWith("（" + chinese + "）。");
    }

    @ParameterizedTest
    @CsvSource({
        "REPOST,  Led by reposts: 60% of all interactions; it spreads., 转发领先：占全部互动的 60%",
        "LIKE,    Led by likes: 60% of all interactions; it is celebrated., 点赞领先：占全部互动的 60%"
    })
    void whatLeadsHasAMeaning(Interaction kind, String english, String chinese) {
        Words line = SpikeText.lines(Spikes.POST.led(new Lead(kind, 0.6, 0.2)).spike())
                .get(2);

        assertThat(line.english().replace(", usually 20%", "")).isEqualTo(english);
        assertThat(line.chinese()).startsWith(chinese);
    }

    @ParameterizedTest
    @CsvSource({"89, false", "90, true"})
    void anHourAndAHalfWithoutALookIsAGap(int minutes, boolean told) {
        List<Words> lines =
                SpikeText.lines(Spikes.POST.unseen(Duration.ofMinutes(minutes)).spike());

        assertThat(lines.stream().anyMatch(line -> line.english().startsWith("Gap")))
                .isEqualTo(told);
    }

    @Test
    void aClockThatRunsAheadMakesNoPostOfNegativeAge() {
        Spikes spike = Spikes.POST.at(NOON.minus(Duration.ofHours(4)));

        assertThat(SpikeText.lines(spike.spike()).get(0).english()).startsWith("A post 1 min old");
    }

    @Test
    void theLanguageOfTheMachineDoesNotMatter() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertThat(SpikeText.lines(Spikes.POST.spike()).get(0).english()).contains("has 11,400 interactions");
            assertThat(SpikeText.title(Spikes.HOUR.spike(), Severity.SPIKE, Samples.EMBASSY)
                            .english())
                    .contains("7.9 times");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Property
    void oneInNIsNeverSaidWithMoreThanStandBehindIt(
            @ForAll @DoubleRange(min = 0, max = 0.01) double rarity, @ForAll @LongRange(max = 2_000_000) long among) {
        Optional<Words> words =
                SpikeText.rarity(Spikes.POST.rare(rarity, among, 0).spike());

        words.ifPresent(said -> assertThat(claimed(said.english())).isLessThanOrEqualTo(among));
        assertThat(words.isPresent()).isEqualTo(among > 0 && 1 / Math.max(rarity, 1e-9) <= among);
    }

    /** Where as many stand behind it as are claimed, the last figure decides. */
    @Property
    void norByRounding(@ForAll @LongRange(min = 100, max = 2_000_000) long among) {
        Words said = SpikeText.rarity(
                        Spikes.POST.rare(1.0 / among + 1e-15, among, 0).spike())
                .orElseThrow();

        assertThat(claimed(said.english())).isLessThanOrEqualTo(among).isGreaterThan(among * 9 / 10);
    }

    private static long claimed(String english) {
        Matcher matcher = Pattern.compile("About 1 in ([0-9,]+) posts").matcher(english);
        assertThat(matcher.find()).isTrue();
        return Long.parseLong(matcher.group(1).replace(",", ""));
    }
}
