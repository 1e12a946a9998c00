package org.legation.core.score;

import java.util.List;
import org.legation.core.alert.Alert;

/**
 * What one entry of the log means for an account.
 *
 * @param after the state after it
 * @param changes the posts that changed
 * @param alerts what it raised
 */
public record Scored(Baseline after, List<PostChange> changes, List<Alert> alerts) {}
