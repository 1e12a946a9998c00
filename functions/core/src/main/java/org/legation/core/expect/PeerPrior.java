package org.legation.core.expect;

import java.util.List;
import org.legation.core.post.Basis;

/**
 * What an account's peers teach of posts of one type: by how much they have more than followers suggest. Formula {@code
 * prior}, version 3.
 *
 * <p>Numbers are whole thousandths, so that they are few bytes and are the same when they were stored and read.
 *
 * @param basis which counts it is made of
 * @param group the narrowest group with anybody in it, the account itself left out
 * @param accounts how many of that group have posts of this type and basis
 * @param posts how many posts of theirs stand behind it (decayed)
 * @param offsets for each age of the grid, what is to be added to the mean that followers suggest
 * @param variance the variance of x between the posts of one account
 * @param spread the variance of accounts' mean x around what is expected of them
 */
public record PeerPrior(
        Basis basis, PeerGroup group, int accounts, int posts, List<Double> offsets, double variance, double spread) {

    public PeerPrior {
        offsets = List.copyOf(offsets);
        if (offsets.size() != AgeGrid.SIZE) {
            throw new IllegalArgumentException("offsets: expected " + AgeGrid.SIZE + ", got " + offsets.size());
        }
    }
}
