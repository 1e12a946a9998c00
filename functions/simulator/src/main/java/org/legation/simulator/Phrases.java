package org.legation.simulator;

import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** What fictional agencies and their readers say. Plainly made up. */
final class Phrases {

    private static final List<String> OPENINGS =
            List.of("早安！", "今日分享：", "小编有话说：", "周末好，", "#虚构读书会# ", "#想象中的风景# ", "各位朋友，", "", "#虚构茶话会[超话]# ");

    private static final List<String> TOPICS = List.of(
            "我们的想象花园本周对公众开放，欢迎带上你的故事来坐坐",
            "虚构电影周的片单公布了，你最想看哪一部？",
            "签证中心（虚构）节日期间照常营业，请提前在网上预约",
            "厨师长教你做一道并不存在的甜汤，步骤很简单",
            "奖学金申请（虚构）今天开始，材料清单见图",
            "大使（虚构）今天骑车上班，路上遇见了一只很有礼貌的猫",
            "两国（均为虚构）友好交往的小知识，答对三题有惊喜",
            "港口灯会的照片来了，猜猜哪一张是今年拍的",
            "关于天气的提醒：想象中的台风不会登陆，请放心出行",
            "新书架上的童话，讲的是一条走错路的河");

    private static final List<String> ENDINGS = List.of("。", "！", "[太阳]", "[doge]", "……", "，评论区见。", "[鲜花]");

    private static final List<String> PARAGRAPHS = List.of(
            "一、开放时间：每个想象中的晴天，上午九点到下午五点，雨天改在屋檐下进行。",
            "二、预约方式：写一封不必寄出的信，放在窗台上，第二天早上会有人来取。",
            "三、请不要投喂会说话的猫，它已经吃得很好，而且对自己的身材很在意。",
            "四、本次活动的解释权归虚构的河流所有，河流改道时规则随之改变。",
            "五、参加者将得到一张空白的地图，欢迎把走错的路也画上去。",
            "六、如需帮助，请在任何一座灯塔下面等三分钟，守塔人会放下绳梯。");

    private static final List<String> OWN_WORDS = List.of("", "说得好", "一起来看看[太阳]", "转发微博", "欢迎参加！", "收藏了");

    private static final List<String> REACTIONS = List.of(
            "支持[赞]",
            "几点闭馆？",
            "好想去看看",
            "[doge][doge]",
            "第一次知道还有这个地方",
            "照片真美[鲜花]",
            "请问需要预约吗",
            "哈哈哈哈",
            "路过",
            "有没有线上的？",
            "去年也去了，很喜欢",
            "甜汤的步骤在哪里");

    private static final List<String> ANSWERS = List.of("感谢支持", "上午九点开门哦", "请看置顶微博", "欢迎再来[太阳]");

    private Phrases() {}

    /** The text of a post of some kind. */
    static String post(SplittableRandom random, Kind kind, @Nullable Original original) {
        if (kind == Kind.FAST_REPOST) {
            return "转发微博";
        } else if (original != null) {
            String words = Dice.pick(random, OWN_WORDS);
            String chain = random.nextDouble() < 0.4
                    ? "//@" + Crowd.member(random.nextInt(Crowd.SIZE)).name() + ":" + reaction(random)
                    : "";
            return words.isEmpty() && chain.isEmpty() ? "转发微博" : words + chain;
        }
        String text = own(random);
        if (kind == Kind.LONG) {
            return longText(random, text);
        } else if (kind == Kind.VIDEO) {
            return text + " http://t.cn/A6" + code(random);
        }
        return kind == Kind.ARTICLE ? "发布了头条文章：《" + text.strip() + "》 http://t.cn/A6" + code(random) : text;
    }

    /** Words of one's own. */
    static String own(SplittableRandom random) {
        String text = Dice.pick(random, OPENINGS) + Dice.pick(random, TOPICS) + Dice.pick(random, ENDINGS);
        if (random.nextDouble() < 0.08) {
            return text + " @" + Crowd.member(random.nextInt(Crowd.SIZE)).name() + " ";
        }
        return text;
    }

    /** What a reader says. */
    static String reaction(SplittableRandom random) {
        return Dice.pick(random, REACTIONS);
    }

    /** What an account says to a reader. */
    static String answer(SplittableRandom random) {
        return Dice.pick(random, ANSWERS);
    }

    private static String longText(SplittableRandom random, String start) {
        StringBuilder text = new StringBuilder(start).append('\n');
        for (int i = 4 + random.nextInt(6); i > 0; i--) {
            text.append('\n').append(Dice.pick(random, PARAGRAPHS));
        }
        return text.toString();
    }

    private static String code(SplittableRandom random) {
        return Long.toString(36L * 36 * 36 * 36 + random.nextInt(36 * 36 * 36 * 36), 36);
    }
}
