package org.legation.adapters.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.zip.GZIPInputStream;

/** The network itself, by the JDK's client. It may be used by several threads. */
public final class HttpWeb implements Web {

    /** The longest body that is read unless said otherwise, compressed and not. */
    static final int MOST_BYTES = 4 * 1024 * 1024;

    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration WHOLE = Duration.ofSeconds(20);

    private final AddressCheck addresses;
    private final Duration whole;
    private final int mostBytes;
    private final HttpClient client;

    /** Asks the allowed addresses and no others. */
    public HttpWeb(AddressCheck addresses) {
        this(addresses, WHOLE);
    }

    /**
     * With another limit for an answer.
     *
     * @param whole how long it may take as a whole
     */
    public HttpWeb(AddressCheck addresses, Duration whole) {
        this(addresses, whole, MOST_BYTES);
    }

    /**
     * With other limits for an answer.
     *
     * @param whole how long it may take as a whole
     * @param mostBytes how long its body may be, compressed and not
     */
    public HttpWeb(AddressCheck addresses, Duration whole, int mostBytes) {
        this.addresses = addresses;
        this.whole = whole;
        this.mostBytes = mostBytes;
        this.client = HttpClient.newBuilder()
                .connectTimeout(CONNECT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    @Override
    public WebAnswer send(WebRequest request) throws IOException {
        addresses.require(request.url());
        HttpResponse<byte[]> response = await(client.sendAsync(http(request), info -> new LimitedBody(mostBytes)));
        return new WebAnswer(response.statusCode(), response.headers().map(), plain(response));
    }

    private static HttpRequest http(WebRequest request) {
        HttpRequest.Builder http = HttpRequest.newBuilder(request.url()).setHeader("Accept-Encoding", "gzip");
        request.headers().forEach((name, value) -> set(http, name, value));
        return request.body() == null
                ? http.GET().build()
                : http.POST(HttpRequest.BodyPublishers.ofString(request.body())).build();
    }

    /** The JDK's own message would show the value, which may be a secret. */
    private static void set(HttpRequest.Builder http, String name, String value) {
        if (!value.chars().allMatch(c -> c >= ' ' && c < 0x7f)) {
            throw new IllegalArgumentException("header " + name + ": expected printable ASCII characters alone");
        }
        http.setHeader(name, value);
    }

    /** A body that drips in would be waited for without end by the client's own limit, which ends with the headers. */
    private <T> T await(CompletableFuture<T> answer) throws IOException {
        try {
            return answer.get(whole.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new IOException("no whole answer within " + whole.toMillis() + " ms", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        } catch (ExecutionException e) {
            throw new IOException(
                    e.getCause() == null ? e.toString() : e.getCause().toString(), e);
        } finally {
            answer.cancel(true);
        }
    }

    private byte[] plain(HttpResponse<byte[]> response) throws IOException {
        String encoding = response.headers()
                .firstValue("Content-Encoding")
                .orElse("")
                .strip()
                .toLowerCase(Locale.ROOT);
        byte[] body = response.body();
        if (encoding.isEmpty() || encoding.equals("identity") || body.length == 0) {
            return body;
        } else if (!encoding.equals("gzip") && !encoding.equals("x-gzip")) {
            throw new IOException("content encoding: expected gzip, got '" + encoding + "'");
        }
        try (InputStream gzip = new GZIPInputStream(new ByteArrayInputStream(body))) {
            byte[] plain = gzip.readNBytes(mostBytes + 1);
            if (plain.length > mostBytes) {
                throw new TooLargeException(mostBytes);
            }
            return plain;
        }
    }
}
