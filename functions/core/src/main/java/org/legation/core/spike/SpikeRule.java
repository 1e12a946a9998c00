package org.legation.core.spike;

/** Tells whether a post at one reading is a spike. Pure. */
public interface SpikeRule {

    /** The rule's name and version, such as {@code post-channel.1}; stored with every alert. */
    String id();

    Judgement judge(Candidate candidate);
}
