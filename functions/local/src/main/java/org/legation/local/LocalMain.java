package org.legation.local;

import io.quarkus.runtime.annotations.QuarkusMain;
import picocli.CommandLine;

/** Starts a command. Only the one that serves HTTP starts Quarkus. */
@QuarkusMain
public class LocalMain {

    public static void main(String[] args) {
        Logs.toStandardError();
        int exit = new CommandLine(new LegationCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(args);
        System.exit(exit);
    }
}
