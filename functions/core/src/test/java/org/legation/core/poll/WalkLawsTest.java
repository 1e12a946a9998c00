package org.legation.core.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.legation.core.post.Mid;
import org.legation.core.source.SourceFailure;

/** Whatever a site's history and however it fails: nothing public is lost, and nothing counts as seen that was not. */
class WalkLawsTest {

    private static final List<SourceFailure> FAILURES = List.of(
            SourceFailure.TRANSIENT,
            SourceFailure.EMPTY_SUSPECT,
            SourceFailure.SHAPE_CHANGED,
            SourceFailure.NO_PERMISSION,
            SourceFailure.BLOCKED,
            SourceFailure.RATE_LIMITED);

    @Property(tries = 300)
    void everyPostIsReadInTheEndAndWhatIsCoveredWasRead(@ForAll Random random) {
        Reader reader = history(random, new Traits("site", 3, 4, random.nextBoolean(), 2, random.nextInt(2)));

        quiet(reader, 60);

        assertThat(reader.gaps()).isEmpty();
        assertAllFromTheFirstOnRead(reader);
    }

    /** Where only the newest page is shown, exactly what lay below it is missing, and the ledger says so. */
    @Property(tries = 300)
    void whatIsOutOfReachIsExactlyWhatTheLedgerSays(@ForAll Random random) {
        Reader reader = new Reader(Site.at(0));
        reader.site.depth = 1;
        run(reader, random);

        quiet(reader, 60);

        assertThat(reader.gaps()).allMatch(gap -> gap.endsWith("OUT_OF_REACH"));
        assertCoveredIsRead(reader);
        Set<Integer> seen = new HashSet<>(reader.seen().toList());
        reader.state
                .coverage()
                .gaps()
                .forEach(gap ->
                        assertThat(seen).noneMatch(minute -> inside(Site.mid(minute), gap.after(), gap.before())));
    }

    private static boolean inside(Mid mid, Mid after, Mid before) {
        return mid.compareTo(after) > 0 && mid.compareTo(before) < 0;
    }

    private static Reader history(Random random, Traits traits) {
        Reader reader = new Reader(Site.at(0));
        reader.site.traits = traits;
        run(reader, random);
        return reader;
    }

    /** Posts come, one or many at once; the source is asked now and then, and fails now and then, anywhere. */
    private static void run(Reader reader, Random random) {
        int minute = -30;
        reader.site.publish(minute);
        for (int poll = 0; poll < 25; poll++) {
            int until = Site.minute(Mid.firstAt(reader.now)) + 1;
            for (int many = random.nextInt(3) == 0 ? random.nextInt(14) : random.nextInt(2); many > 0; many--) {
                minute = Math.min(until, minute + 1 + random.nextInt(4));
                reader.site.publish(minute);
            }
            if (random.nextInt(3) == 0) {
                reader.site.failAt(random.nextInt(4), FAILURES.get(random.nextInt(FAILURES.size())));
            }
            reader.poll(5 + random.nextInt(120));
            assertCoveredIsRead(reader);
        }
    }

    private static void quiet(Reader reader, int polls) {
        reader.site.failures.clear();
        for (int poll = 0; poll < polls; poll++) {
            reader.poll(400);
        }
    }

    private static void assertCoveredIsRead(Reader reader) {
        Set<Integer> seen = new HashSet<>(reader.seen().toList());
        for (int minute : reader.site.posts.keySet()) {
            assertThat(!reader.state.coverage().covers(Site.mid(minute)) || seen.contains(minute))
                    .as("%d counts as covered and was not shown; %s", minute, reader.state.coverage())
                    .isTrue();
        }
    }

    private static void assertAllFromTheFirstOnRead(Reader reader) {
        Mid first = reader.state.coverage().from();
        assertThat(reader.seen().toList())
                .containsAll(reader.site.posts.keySet().stream()
                        .filter(minute -> Site.mid(minute).compareTo(first) >= 0)
                        .toList());
    }
}
