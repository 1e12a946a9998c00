package org.legation.lab.spikes;

/** Ways to tell a spike, each by a number that is the larger the more a post stands out. */
enum Method {
    OURS("post-channel"),
    RATIO("ratio >= k"),
    DEVIATIONS("mean + k sd"),
    SAME_HOUR("same hour, 4 weeks");

    private final String title;

    Method(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }
}
