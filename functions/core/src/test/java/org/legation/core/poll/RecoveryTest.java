package org.legation.core.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.legation.core.observe.Observation;
import org.legation.core.source.SourceFailure;

/** What a worker committed, and what the next finds in the log if it died before, are the same. */
class RecoveryTest {

    @Property(tries = 200)
    void theStateAfterAnEntryFollowsFromTheEntryAlone(@ForAll Random random) {
        Reader reader = new Reader(Site.at(0));
        reader.site.traits = new Traits("site", 3, 5, random.nextBoolean(), 2, 0);
        reader.site.publish(-30, -20);
        for (int poll = 0; poll < 20; poll++) {
            change(reader.site, -19 + 3 * poll, random);
            PollState before = reader.state;
            int entries = reader.log.size();

            reader.poll(5 + random.nextInt(90));

            if (reader.log.size() > entries) {
                Observation entry = reader.log.get(entries);
                assertThat(before.afterLogged(entry)).isEqualTo(reader.state);
                assertThat(reader.state.slot()).isEqualTo(entry.slot());
            } else {
                assertThat(reader.state.slot()).isEqualTo(before.slot());
            }
        }
    }

    private static void change(Site site, int minute, Random random) {
        int some = site.posts.keySet().stream()
                .skip(random.nextInt(site.posts.size()))
                .findFirst()
                .orElseThrow();
        switch (random.nextInt(7)) {
            case 0 -> site.publish(minute, minute + 1, minute + 2);
            case 1 -> site.publish(minute);
            case 2 -> site.like(some, random.nextInt(50));
            case 3 -> site.write(some, "t" + random.nextInt(3), random.nextBoolean() ? "whole" : "", random.nextInt(3));
            case 4 -> site.become(some, Site.Post.State.values()[random.nextInt(3)]);
            case 5 -> site.failAt(random.nextInt(3), SourceFailure.TRANSIENT);
            default -> site.failures.clear();
        }
    }
}
