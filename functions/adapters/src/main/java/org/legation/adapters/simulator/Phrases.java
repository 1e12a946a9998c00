package org.legation.adapters.simulator;

import java.util.List;
import java.util.SplittableRandom;

/** What fictional agencies say. Plainly made up. */
final class Phrases {

    private static final List<String> OPENINGS =
            List.of("早安！", "今日分享：", "小编有话说：", "周末好，", "#虚构读书会# ", "#想象中的风景# ", "各位朋友，", "");

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

    private Phrases() {}

    static String post(SplittableRandom random, boolean repost) {
        String own = pick(random, OPENINGS) + pick(random, TOPICS) + pick(random, ENDINGS);
        return repost ? "转发微博//@虚构来源：" + own : own;
    }

    private static String pick(SplittableRandom random, List<String> phrases) {
        return phrases.get(random.nextInt(phrases.size()));
    }
}
