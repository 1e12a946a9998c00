package org.legation.adapters.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HttpWebTest {

    private static final byte[] BODY = "{\"ok\":1,\"msg\":\"虚构\"}".getBytes(UTF_8);

    private static AddressCheck only(RawServer server) {
        return url -> {
            if (url.getPort() != server.url().getPort()) {
                throw new ForbiddenAddressException("another server");
            }
        };
    }

    private static HttpWeb web(RawServer server) {
        return new HttpWeb(only(server));
    }

    private static WebAnswer ask(RawServer server) throws IOException {
        return new HttpWeb(only(server), Duration.ofMillis(500)).send(request(server.url()));
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
            web(server).send(WebRequest.post(server.url(), "/cli/invoke", Map.of(), "{}"));

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

    @Test
    void anAddressOutsideTheConfiguredOnesIsRefusedBeforeAnyConnection() throws IOException {
        try (RawServer other = RawServer.saying(RawServer.answer("200 OK", BODY));
                RawServer server = RawServer.saying(RawServer.answer("200 OK", BODY))) {
            HttpWeb web = web(server);

            assertThatThrownBy(() -> web.send(request(other.url())))
                    .isInstanceOf(ForbiddenAddressException.class)
                    .hasMessage("another server");
            assertThat(other.requests()).isEmpty();
        }
    }

    @Test
    void aSecretThatIsNoHeaderIsNotShown() throws IOException {
        try (RawServer server = RawServer.saying(RawServer.answer("200 OK", BODY))) {
            WebRequest request = WebRequest.get(server.url(), "/", Map.of(), Map.of("Cookie", "SUB=secret\nX: y"));

            assertThatThrownBy(() -> web(server).send(request))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("header Cookie: expected printable ASCII characters alone");
            assertThat(request).asString().doesNotContain("secret");
            assertThat(server.requests()).isEmpty();
        }
    }
}
