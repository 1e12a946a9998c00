package org.legation.adapters.weibo;

import static org.assertj.core.api.Assertions.assertThat;

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

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    <a href='https://m.weibo.cn/p/index?containerid=100808a'><span class='url-icon'><img src='https://n.example/timeline_card_small_super_default.png'></span><span class="surl-text">云屿</span></a> 见 | [超话]云屿 见
                    <a data-url="http://t.cn/a" href="http://t.cn/a"><span class='url-icon'><img src='timeline_card_small_web_default.png'></span><span class="surl-text">网页链接</span></a>看这里 | 网页链接 http://t.cn/a 看这里
                    <a href="https://video.weibo.com/show?fid=1034:1"><span class='url-icon'><img src='timeline_card_small_video_default.png'></span><span class="surl-text">微博视频</span></a> | 微博视频 https://video.weibo.com/show?fid=1034:1
                    <a href="https://weibo.cn/sinaurl?u=https%3A%2F%2Fa.example%2F%3Fq%3D1%2B1"><span class="surl-text">网页链接</span></a> | 网页链接 https://a.example/?q=1+1
                    <a href="//weibo.cn/sinaurl?u=%ZZ">网页链接</a>                             | 网页链接 %ZZ
                    <a href="https://weibo.cn/p/100101"><span class='url-icon'><img src='timeline_card_small_location_default.png'></span><span class="surl-text">虚构广场</span></a> | 虚构广场
                    <a href="https://wx1.example/a.jpg">查看图片</a>                            | [图片]
                    <a href="//s.weibo.com/weibo?q=x" target="_blank">#灯会#</a> 日程<span class="expand">展开</span> | #灯会# 日程
                    <a href=/n/甲>@甲</a>：<img alt=[doge] src=x>                              | @甲：[doge]
                    """)
    void cardsAndLinksBecomeTheirWordsAndWhereTheyLead(String html, String text) {
        assertThat(PostHtml.text(html)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    1 < 2 <b>粗</b>         | 1 < 2 <b>粗</b> | false
                    a &lt; b                | a < b           | false
                    开头 ...全文            | 开头            | true
                    请看全文                | 请看全文        | false
                    """)
    void plainTextStaysAsItIs(String plain, String text, boolean cut) {
        assertThat(PostHtml.ofPlain(plain))
                .extracting(PostHtml::text, PostHtml::cut)
                .containsExactly(text, cut);
    }

    @Test
    void topicsAreFoundInLinksAndInWords() {
        PostHtml html = PostHtml.ofHtml("#一#和#二# #一# <a href='x'><span class='url-icon'>"
                + "<img src='timeline_card_small_super_default.png'></span>三</a> # #");

        assertThat(html.topics()).containsExactlyInAnyOrder("一", "二", "三");
    }

    @Provide
    Arbitrary<String> texts() {
        return Some.texts();
    }
}
