package jp.hokensho.center.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jp.hokensho.center.journal.Integrity;
import jp.hokensho.center.scene.Http;
import jp.hokensho.center.scene.World;
import jp.hokensho.center.tree.FolderSource;
import jp.hokensho.center.tree.LogAudit;
import jp.hokensho.center.tree.LogExport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
@WithTestResource(CenterTestResource.class)
@DisplayName("A running centre is verified by what it publishes alone (R-22)")
class UrlSourceTest {

    @Inject
    World world;

    @TempDir
    Path folder;

    @BeforeEach
    void publish() {
        world.clerk();
        var anybody = new Http(world.center(), world.strangerTls());
        world.await(() -> anybody.get("/v1/logs").body().path("items").size() == 1);
    }

    @Test
    void fromOutside() throws IOException {
        try (var source = new UrlSource(world.center(), world.strangerTls())) {
            assertInstanceOf(Integrity.Intact.class, new LogAudit(source, List.of(), _ -> {}).run());
        }
    }

    @Test
    void takenHomeAndVerifiedThere() throws IOException {
        var home = folder.resolve("home");
        long entries;
        try (var source = new UrlSource(world.center(), world.strangerTls())) {
            entries = new LogExport(source, home, _ -> {}).run();
        }

        try (var source = new FolderSource(home)) {
            assertEquals(new Integrity.Intact(entries), new LogAudit(source, List.of(), _ -> {}).run());
        }
        assertFalse(Files.exists(home.resolve("000/rows")));
    }
}
