package org.legation.core.poll;

import java.util.List;

/** Carries tickets from dispatch to fetch. It keeps apart the tickets of one account: one is in work at a time. */
public interface PollQueue {

    void send(List<PollTicket> tickets);
}
