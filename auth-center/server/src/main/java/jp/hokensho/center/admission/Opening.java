package jp.hokensho.center.admission;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/// Loads the directories before the first request: from then on they are read on the event loop, which must
/// not wait for a database.
@Singleton
class Opening {

    private static final Logger LOG = Logger.getLogger(Opening.class);

    /// Beans of scope singleton: who asks for them has made them.
    void open(
            @Observes @Priority(1) StartupEvent event,
            Presentation presentation,
            Restrictions restrictions,
            Questions questions) {
        LOG.debugf("%s, %s and %s are loaded", presentation, restrictions, questions);
    }
}
