package org.legation.core.desk;

import static org.legation.core.Samples.NOON;

import java.time.Duration;
import java.time.Instant;
import org.legation.core.account.Account;
import org.legation.core.alert.Spike;
import org.legation.core.post.Mid;

/**
 * Spikes in a word: {@code US/a/2.6@30} is post a of an account, with 2.6 decades and seven times the usual, 30 minutes
 * after noon; with an exclamation mark after the decades it has 38 times the usual.
 */
final class Script {

    private Script() {}

    static Spike spike(String word) {
        String[] parts = word.split("[/@]");
        boolean many = parts[2].endsWith("!");
        double strength = Double.parseDouble(parts[2].replace("!", ""));
        Instant at = NOON.plus(Duration.ofMinutes(Long.parseLong(parts[3])));
        return Given.spike(
                account(word), Given.post(post(parts[1])), strength, many ? 11_400 : 7_000, many ? 300 : 1_000, at);
    }

    static Account account(String word) {
        return Given.account(word.split("/")[0]);
    }

    /** Each letter is a post of the morning. */
    static Mid post(String letter) {
        return Mid.of(NOON.minus(Duration.ofHours(3)), letter.charAt(0));
    }
}
