package org.legation.adapters.read;

import static org.legation.core.source.SourceFailure.BAD_REQUEST;
import static org.legation.core.source.SourceFailure.CAPTCHA;
import static org.legation.core.source.SourceFailure.EMPTY_SUSPECT;
import static org.legation.core.source.SourceFailure.LOGIN_REQUIRED;
import static org.legation.core.source.SourceFailure.NOT_FOUND;
import static org.legation.core.source.SourceFailure.NO_PERMISSION;
import static org.legation.core.source.SourceFailure.QUOTA_EXHAUSTED;
import static org.legation.core.source.SourceFailure.RATE_LIMITED;
import static org.legation.core.source.SourceFailure.TRANSIENT;
import static org.legation.core.source.SourceFailure.UNAUTHORISED;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.legation.core.source.SourceFailure;

/** The words and numbers by which Weibo says no. In each list the first that fits counts. */
enum Signs {
    /** {@code errno}, {@code error_code}: whole. */
    NUMBERS(
            row(RATE_LIMITED, "10004", "10022", "10023", "10024"),
            row(UNAUTHORISED, "10005", "10006", "10014", "20130", "21301", "21314", "21315", "21316", "21317"),
            row(UNAUTHORISED, "21319", "21321", "21327", "21332", "21335"),
            row(NOT_FOUND, "10013", "20003", "20101"),
            row(NO_PERMISSION, "20112"),
            row(BAD_REQUEST, "10007", "10008", "10012", "10016", "10017", "10018", "10020", "10021", "100007"),
            row(TRANSIENT, "10001", "10002", "10003", "10009", "10010", "10011")) {
        @Override
        boolean fits(String text, String sign) {
            return text.equals(sign);
        }
    },

    /** The gateway's {@code error.code}: one of its words. */
    CODES(
            row(QUOTA_EXHAUSTED, "CREDIT", "CREDITS", "QUOTA", "BALANCE"),
            row(RATE_LIMITED, "RATE", "RATELIMIT", "MANY"),
            row(BAD_REQUEST, "COMMAND", "PARAMETER", "ARGUMENT", "EXCEEDS"),
            row(UNAUTHORISED, "AUTH", "UNAUTHORIZED", "TOKEN", "PLAN", "SUBSCRIPTION", "LOCKED"),
            row(NO_PERMISSION, "PERMITTED"),
            row(NOT_FOUND, "FOUND")) {
        @Override
        boolean fits(String text, String sign) {
            return Set.of(text.toUpperCase(Locale.ROOT).split("[^A-Z]+")).contains(sign);
        }
    },

    /** {@code msg}, {@code message}: contained. */
    MESSAGES(
            row(BAD_REQUEST, "不符合的请求方式"),
            row(RATE_LIMITED, "过于频繁", "操作频繁", "太频繁"),
            row(LOGIN_REQUIRED, "请先登录", "请登录", "未登录"),
            row(NO_PERMISSION, "暂无权限", "查看权限", "可见时间范围", "仅展示半年", "此微博已不可见"),
            row(EMPTY_SUSPECT, "这里还没有内容"),
            row(NOT_FOUND, "用户不存在", "已被冻结", "该账号", "微博不存在", "已被删除", "已被作者删除", "已被原作者删除"),
            row(NOT_FOUND, "target weibo does not exist"),
            row(QUOTA_EXHAUSTED, "credit", "quota", "余额", "额度")),

    /** What stands in the place of a post: contained. An account that is closed for a time may come back. */
    NOTICES(
            row(NO_PERMISSION, "查看权限", "可见时间范围", "仅展示", "已不可见", "无法查看", "已被冻结"),
            row(NOT_FOUND, "已被删除", "已被作者删除", "已被原作者删除", "微博不存在", "target weibo does not exist")),

    /** Where an answer sends us, by {@code url} or by a redirect: contained. */
    ADDRESSES(
            row(CAPTCHA, "captcha", "geetest", "verify"),
            row(LOGIN_REQUIRED, "passport.weibo", "login.sina.com.cn", "m.weibo.cn/login", "login", "visitor")),

    /** A web page where JSON was asked for: contained. */
    PAGES(
            row(CAPTCHA, "captcha", "geetest", "验证码"),
            row(LOGIN_REQUIRED, "Sina Visitor System"),
            row(NOT_FOUND, "用户不存在", "已被冻结", "微博不存在"),
            row(TRANSIENT, "微博-出错了", "h5-404"));

    private final List<Row> rows;

    Signs(Row... rows) {
        this.rows = List.of(rows);
    }

    private record Row(SourceFailure failure, List<String> signs) {}

    private static Row row(SourceFailure failure, String... signs) {
        return new Row(failure, List.of(signs));
    }

    boolean fits(String text, String sign) {
        return text.contains(sign);
    }

    /** What a text means; empty if none of the signs fits. */
    Optional<SourceFailure> in(@Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        return rows.stream()
                .filter(row -> row.signs.stream().anyMatch(sign -> fits(text, sign)))
                .map(Row::failure)
                .findFirst();
    }
}
