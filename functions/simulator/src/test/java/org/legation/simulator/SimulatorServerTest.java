package org.legation.simulator;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The servers over real connections. */
class SimulatorServerTest {

    private static final WorldAccount ACCOUNT =
            Calm.account(one -> !one.isFrozenAt(Phone.NOON) && one.habits().perDay() > 2);
    private static final String LIST = "/api/container/getIndex?containerid=107603" + ACCOUNT.uid();

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    private SimulatorServer server;

    @BeforeEach
    void start() throws IOException {
        serve(Faults.none());
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void aHostIsThePathsFirstSegment() throws Exception {
        HttpResponse<String> response = client.send(list().build(), HttpResponse.BodyHandlers.ofString());

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("content-type")).contains("application/json; charset=utf-8");
        assertThat(response.headers().firstValue("date")).contains("Fri, 20 Nov 2026 04:00:00 GMT");
        assertThat(Json.read(response.body()).path("ok").asInt()).isEqualTo(1);
    }

    @Test
    void aHostMayStandInTheHeader() throws IOException {
        String answer = spoken("GET " + LIST + " HTTP/1.1\r\nHost: m.weibo.cn:" + server.port() + "\r\n" + HEADERS
                + "Connection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 200 OK\r\n").contains("\"ok\":1");
    }

    @Test
    void aConnectionIsUsedAgain() throws IOException {
        String get = "GET /m.weibo.cn/api/config HTTP/1.1\r\nHost: x\r\n" + HEADERS;

        String answers = spoken(get + "\r\n" + get + "Connection: close\r\n\r\n");

        assertThat(answers.split("\"ok\":1", -1)).hasSize(3);
    }

    @Test
    void aBodyIsCompressedForWhoCanReadThat() throws Exception {
        HttpRequest request = list().header("Accept-Encoding", "gzip").build();

        HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());

        assertThat(response.headers().firstValue("content-encoding")).contains("gzip");
        try (InputStream body = new GZIPInputStream(new ByteArrayInputStream(response.body()))) {
            assertThat(new String(body.readAllBytes(), UTF_8)).contains("\"ok\":1");
        }
    }

    @Test
    void severalCookiesAreSeveralHeaders() throws Exception {
        HttpRequest request = request("/").build();

        HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());

        assertThat(response.headers().allValues("set-cookie")).hasSize(3);
    }

    @Test
    void aTimeoutNeverAnswers() throws IOException {
        serve(Faults.script(Fault.TIMEOUT));
        HttpRequest request = list().timeout(Duration.ofMillis(300)).build();

        assertThatThrownBy(() -> client.send(request, HttpResponse.BodyHandlers.ofString()))
                .isInstanceOf(HttpTimeoutException.class);
    }

    @Test
    void aResetIsAReset() throws IOException {
        serve(Faults.script(Fault.RESET));

        assertThatThrownBy(() -> spoken("GET /m.weibo.cn/api/config HTTP/1.1\r\nHost: x\r\n" + HEADERS + "\r\n"))
                .isInstanceOf(SocketException.class)
                .hasMessageContaining("reset");
    }

    @Test
    void aCutEndsInTheMiddleOfTheCompressedBody() throws IOException {
        serve(Faults.script(Fault.TRUNCATED_GZIP));
        try (Socket socket = spokenTo(
                "GET /m.weibo.cn" + LIST + " HTTP/1.1\r\nHost: x\r\nAccept-Encoding: gzip\r\n" + HEADERS + "\r\n")) {
            byte[] all = socket.getInputStream().readAllBytes();
            int body = new String(all, ISO_8859_1).indexOf("\r\n\r\n") + 4;

            assertThat(new String(all, 0, body, UTF_8)).contains("content-encoding: gzip");
            assertThatThrownBy(() -> unzipped(all, body)).isInstanceOf(EOFException.class);
        }
    }

    @Test
    void aDripSendsAFewBytesAtATime() throws IOException {
        serve(Faults.script(Fault.SLOW_DRIP));
        try (Socket socket = spokenTo("GET /m.weibo.cn" + LIST + " HTTP/1.1\r\nHost: x\r\n" + HEADERS + "\r\n")) {
            socket.setSoTimeout(200);

            assertThatThrownBy(() -> socket.getInputStream().readAllBytes()).isInstanceOf(SocketTimeoutException.class);
            assertThat(socket.isConnected()).isTrue();
        }
    }

    @Test
    void aFaultOverTheWireHasItsHeaders() throws Exception {
        serve(Faults.script(Fault.TOO_MANY_429, Fault.WRONG_CHARSET));

        HttpResponse<String> many = client.send(list().build(), HttpResponse.BodyHandlers.ofString());
        HttpResponse<byte[]> charset = client.send(list().build(), HttpResponse.BodyHandlers.ofByteArray());

        assertThat(many.statusCode()).isEqualTo(429);
        assertThat(many.headers().firstValue("retry-after")).contains("90");
        assertThat(charset.headers().firstValue("content-type")).contains("application/json; charset=gbk");
        assertThat(Json.read(new String(charset.body(), UTF_8)).path("ok").asInt())
                .isEqualTo(1);
    }

    @Test
    void whatIsNoRequestIsRefused() throws IOException {
        assertThat(spoken("nonsense\r\n\r\n")).startsWith("HTTP/1.1 400 ");
        assertThat(spoken("GET /%zz HTTP/1.1\r\nHost: x\r\n\r\n")).startsWith("HTTP/1.1 400 ");
    }

    @Test
    void whatIsClosedIsNotServed() throws IOException {
        URI url = server.url(Phone.HOST);
        server.close();

        assertThatThrownBy(() -> client.send(HttpRequest.newBuilder(url).build(), HttpResponse.BodyHandlers.ofString()))
                .isInstanceOf(IOException.class);
    }

    private static final String HEADERS = "X-Requested-With: XMLHttpRequest\r\nReferer: https://m.weibo.cn/\r\nCookie: "
            + Credentials.LOGIN_COOKIE + "\r\n";

    private void serve(Faults faults) throws IOException {
        if (server != null) {
            server.close();
        }
        server = SimulatorServer.start(new Simulator(Calm.WORLD, Calm.CALM, faults), () -> Phone.NOON, 0);
    }

    private HttpRequest.Builder list() {
        return request(LIST);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server.url(Phone.HOST) + path))
                .header("X-Requested-With", "XMLHttpRequest")
                .header("Referer", "https://m.weibo.cn/")
                .header("Cookie", Credentials.LOGIN_COOKIE);
    }

    private String spoken(String request) throws IOException {
        try (Socket socket = spokenTo(request)) {
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }

    private Socket spokenTo(String request) throws IOException {
        Socket socket = new Socket("127.0.0.1", server.port());
        socket.setSoTimeout(5000);
        socket.getOutputStream().write(request.getBytes(UTF_8));
        socket.getOutputStream().flush();
        return socket;
    }

    private static String unzipped(byte[] all, int from) throws IOException {
        try (InputStream body = new GZIPInputStream(new ByteArrayInputStream(all, from, all.length - from))) {
            return new String(body.readAllBytes(), UTF_8);
        }
    }
}
