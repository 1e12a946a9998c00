package org.legation.adapters.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpWebTest {

    private static final byte[] BODY = "{\"ok\":1,\"msg\":\"虚构\"}".getBytes(UTF_8);

    private static WebAnswer ask(RawServer server) throws IOException {
        return new HttpWeb(List.of(server.url()), Duration.ofMillis(500)).send(request(server.url()));
    }

    private static WebRequest request(URI base) {
        return WebRequest.get(base, "/api", Map.of("a", "1 2"), Map.of("Cookie", "SUB=secret"));
    }

    @Test
    void anAnswerComesWithItsStatusHeadersAndBytes() throws IOException {
        try (RawServer server = RawServer.saying(RawServer.answer(
                "418 Teapot\r\nDate: Fri, 20 Nov 2026 01:30:15 GMT\r\nSet-Cookie: a=1\r\nSet-Cookie: b=2", BODY))) {
            WebAnswer answer = ask(server);

            assertThat(answer.status()).isEqualTo(418);
            assertThat(answer.text()).isEqualTo(new String(BODY, UTF_8));
            assertThat(answer.date()).hasToString("Optional[2026-11-20T01:30:15Z]");
            assertThat(answer.all("set-cookie")).containsExactly("a=1", "b=2");
            assertThat(server.requests().get(0))
                    .startsWith("GET /api?a=1+2 HTTP/1.1")
                    .contains("Cookie: SUB=secret", "Accept-Encoding: gzip");
        }
    }

    @Test
    void whatIsPostedArrives() throws IOException {
        try (RawServer server = RawServer.saying(RawServer.answer("200 OK", BODY))) {
            new HttpWeb(List.of(server.url())).send(WebRequest.post(server.url(), "/cli/invoke", Map.of(), "{}"));

            assertThat(server.requests().get(0))
                    .startsWith("POST /cli/invoke")
                    .containsIgnoringCase("Content-Length: 2");
        }
    }

    @Test
    void aCompressedBodyIsUnpacked() throws IOException {
        byte[] body = RawServer.gzip(BODY);
        try (RawServer server = RawServer.saying(RawServer.answer("200 OK\r\nContent-Encoding: gzip", body))) {
            assertThat(ask(server).body()).isEqualTo(BODY);
        }
    }

    @Test
    void aRedirectIsNotFollowed() throws IOException {
        try (RawServer other = RawServer.saying(RawServer.answer("200 OK", BODY));
                RawServer server = RawServer.saying(RawServer.answer("302 Found\r\nLocation: " + other.url(), BODY))) {
            assertThat(ask(server).status()).isEqualTo(302);
            assertThat(other.requests()).isEmpty();
        }
    }

    static Stream<RawServer.Behaviour> broken() throws IOException {
        byte[] gzip = RawServer.gzip(BODY);
        byte[] half = Arrays.copyOf(gzip, gzip.length / 2);
        byte[] cut = RawServer.answer("200 OK", new byte[1000]);
        byte[] huge = RawServer.answer("200 OK", new byte[HttpWeb.MOST_BYTES + 1]);
        byte[] bomb = RawServer.gzip(new byte[HttpWeb.MOST_BYTES + 1]);
        return Stream.of(
                RawServer::drip,
                RawServer::silence,
                (connection, out) -> {},
                (connection, out) -> connection.setSoLinger(true, 0),
                (connection, out) -> out.write(cut, 0, 200),
                (connection, out) -> out.write(huge),
                (connection, out) -> out.write(RawServer.answer("200 OK\r\nContent-Encoding: gzip", half)),
                (connection, out) -> out.write(RawServer.answer("200 OK\r\nContent-Encoding: gzip", BODY)),
                (connection, out) -> out.write(RawServer.answer("200 OK\r\nContent-Encoding: gzip", bomb)),
                (connection, out) -> out.write(RawServer.answer("200 OK\r\nContent-Encoding: br", BODY)));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void whateverIsNoWholeAnswerIsAFailureOfTheConnection(RawServer.Behaviour behaviour) throws IOException {
        try (RawServer server = new RawServer(behaviour)) {
            assertThatThrownBy(() -> ask(server))
                    .isInstanceOf(IOException.class)
                    .hasMessageNotContaining("secret");
        }
    }

    @Test
    void aServerThatIsNotThereIsAFailureOfTheConnection() throws IOException {
        RawServer server = RawServer.saying(BODY);
        server.close();

        assertThatThrownBy(() -> ask(server)).isInstanceOf(IOException.class);
    }

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
        assertThat(new HttpWeb(List.of(URI.create(base)))).isNotNull();
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
        assertThatThrownBy(() -> new HttpWeb(List.of(URI.create(base))))
                .isInstanceOf(ForbiddenAddressException.class)
                .hasMessageStartingWith("address: expected");
    }

    @Test
    void anAddressOutsideTheConfiguredOnesIsRefusedBeforeAnyConnection() throws IOException {
        try (RawServer other = RawServer.saying(RawServer.answer("200 OK", BODY));
                RawServer server = RawServer.saying(RawServer.answer("200 OK", BODY))) {
            HttpWeb web = new HttpWeb(List.of(server.url()));

            assertThatThrownBy(() -> web.send(request(other.url())))
                    .isInstanceOf(ForbiddenAddressException.class)
                    .hasMessageContaining("not one of those that may be asked");
            assertThatThrownBy(() -> web.send(request(MobileSource.BASE)))
                    .isInstanceOf(ForbiddenAddressException.class);
            assertThat(other.requests()).isEmpty();
        }
    }

    @Test
    void aSecretThatIsNoHeaderIsNotShown() throws IOException {
        try (RawServer server = RawServer.saying(RawServer.answer("200 OK", BODY))) {
            WebRequest request = WebRequest.get(server.url(), "/", Map.of(), Map.of("Cookie", "SUB=secret\nX: y"));

            assertThatThrownBy(() -> new HttpWeb(List.of(server.url())).send(request))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("header Cookie: expected printable ASCII characters alone");
            assertThat(request).asString().doesNotContain("secret");
            assertThat(server.requests()).isEmpty();
        }
    }
}
