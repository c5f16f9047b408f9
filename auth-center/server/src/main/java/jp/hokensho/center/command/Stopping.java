package jp.hokensho.center.command;

import io.quarkus.runtime.Quarkus;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jp.hokensho.center.link.MustStop;

/// Ends a node whose database is not the newest there is.
@Singleton
class Stopping {

    /// Unlike that of any other failure: to start again at once is of no use.
    private static final int OLD_DATABASE = 7;

    /// The reason is the last thing that is said, below whatever the stop itself has to say.
    void stop(@Observes MustStop must) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> System.err.println(must.message()), "last words"));
        Quarkus.asyncExit(OLD_DATABASE);
    }
}
