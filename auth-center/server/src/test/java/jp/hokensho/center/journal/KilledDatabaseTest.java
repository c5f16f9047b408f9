package jp.hokensho.center.journal;

import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.nio.file.Path;
import jp.hokensho.postgres.EmbeddedPostgres;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledDatabaseTest {

    private static final int KILLS = Boolean.getBoolean("hokensho.long") ? 30 : 3;

    @Test
    @DisplayName(
            "a database killed in mid-load has lost nothing that was acknowledged, and has nothing twice (R-20, R-22)")
    void nothingAcknowledgedIsLost(@TempDir Path directory) throws Exception {
        assumeFalse(TestCluster.isForeign(), "this server is not ours to kill");
        try (var server = EmbeddedPostgres.start(directory)) {
            var database = new TestCluster(server).fresh();
            try (var journal = Journals.open(database);
                    var load = new Load(journal)) {
                killAgainAndAgain(server, load);

                load.stop();
                load.assertNothingIsLost(database);
            }
        }
    }

    private static void killAgainAndAgain(EmbeddedPostgres server, Load load) {
        for (int kill = 0; kill < KILLS; kill++) {
            load.awaitMore();
            ProcessHandle.of(server.pid()).orElseThrow().destroyForcibly();
        }
        load.awaitMore();
    }
}
