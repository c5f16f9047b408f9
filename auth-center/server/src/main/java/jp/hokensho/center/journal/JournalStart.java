package jp.hokensho.center.journal;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;

/// The stream is taken, and what a dead process left is answered, before the first request is. Where witnesses are
/// waited for, once they have spoken.
@ApplicationScoped
class JournalStart {

    void start(
            @Observes @jakarta.annotation.Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent event,
            JournalConfig config,
            Journal journal) {
        if (config.openAtStart() && !journal.isHeld()) {
            journal.open();
        }
    }
}
