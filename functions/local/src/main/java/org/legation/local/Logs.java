package org.legation.local;

import io.quarkus.bootstrap.logging.InitialConfigurator;
import java.util.logging.Handler;
import java.util.logging.Level;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.jboss.logmanager.handlers.ConsoleHandler;

/** The log of commands that do not start Quarkus, which would otherwise keep it back until Quarkus has started. */
public final class Logs {

    private Logs() {}

    /** Shows warnings and errors on standard error, where they do not mix with what a command prints. */
    public static void toStandardError() {
        ConsoleHandler console =
                new ConsoleHandler(ConsoleHandler.Target.SYSTEM_ERR, new PatternFormatter("%p %c{1}: %m%n%e"));
        console.setLevel(Level.WARNING);
        InitialConfigurator.DELAYED_HANDLER.setHandlers(new Handler[] {console});
    }
}
