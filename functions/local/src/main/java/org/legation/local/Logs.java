package org.legation.local;

import io.quarkus.bootstrap.logging.InitialConfigurator;
import java.util.logging.Handler;
import java.util.logging.Level;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.jboss.logmanager.handlers.ConsoleHandler;

/** The log of commands that do not start Quarkus, which would otherwise keep it back until Quarkus has started. */
public final class Logs {

    private Logs() {}

    /**
     * Shows our warnings and errors, and the errors of libraries, on standard error, where they do not mix with what a
     * command prints.
     */
    public static void toStandardError() {
        ConsoleHandler console =
                new ConsoleHandler(ConsoleHandler.Target.SYSTEM_ERR, new PatternFormatter("%p %c{1}: %m%n%e"));
        console.setLevel(Level.WARNING);
        console.setFilter(record -> record.getLevel().intValue() >= Level.SEVERE.intValue()
                || String.valueOf(record.getLoggerName()).startsWith("org.legation"));
        InitialConfigurator.DELAYED_HANDLER.setHandlers(new Handler[] {console});
    }
}
