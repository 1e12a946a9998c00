package org.legation.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DesktopHtmlTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "一 < 二 & 三 > 零 | 一 &lt; 二 &amp; 三 &gt; 零",
                "[doge]好 | <img alt=\"[doge]\" title=\"[doge]\" src=\"https://face.t.sinajs.cn/t4/appstyle/expression/ext/normal/40/simulator.png\" />好",
                "#话题#好 | <a href=\"//s.weibo.com/weibo?q=%23%E8%AF%9D%E9%A2%98%23\" target=\"_blank\">#话题#</a>好",
                "谢@路人甲（虚构）:好 | 谢<a href=/n/路人甲（虚构） usercard=\"name=路人甲（虚构）\">@路人甲（虚构）</a>:好",
            })
    void marksBecomeElementsAndTheRestIsEscaped(String text, String html) {
        assertThat(DesktopHtml.of(text)).isEqualTo(html);
    }
}
