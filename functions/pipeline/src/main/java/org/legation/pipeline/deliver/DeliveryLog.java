package org.legation.pipeline.deliver;

import org.jboss.logging.Logger;
import org.legation.core.alert.Outcome;
import org.legation.core.deliver.DeliverStep.Turn;
import org.legation.core.deliver.Delivery;

/** Writes to the log what becomes of messages. A channel that fails is no error of the function: it is tried again. */
public final class DeliveryLog implements Delivery.Listener {

    private static final Logger LOG = Logger.getLogger(DeliveryLog.class);

    @Override
    public void sent(String channel, Turn.Sent sent) {
        if (sent.outcome().status() == Outcome.Status.DELIVERED) {
            LOG.infof("message %s is delivered to channel %s", sent.id(), channel);
        } else {
            LOG.warnf(
                    "message %s, channel %s: %s",
                    sent.id(), channel, sent.outcome().reason());
        }
    }

    @Override
    public void broke(String channel, RuntimeException why) {
        LOG.errorf(why, "channel %s: its turn broke, and is left to the next run", channel);
    }
}
