package org.legation.simulator;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The private people of the world: those who comment, pass on, are mentioned and are liked. Their uids and names can be
 * told from any other text, so that a test can find out whether one of them got somewhere it should not.
 */
public final class Crowd {

    /** How many there are. */
    public static final int SIZE = 10_000;

    private static final long FIRST_UID = 8_800_000_000L;
    private static final Pattern MEMBER = Pattern.compile("路人\\p{IsHan}{1,3}\\d{1,4}（虚构）|(?<!\\d)880000\\d{4}(?!\\d)");
    private static final List<String> GIVEN =
            List.of("青禾", "小舟", "阿棠", "南风", "拾光", "木鱼", "云朵", "豆包子", "听雨", "北斗", "米粒", "晚星", "竹影", "海盐", "山茶", "初雪");

    /** One of them. */
    public record Member(String uid, String name) {}

    private static final List<Member> MEMBERS =
            IntStream.range(0, SIZE).mapToObj(Crowd::make).toList();

    private Crowd() {}

    /** Whether a text names one of them, by uid or by name, anywhere in it. */
    public static boolean isMember(String text) {
        return MEMBER.matcher(text).find();
    }

    /** A text with their names left out of its mentions. */
    static String withoutMembers(String text) {
        return text.indexOf('@') < 0 ? text : MEMBER.matcher(text).replaceAll("路人");
    }

    /** All uids. */
    public static List<String> uids() {
        return MEMBERS.stream().map(Member::uid).toList();
    }

    /** All names. */
    public static List<String> names() {
        return MEMBERS.stream().map(Member::name).toList();
    }

    /** The one that a number stands for; any number will do. */
    static Member member(long number) {
        return MEMBERS.get((int) Math.floorMod(number, (long) SIZE));
    }

    private static Member make(int n) {
        return new Member(Long.toString(FIRST_UID + n), "路人" + GIVEN.get(n % GIVEN.size()) + n + "（虚构）");
    }
}
