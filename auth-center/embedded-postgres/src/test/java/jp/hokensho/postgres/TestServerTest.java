package jp.hokensho.postgres;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestServerTest {

    @Test
    void theServerOfAKilledTestIsStoppedAndThatOfALivingOneIsNot(@TempDir Path temporary) throws Exception {
        var killed = Owner.of(temporary.resolve("hokensho-test-postgres-killed"));
        var living = Owner.of(temporary.resolve("hokensho-test-postgres-living"));
        var orphan = killed.server();
        var served = living.server();
        killed.kill();

        TestServer.stopOrphans(temporary);

        assertTrue(Eventually.answer(() -> ProcessHandle.of(orphan).isPresent() ? null : true));
        assertFalse(Files.exists(temporary.resolve("hokensho-test-postgres-killed")));
        assertTrue(ProcessHandle.of(served).isPresent());
        living.process().outputWriter().close();
        assertTrue(living.process().waitFor() == 0);
    }
}
