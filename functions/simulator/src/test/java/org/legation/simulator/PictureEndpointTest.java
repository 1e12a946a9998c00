package org.legation.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PictureEndpointTest {

    private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");
    private static final String PICTURE = "/large/007DJhLPly1h0example1j30u00u0abc.jpg";

    private final PictureEndpoint pictures = new PictureEndpoint();

    @ParameterizedTest
    @CsvSource({
        "wx1.sinaimg.cn,  https://weibo.com/,              200",
        "wx1.sinaimg.cn,  https://m.weibo.cn/u/9900000001, 200",
        "wx1.sinaimg.cn,  '',                              403",
        "wx1.sinaimg.cn,  https://example.org/,            403",
        "wx1.sinaimg.cn,  https://notweibo.com/,           403",
        "wx1.sinaimg.cn,  not a link,                      403",
        "tva1.sinaimg.cn, '',                              403",
        "tvax2.sinaimg.cn,'',                              200",
    })
    void aPictureIsShownToThoseWhoComeFromWeibo(String host, String referer, int status) {
        Map<String, String> headers = referer.isEmpty() ? Map.of() : Map.of("referer", referer);
        assertThat(answer(host, PICTURE, headers).status()).isEqualTo(status);
    }

    @Test
    void aPictureIsAPicture() throws IOException {
        Reply.Answer answer = answer("wx1.sinaimg.cn", PICTURE, Map.of("referer", "https://weibo.com/"));
        assertThat(answer.headers()).containsEntry("content-type", "image/jpeg");
        assertThat(ImageIO.read(new ByteArrayInputStream(answer.body()))).isNotNull();
    }

    @Test
    void whatIsNoPictureIsNotFound() {
        assertThat(answer("wx1.sinaimg.cn", "/large/x.exe", Map.of()).status()).isEqualTo(404);
    }

    private Reply.Answer answer(String host, String path, Map<String, String> headers) {
        return (Reply.Answer)
                pictures.answer(Call.get(host, path, Map.of(), headers), NOW).orElseThrow();
    }
}
