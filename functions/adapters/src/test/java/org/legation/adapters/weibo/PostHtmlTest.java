package org.legation.adapters.weibo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.legation.adapters.Some;

class PostHtmlTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    早安                                                                        | 早安
                    a &lt; b &amp; c                                                            | a < b & c
                    <a  href="https://m.weibo.cn/search?q=1" data-hide=""><span class="surl-text">#读书节#</span></a> 今天 | #读书节# 今天
                    <a href='/n/虚构出版社'>@虚构出版社</a>也来了                               | @虚构出版社也来了
                    好<span class="url-icon"><img alt=[太阳] src="x.png" style="width:1em" /></span>！ | 好[太阳]！
                    <span class='url-icon'><img src='small_web_default.png'></span><span class="surl-text">网页链接</span> | 网页链接
                    入馆指南 ...<a href="/status/5271598136819715">全文</a>                     | 入馆指南
                    <a href="/status/5271598136819715">另一条</a>                               | 另一条
                    """)
    void becomesPlainText(String html, String text) {
        assertThat(PostHtml.text(html)).isEqualTo(text);
    }

    @Test
    void lineBreaksStayAndInvisibleSpacesGo() {
        assertThat(PostHtml.text("一<br /><br />二\u200b<br>三&nbsp;四 ")).isEqualTo("一\n\n二\n三 四");
    }

    @Property
    void anyTextIsTakenWithoutAnError(@ForAll("texts") String html) {
        assertThat(PostHtml.text(html)).doesNotContain("\u200b");
    }

    @Test
    void readsWeibosTime() {
        assertThat(WeiboTime.parse("Fri Nov 20 09:30:15 +0800 2026")).contains(Instant.parse("2026-11-20T01:30:15Z"));
        assertThat(WeiboTime.parse("Sun Mar 01 10:00:00 +0800 2026")).contains(Instant.parse("2026-03-01T02:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "''",
        "刚刚",
        "昨天 09:30",
        "11-20",
        "2026-11-20",
        "Fri Nov 32 09:30:15 +0800 2026",
        "Mon Nov 20 09:30:15 +0800 2026"
    })
    void anyOtherFormIsNoTime(String text) {
        assertThat(WeiboTime.parse(text)).isEmpty();
    }

    @Provide
    Arbitrary<String> texts() {
        return Some.texts();
    }
}
