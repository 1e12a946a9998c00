package org.legation.simulator;

import java.net.URI;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The picture hosts: one grey point for every picture, for those who come from a Weibo page. */
final class PictureEndpoint implements Endpoint {

    /** The hosts with pictures: one name for all, and those that stand in links. */
    static final List<String> HOSTS = Stream.concat(
                    Stream.of("sinaimg"),
                    Stream.of("wx", "tva", "tvax")
                            .flatMap(kind -> IntStream.rangeClosed(1, 4).mapToObj(n -> kind + n + ".sinaimg.cn")))
            .toList();

    private static final Pattern PICTURE =
            Pattern.compile("/(thumbnail|orj360|orj480|bmiddle|mw690|large|mw2000|original)/[0-9A-Za-z]{20,40}\\.jpg");
    private static final Pattern WEIBO = Pattern.compile("(.+\\.)?weibo\\.(com|cn)");
    private static final byte[] GREY_POINT = Base64.getDecoder()
            .decode(
                    "/9j/4AAQSkZJRgABAgAAAQABAAD/2wBDAAgGBgcGBQgHBwcJCQgKDBQNDAsLDBkSEw8UHRofHh0aHBwgJC4nICIsIxwcKDcpLDAx"
                            + "NDQ0Hyc5PTgyPC4zNDL/wAALCAABAAEBAREA/8QAHwAAAQUBAQEBAQEAAAAAAAAAAAECAwQFBgcICQoL/8QAtRAAAgEDAwIEAwUF"
                            + "BAQAAAF9AQIDAAQRBRIhMUEGE1FhByJxFDKBkaEII0KxwRVS0fAkM2JyggkKFhcYGRolJicoKSo0NTY3ODk6Q0RFRkdISUpTVFVW"
                            + "V1hZWmNkZWZnaGlqc3R1dnd4eXqDhIWGh4iJipKTlJWWl5iZmqKjpKWmp6ipqrKztLW2t7i5usLDxMXGx8jJytLT1NXW19jZ2uHi"
                            + "4+Tl5ufo6erx8vP09fb3+Pn6/9oACAEBAAA/APNq/9k=");

    @Override
    public Optional<Reply> answer(Call call, Instant now) {
        if (!PICTURE.matcher(call.path()).matches()) {
            return Optional.of(Reply.html(404, ""));
        }
        // tvax hosts let anybody in; that is why feed readers rewrite the links.
        if (!call.host().startsWith("tvax") && !comesFromWeibo(call)) {
            return Optional.of(Reply.html(403, ""));
        }
        return Optional.of(new Reply.Answer(200, Map.of("content-type", "image/jpeg"), GREY_POINT.clone()));
    }

    private static boolean comesFromWeibo(Call call) {
        return WEIBO.matcher(call.header("referer").map(PictureEndpoint::host).orElse(""))
                .matches();
    }

    private static String host(String url) {
        try {
            String host = URI.create(url).getHost();
            return host == null ? "" : host;
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
