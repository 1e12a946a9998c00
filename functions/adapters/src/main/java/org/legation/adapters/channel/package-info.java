/**
 * Where messages go: SNS, webhooks, Slack, Feishu, DingTalk, WeCom. Each gives a message the form of its service, sends
 * it once and says what became of it; nothing is decided here, and no reason shows an address, a token or a secret.
 */
@NullMarked
package org.legation.adapters.channel;

import org.jspecify.annotations.NullMarked;
