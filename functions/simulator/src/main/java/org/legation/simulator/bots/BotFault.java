package org.legation.simulator.bots;

import java.time.Duration;
import java.time.Instant;
import org.legation.simulator.Reply;

/**
 * What can go wrong with a request to a robot.
 *
 * @param arrives whether the robot takes the message nevertheless, so that only its answer is lost
 * @param how what it does instead of its true answer
 */
public record BotFault(boolean arrives, How how) {

    private static final int LARGE = 300_000;

    /** What a robot does instead of its true answer. */
    @FunctionalInterface
    public interface How {
        Reply instead(Bot bot, Reply.Answer answer);
    }

    /** The service's own way to say an error: status 200 with a code in the body at the Chinese services. */
    public static BotFault errorCode(int code, String message) {
        return new BotFault(false, (bot, answer) -> Protocols.of(bot).says(code, message));
    }

    /** Any answer. */
    public static BotFault answer(int status, String body) {
        return new BotFault(false, (bot, answer) -> Reply.text(status, "text/plain; charset=utf-8", body));
    }

    /** Status 429, to be tried again after some seconds. */
    public static BotFault tooMany(Duration wait) {
        return new BotFault(false, (bot, answer) -> tooMany().with("retry-after", Long.toString(wait.toSeconds())));
    }

    /** Status 429, to be tried again at a moment, written as a date. */
    public static BotFault tooManyUntil(Instant moment) {
        return new BotFault(false, (bot, answer) -> tooMany().with("retry-after", Reply.date(moment)));
    }

    /** Status 500. */
    public static BotFault error500() {
        return answer(500, "Internal Server Error");
    }

    /** The message is taken; no answer ever comes. */
    public static BotFault timeout() {
        return new BotFault(true, (bot, answer) -> new Reply.Broken(Reply.Broken.Kind.TIMEOUT, answer));
    }

    /** The message is taken; the connection is reset. */
    public static BotFault reset() {
        return new BotFault(true, (bot, answer) -> new Reply.Broken(Reply.Broken.Kind.RESET, answer));
    }

    /** The message is taken; the answer is larger than anybody needs. */
    public static BotFault oversized() {
        return new BotFault(true, (bot, answer) -> Reply.text(200, "application/json", "{}" + " ".repeat(LARGE)));
    }

    /** The message is taken; the answer is status 200 and nothing that the service would say. */
    public static BotFault malformed() {
        return new BotFault(true, (bot, answer) -> Reply.html(200, "<html><body>Please log in</body></html>"));
    }

    /** The same, but the message does not arrive. */
    public BotFault beforeArrival() {
        return new BotFault(false, how);
    }

    private static Reply.Answer tooMany() {
        return Reply.text(429, "text/plain; charset=utf-8", "rate_limited");
    }
}
