package org.legation.adapters.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.legation.adapters.web.ForbiddenAddressException;

class WeiboAddressesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://open.weibo.com/cli/api",
                "https://c.api.weibo.com/2",
                "https://m.weibo.cn",
                "https://M.weibo.cn:443",
                "http://127.0.0.1:8080/m.weibo.cn",
                "http://localhost",
                "http://[::1]:9"
            })
    void weibosServersAndThisMachineMayBeAsked(String base) {
        assertThat(new WeiboAddresses(List.of(URI.create(base)))).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://m.weibo.cn",
                "https://m.weibo.cn:8443",
                "https://weibo.cn",
                "https://m.weibo.cn.example.org",
                "https://example.org/m.weibo.cn",
                "https://m.weibo.cn@example.org",
                "https://somebody@m.weibo.cn",
                "https://127.0.0.1",
                "http://127.0.0.1.example.org",
                "http://169.254.169.254",
                "file:///etc/passwd",
                "m.weibo.cn"
            })
    void nobodyElseMayBeAsked(String base) {
        assertThatThrownBy(() -> new WeiboAddresses(List.of(URI.create(base))))
                .isInstanceOf(ForbiddenAddressException.class)
                .hasMessageStartingWith("address: expected");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://open.weibo.com/x", "http://127.0.0.1:8081", "http://m.weibo.cn", "m.weibo.cn"})
    void onlyTheServersThatWereNamedMayBeAsked(String url) {
        WeiboAddresses addresses = new WeiboAddresses(List.of(MobileSource.BASE, URI.create("http://127.0.0.1:8080")));

        assertThatThrownBy(() -> addresses.require(URI.create(url)))
                .isInstanceOf(ForbiddenAddressException.class)
                .hasMessageContaining("not one of those that may be asked");
    }

    @Test
    void theServersThatWereNamedMayBeAsked() {
        WeiboAddresses addresses = new WeiboAddresses(List.of(MobileSource.BASE));

        assertThatCode(() -> addresses.require(URI.create("https://m.weibo.cn:443/api?a=b")))
                .doesNotThrowAnyException();
    }
}
