package org.legation.api.alert;

import java.util.List;

/**
 * An alert, and what became of its messages.
 *
 * @param deliveries channel by channel; empty if nobody was told, or the outbox has forgotten it
 */
public record AlertDetail(AlertView alert, List<DeliveryView> deliveries) {}
