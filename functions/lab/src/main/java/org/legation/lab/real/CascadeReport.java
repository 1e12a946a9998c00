package org.legation.lab.real;

import java.io.PrintStream;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.legation.core.alert.Levels;
import org.legation.core.alert.Spike;
import org.legation.core.alert.Words;
import org.legation.core.expect.Tail;
import org.legation.core.tell.Wording;

/** Prints what would have been told of real posts. */
final class CascadeReport {

    private final CascadeRun run;
    private final int posts;
    private final int told;
    private final PrintStream out;

    /**
     * A report.
     *
     * @param posts how many there are
     * @param told how many alerts are printed in full, the most striking ones
     */
    CascadeReport(CascadeRun run, int posts, int told, PrintStream out) {
        this.run = run;
        this.posts = posts;
        this.told = told;
        this.out = out;
    }

    /** Prints it. */
    Map<String, Object> print() {
        List<News> spikes = spikes().filter(News::isTold).toList();
        out.printf(
                Locale.ROOT,
                "%nPosts: %,d of %,d authors, %,d observations%n"
                        + "%nlevel   1 in    posts   of them   1 in   posts the model   authors with%n"
                        + "        nominal raised  told      raised found so rare     such an hour%n",
                posts,
                run.authors(),
                run.observations());
        Map<String, Object> levels = new LinkedHashMap<>();
        for (int level = Levels.LOWEST; level <= Levels.HIGHEST; level++) {
            levels.put(Integer.toString(level), level(level));
        }
        out.printf(
                Locale.ROOT, "%nDecisions: %s%n%nThe most striking that were told:%n", Figures.decisions(run.desk()));
        spikes.stream()
                .sorted(Comparator.comparing(News::strength).reversed())
                .limit(told)
                .forEach(this::print);
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("posts", posts);
        report.put("authors", run.authors());
        report.put("observations", run.observations());
        report.put("alerts", run.desk().news().size());
        report.put("toldPosts", spikes.stream().filter(CascadeReport::isOfPost).count());
        report.put("toldHours", spikes.stream().filter(one -> !isOfPost(one)).count());
        report.put("decisions", Figures.decisions(run.desk()));
        report.put("levels", levels);
        return report;
    }

    private Map<String, Object> level(int level) {
        double nominal = Math.pow(10, level / 2.0);
        long raised = subjects(level, spikes().filter(CascadeReport::isOfPost));
        long toldPosts =
                subjects(level, spikes().filter(CascadeReport::isOfPost).filter(News::isTold));
        long hours = subjects(level, spikes().filter(one -> !isOfPost(one)));
        Tail tail = run.tail();
        long model =
                tail.counts().stream().skip(level).mapToLong(Long::longValue).sum();
        out.printf(
                Locale.ROOT,
                "%4d %,10.0f %,7d %,8d %,10.0f %,12d of %,d %,8d%n",
                level,
                nominal,
                raised,
                toldPosts,
                (double) posts / Math.max(1, raised),
                model,
                tail.posts(),
                hours);
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("nominalPosts", Math.round(10 * posts / nominal) / 10.0);
        figures.put("posts", raised);
        figures.put("told", toldPosts);
        figures.put("model", model);
        figures.put("hours", hours);
        return figures;
    }

    private Stream<News> spikes() {
        return run.desk().news().stream().filter(one -> one.alert() instanceof Spike);
    }

    private static boolean isOfPost(News one) {
        return one.alert() instanceof Spike spike && spike.subject().isPost();
    }

    /** How many posts, or spiking stretches of an account, came to a level or above it. */
    private static long subjects(int level, Stream<News> spikes) {
        return spikes.map(News::alert)
                .map(Spike.class::cast)
                .filter(spike -> spike.level() >= level)
                .map(spike -> spike.accountId() + "/" + spike.subject().word())
                .distinct()
                .count();
    }

    private void print(News one) {
        if (one.alert() instanceof Spike spike) {
            Words text = Wording.text(one.message().title(), one.message().lines());
            out.printf(
                    Locale.ROOT,
                    "  %s  level %d, surprise %.2f; %s%n%s%n%s%n",
                    Figures.hour(spike.raisedAt()),
                    spike.level(),
                    spike.strength(),
                    one.decided().decision().word(),
                    text.english().indent(4).stripTrailing(),
                    text.chinese().indent(4).stripTrailing());
        }
    }
}
