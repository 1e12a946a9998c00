package org.legation.simulator;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Pages and bodies by which Weibo's web servers refuse. */
final class Pages {

    static final String LOGIN_URL =
            "https://passport.weibo.com/sso/signin?entry=wapsso&source=wapsso&url=https%3A%2F%2Fm.weibo.cn%2F";

    static final String CAPTCHA_URL = "https://m.weibo.cn/captcha?scene=limit&backURL=https%3A%2F%2Fm.weibo.cn%2F";

    static final String GEETEST_URL = "https://m.weibo.cn/api/geetest?testType=1&backUrl=https%3A%2F%2Fm.weibo.cn";

    static final String VISITOR =
            "<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>Sina Visitor System</title></head>"
                    + "<body><span id=\"message\"></span></body></html>";

    static final String ERROR = "<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>微博-出错了</title></head>"
            + "<body><div class=\"h5-404\"><p class=\"h5-4con\">出错了（虚构）</p></div></body></html>";

    static final String NO_USER = "<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>微博-出错了</title></head>"
            + "<body><div class=\"h5-404\"><p class=\"h5-4con\">用户不存在</p></div></body></html>";

    private Pages() {}

    /** Empty, or throttled, or no such account: the same body. */
    static ObjectNode empty() {
        ObjectNode body = Json.object().put("ok", 0).put("msg", "这里还没有内容");
        body.putObject("data").putArray("cards");
        return body;
    }

    /** The account is frozen. */
    static ObjectNode frozen() {
        return Json.object().put("ok", 0).put("msg", "该账号因被投诉违反法律法规和《微博社区公约》的相关规定，现已被冻结，无法查看。");
    }

    /** Refused with a page to go to. */
    static ObjectNode minus100(String url) {
        return Json.object()
                .put("ok", -100)
                .put("errno", "-100")
                .put("msg", "")
                .put("extra", "")
                .put("url", url);
    }

    /** Refused with a message. */
    static ObjectNode refused(String errno, String message) {
        return Json.object().put("ok", 0).put("errno", errno).put("msg", message);
    }
}
