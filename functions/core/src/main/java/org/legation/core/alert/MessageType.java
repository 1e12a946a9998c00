package org.legation.core.alert;

/** What a message is about. */
public enum MessageType {
    /** A post, or an account as a whole, gets more than usual. */
    SPIKE_OPENED("spike.opened"),
    /** It became rarer, or nobody acknowledged it. */
    SPIKE_ESCALATED("spike.escalated"),
    /** It is over. */
    SPIKE_RESOLVED("spike.resolved"),
    /** The post was taken away while it spiked. */
    POST_DELETED("post.deleted"),
    /** Accounts of several countries spike together. */
    TOPIC_OPENED("topic.opened"),
    /** The data itself is in doubt. */
    DATA_DEGRADED("data.degraded"),
    /** It is not any more. */
    DATA_RECOVERED("data.recovered"),
    /** What happened since the last digest. */
    DIGEST("digest"),
    /** More was to be said than the channel may be sent. */
    SUMMARY("summary"),
    /** Somebody tries whether a channel works. */
    TEST("test");

    private final String word;

    MessageType(String word) {
        this.word = word;
    }

    /** The word used in files and in the types of events. */
    public String word() {
        return word;
    }
}
