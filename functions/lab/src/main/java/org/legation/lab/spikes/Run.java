package org.legation.lab.spikes;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.legation.core.expect.PeerPriors;
import org.legation.core.expect.PeerPriors.Member;
import org.legation.core.expect.Peers;

/** A fleet over some weeks. Its accounts learn from each other at the end of each day, as they do in the product. */
final class Run {

    private static final int LIFE = 3;

    private final List<Watch> fleet = new ArrayList<>();
    private final int days;

    /**
     * Runs it.
     *
     * @param missing the share of polls that are missed
     * @param taught whether accounts learn from each other
     */
    Run(long seed, int accounts, int days, double missing, boolean taught) {
        this.days = days;
        for (int i = 0; i < accounts; i++) {
            fleet.add(new Watch(seed, MadeAccount.of(seed, i, days), missing));
        }
        for (int day = 0; day < days; day++) {
            int today = day;
            fleet.parallelStream().forEach(watch -> watch.day(today));
            if (taught) {
                teach(day);
            }
        }
    }

    /** What became of the posts that came to their end, in the order of accounts. */
    List<Fate> ordinary() {
        return ended(Watch::fates);
    }

    /** What would have become of those of them that could have spiked. */
    List<Fate> spiked() {
        return ended(Watch::spikes);
    }

    /** For how many weeks accounts were polled, together. */
    double weeks() {
        return fleet.stream()
                .mapToDouble(watch -> (days - LIFE - watch.from()) / 7.0)
                .sum();
    }

    private List<Fate> ended(Function<Watch, List<Fate>> fates) {
        Instant last = MadeAccount.day(days - LIFE).toInstant();
        return fleet.stream()
                .flatMap(watch -> fates.apply(watch).stream())
                .filter(fate -> fate.post().publishedAt().isBefore(last))
                .toList();
    }

    private void teach(int day) {
        Map<String, Watch> byId = new HashMap<>();
        List<Member> members = new ArrayList<>();
        for (Watch watch : fleet) {
            Member member = watch.member();
            byId.put(member.id(), watch);
            members.add(member);
        }
        Map<String, Peers> peers = PeerPriors.of(members, MadeAccount.day(day).toLocalDate());
        byId.forEach((id, watch) -> watch.teach(peers.get(id)));
    }
}
