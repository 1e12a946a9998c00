package org.legation.pipeline;

import io.quarkus.funqy.Funq;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.legation.core.poll.AccountStore;
import org.legation.core.rescore.RescoreStep;
import org.legation.events.RescoreAnswer;
import org.legation.events.RescoreRequest;

/**
 * When a person says so: brings accounts' numbers to the present versions of the rules. What is up to date is passed over,
 * so a run that ended before its time is started again.
 */
@Singleton
public class RescoreFunction {

    private final AccountStore accounts;
    private final RescoreStep step;

    public RescoreFunction(AccountStore accounts, RescoreStep step) {
        this.accounts = accounts;
        this.step = step;
    }

    @Funq
    public RescoreAnswer rescore(RescoreRequest request) {
        List<String> named = request.accounts();
        List<String> all = named != null
                ? named
                : accounts.all().stream()
                        .map(stored -> stored.value().account().id())
                        .toList();
        int rescored = 0;
        LocalDate from = null;
        for (String account : all) {
            RescoreStep.Rescored found = step.run(account);
            rescored += found.changed() ? 1 : 0;
            from = earlier(from, found.oldest().orElse(null));
        }
        return new RescoreAnswer(all.size(), rescored, from);
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate a, @Nullable LocalDate b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return a.isBefore(b) ? a : b;
    }
}
