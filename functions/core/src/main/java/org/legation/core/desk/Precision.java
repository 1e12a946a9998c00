package org.legation.core.desk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.legation.core.alert.RaisedAlert;

/**
 * How many of an account's alerts were useful, as people said.
 *
 * @param useful how many they called useful
 * @param judged how many they judged at all
 */
public record Precision(String accountId, int useful, int judged) {

    /** The useful share, 0 to 1. */
    public double share() {
        return (double) useful / judged;
    }

    /** Account by account, the smallest share first; accounts of which nobody judged an alert are left out. */
    public static List<Precision> of(Collection<RaisedAlert> alerts) {
        Map<String, Precision> byAccount = new TreeMap<>();
        for (RaisedAlert raised : alerts) {
            Boolean useful = raised.reaction().useful();
            if (useful != null) {
                String id = raised.alert().accountId();
                byAccount.merge(id, new Precision(id, useful ? 1 : 0, 1), Precision::plus);
            }
        }
        List<Precision> sorted = new ArrayList<>(byAccount.values());
        sorted.sort(Comparator.comparingDouble(Precision::share)
                .thenComparing(Comparator.comparingInt(Precision::judged).reversed()));
        return sorted;
    }

    private Precision plus(Precision other) {
        return new Precision(accountId, useful + other.useful, judged + other.judged);
    }
}
