package jp.hokensho.center.link;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jp.hokensho.center.command.CenterTestResource;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A change of state is one line: ours.
@QuarkusTest
@WithTestResource(CenterTestResource.class)
class LogLevelsTest {

    @ParameterizedTest
    @ValueSource(strings = {"io.quarkus.websockets.next.runtime.WebSocketConnectionBase", "io.agroal.pool"})
    void theLibrariesDoNotWarnOfItToo(String category) {
        assertFalse(Logger.getLogger(category).isEnabled(Logger.Level.WARN));
        assertTrue(Logger.getLogger(category).isEnabled(Logger.Level.ERROR));
    }

    @Test
    void theLineOfOursIsWritten() {
        assertTrue(Logger.getLogger(Arrivals.class).isEnabled(Logger.Level.INFO));
    }
}
