package org.legation.core.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The telephone numbers and e-mail addresses, moments and numbers of issues in an author's own words. Patterns are tried
 * only where a char begins what they look for: a search everywhere would take most of a coding's time.
 */
final class Figures {

    /** As they are written in China and abroad. */
    private static final Pattern TELEPHONE = Pattern.compile("(?:0\\d{2,3}[- ]?\\d{7,8}|0\\d{2,3}-\\d{4}-\\d{4}"
            + "|400-?\\d{3,4}-?\\d{3,4}|1[3-9]\\d{9}|12308"
            + "|\\+\\d{1,3}[- ]?\\d{2,4}[- ]?\\d{4,8}(?:[- ]\\d{4})?)(?![0-9])");

    private static final Pattern HOST = Pattern.compile("@[A-Za-z0-9-]{1,40}\\.[A-Za-z]{2}[A-Za-z0-9.-]{0,40}");
    private static final int LONGEST_MAILBOX = 40;
    private static final Pattern MOMENT = Pattern.compile("\\d{1,2}(?:月\\d{1,2}[日号號]|[:：]\\d{2}|[点點時](?!\\d))");
    private static final Pattern ISSUE = Pattern.compile("第[0-9一二三四五六七八九十百]{1,4}[期集讲講弹彈课課回季]");
    /** The parts of a title: 【…（上）】. */
    private static final Pattern PART = Pattern.compile("[（(](?:[上中下]|[0-9一二三四五六七八九十]{1,2})[）)][】》」]");

    final List<Span> contacts = new ArrayList<>();
    final List<Span> moments = new ArrayList<>();
    final List<Span> issues = new ArrayList<>();

    Figures(String own) {
        Matcher telephone = TELEPHONE.matcher(own);
        Matcher moment = MOMENT.matcher(own);
        char before = ' ';
        for (int i = 0; i < own.length(); i++) {
            char c = own.charAt(i);
            boolean number = isDigit(c) && !isDigit(before) && before != '.' && before != '+';
            if (number || c == '+') {
                add(telephone, i, contacts);
                add(moment, i, moments);
            } else if (c == '@') {
                email(own, i);
            } else if (c == '第') {
                add(ISSUE.matcher(own), i, issues);
            } else if (c == '（' || c == '(') {
                add(PART.matcher(own), i, issues);
            }
            before = c;
        }
    }

    private void email(String own, int at) {
        int start = at;
        while (start > 0 && at - start < LONGEST_MAILBOX && isMailbox(own.charAt(start - 1))) {
            start--;
        }
        Matcher host = HOST.matcher(own).region(at, own.length());
        if (start < at && host.lookingAt()) {
            contacts.add(new Span(start, host.end()));
        }
    }

    private static void add(Matcher matcher, int at, List<Span> spans) {
        if (matcher.region(at, matcher.regionEnd()).lookingAt()) {
            spans.add(new Span(matcher.start(), matcher.end()));
        }
    }

    private static boolean isMailbox(char c) {
        return isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || "._+-".indexOf(c) >= 0;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
