package org.legation.local;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import java.time.Duration;

/** The web layer's life: it shows progress while it runs and ends the local cloud when it is stopped. */
public class LocalApplication implements QuarkusApplication {

    private static final Duration BETWEEN_LINES = Duration.ofSeconds(1);

    @Override
    public int run(String... args) {
        Running running = Running.get();
        int port = running.options().port;
        running.console()
                .say(
                        "Legation runs. Open http://127.0.0.1:" + port + "/ — stop with Ctrl-C.",
                        "Legation 已启动。请打开 http://127.0.0.1:" + port + "/ ，按 Ctrl-C 停止。");
        Thread progress = new Thread(() -> showProgress(running), "progress");
        progress.setDaemon(true);
        progress.start();
        Quarkus.waitForExit();
        return 0;
    }

    private static void showProgress(Running running) {
        Integer seconds = running.options().seconds;
        long end = seconds == null
                ? Long.MAX_VALUE
                : System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
        while (!Thread.currentThread().isInterrupted()) {
            running.console().progress(running.cloud(), running.now());
            running.clock().save();
            if (System.nanoTime() > end) {
                Quarkus.asyncExit(0);
                return;
            }
            try {
                Thread.sleep(BETWEEN_LINES.toMillis());
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    /** Runs before the process may end, also after Ctrl-C. */
    void stop(@Observes ShutdownEvent event) {
        Running running = Running.get();
        running.console().summary(running.cloud(), running.now());
        running.cloud().close();
        // Last: the next run must not start before what was still observed while this one ended.
        running.clock().save();
    }
}
