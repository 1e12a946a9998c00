package org.legation.adapters.weibo;

import com.fasterxml.jackson.databind.JsonNode;

/** Pages of HTML that hold a post: {@code var $render_data = [{"status": …}][0] || {};}. */
final class PageShapes {

    private static final String DATA = "$render_data";

    private PageShapes() {}

    static WeiboBody read(String page, Reading reading) {
        int name = page.indexOf(DATA);
        int start = name < 0 ? -1 : page.indexOf('[', name);
        JsonNode data = start < 0 ? null : BodyJson.readStart(page.substring(start));
        JsonNode status = data == null ? null : data.path(0).path("status");
        if (status == null || !status.isObject()) {
            throw new UnknownShapeException("page: expected a script with " + DATA + " that holds a status, found "
                    + (name < 0 ? "none" : "one without it"));
        }
        reading.isPage();
        PostList posts = new PostList(new PostReader(Dialect.MOBILE, true, reading), reading, null);
        posts.add(status, status);
        return posts.posts(BodyKind.DETAIL_PAGE, WeiboBody.Paging.NONE);
    }
}
