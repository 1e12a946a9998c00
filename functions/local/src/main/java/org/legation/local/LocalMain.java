package org.legation.local;

import io.quarkus.runtime.annotations.QuarkusMain;

/** Starts a command. Only the one that serves HTTP starts Quarkus. */
@QuarkusMain
public class LocalMain {

    public static void main(String[] args) {
        Logs.toStandardError();
        int exit = LegationCommand.line().execute(args);
        System.exit(exit);
    }
}
