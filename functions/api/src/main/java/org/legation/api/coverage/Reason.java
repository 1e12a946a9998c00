package org.legation.api.coverage;

import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.legation.api.web.Bilingual;
import org.legation.core.coverage.GapReason;
import org.legation.core.source.SourceFailure;

/**
 * Why something was not seen.
 *
 * @param code its name
 * @param text the same in words
 */
@Schema(name = "CoverageReason")
public record Reason(String code, Bilingual text) {

    /** Why a source gave no answer. */
    public static Reason of(SourceFailure failure) {
        return new Reason(
                failure.name().toLowerCase(Locale.ROOT),
                switch (failure) {
                    case RATE_LIMITED -> text("The source says that we ask too often.", "数据源提示请求过于频繁。");
                    case BLOCKED -> text("The source refuses us.", "数据源拒绝了我们的请求。");
                    case CAPTCHA -> text("The source wants a person to prove to be one.", "数据源要求人工完成验证。");
                    case LOGIN_REQUIRED -> text("The answer needs a login.", "需要登录才能查看。");
                    case UNAUTHORISED -> text("The token or cookie is not accepted.", "令牌或 Cookie 无效。");
                    case QUOTA_EXHAUSTED -> text("The budget or the credits are used up.", "预算或额度已用完。");
                    case NOT_FOUND -> text("There is no such account, or it was closed.", "账号不存在或已关闭。");
                    case NO_PERMISSION -> text("The account is not for everybody to see.", "账号内容并非对所有人可见。");
                    case OUT_OF_REACH -> text("Posts as old as these are not shown.", "数据源不提供如此早的帖文。");
                    case EMPTY_SUSPECT -> text("An empty answer, which may be a block in disguise.", "返回为空，可能是变相拦截。");
                    case BAD_REQUEST -> text("We asked wrongly.", "我们的请求有误。");
                    case TRANSIENT -> text("The connection or the server failed.", "连接或服务器出错。");
                    case SHAPE_CHANGED -> text("The answer has a shape that is not known.", "返回内容的结构未知。");
                    case BUSY -> text("Others are being served first.", "正在等待其他账号的请求完成。");
                });
    }

    /** Why there is a gap. */
    static Reason of(GapReason gap) {
        return new Reason(
                gap.name().toLowerCase(Locale.ROOT),
                switch (gap) {
                    case UNFINISHED ->
                        text("A poll asks for so many pages and no more; the next ones go on.", "单次轮询页数有限，后续轮询会继续。");
                    case INTERRUPTED ->
                        text("The source failed in the middle; the next polls go on.", "数据源中途出错，后续轮询会继续。");
                    case OUT_OF_REACH -> text("The source shows us no posts as old as these.", "数据源不再提供如此早的帖文。");
                });
    }

    private static Bilingual text(String english, String chinese) {
        return new Bilingual(english, chinese);
    }
}
