package org.legation.simulator.bots;

/** Which robot speaks how. */
final class Protocols {

    private static final Protocol WEBHOOK = new WebhookProtocol();
    private static final Protocol SLACK = new SlackProtocol();
    private static final Protocol FEISHU = new FeishuProtocol();
    private static final Protocol DINGTALK = new DingTalkProtocol();
    private static final Protocol WECOM = new WeComProtocol();

    private Protocols() {}

    static Protocol of(Bot bot) {
        return switch (bot) {
            case WEBHOOK -> WEBHOOK;
            case SLACK -> SLACK;
            case FEISHU, LARK -> FEISHU;
            case DINGTALK -> DINGTALK;
            case WECOM -> WECOM;
        };
    }
}
