package org.legation.api.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a request, as RFC 9457 says it.
 *
 * @param type what kind of problem it is
 * @param title the same for people
 * @param titleZh the same in Chinese
 * @param status the HTTP status
 * @param detail what is wrong this time, and what to do
 * @param parameter which parameter it is about
 * @param expected what was expected of it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        String type,
        String title,
        String titleZh,
        int status,
        String detail,
        @Nullable String parameter,
        @Nullable String expected) {

    /** The media type of problems. */
    public static final String MEDIA_TYPE = "application/problem+json";

    static Problem parameter(String parameter, String expected, String found) {
        return new Problem(
                "urn:legation:problem:parameter",
                "A parameter is not as expected",
                "参数不符合要求",
                400,
                parameter + ": expected " + expected + ", found '" + found + "'",
                parameter,
                expected);
    }

    static Problem body(String detail) {
        return new Problem(
                "urn:legation:problem:body", "What was sent is not as expected", "请求内容不符合要求", 400, detail, null, null);
    }

    static Problem key(int status, String detail) {
        return new Problem("urn:legation:problem:key", "This needs a key", "需要密钥", status, detail, null, null);
    }

    static Problem notFound(String what) {
        return new Problem("urn:legation:problem:not-found", "There is no such thing", "未找到", 404, what, null, null);
    }

    static Problem internal() {
        return new Problem(
                "urn:legation:problem:internal",
                "Something went wrong here",
                "服务器内部错误",
                500,
                "The error was logged. Try again later.",
                null,
                null);
    }
}
