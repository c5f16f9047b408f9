package jp.hokensho.center.admission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jp.hokensho.center.command.CenterTestResource;
import jp.hokensho.center.scene.HeldTable;
import jp.hokensho.center.scene.World;
import jp.hokensho.center.tenancy.Mirrors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(CenterTestResource.class)
@DisplayName("Nobody is let in on a view that is older than a second (R-37)")
class StaleViewTest {

    private static final String INSURER = "39990015";

    @Inject
    World world;

    @Inject
    Mirrors mirrors;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String database;

    @AfterEach
    void hangUp() {
        world.hangUp();
    }

    @Test
    void whileNobodyCanSeeWhoHasLeftEverybodyIsRefused() {
        var desk = world.manager();

        try (var _ = HeldTable.sessions(database)) {
            world.await(() -> !mirrors.fresh());
            var told = desk.verify(INSURER);

            assertEquals(503, told.status());
            assertNotNull(told.header("Retry-After"));
        }
    }

    @Test
    void aRequestWithABodyWaitsForTheNextLook() {
        var desk = world.manager();
        var held = HeldTable.sessions(database);
        world.await(() -> !mirrors.fresh());

        var told = desk.verifyLater(INSURER);
        assertFalse(mirrors.fresh());
        held.close();

        assertEquals(201, told.join().status());
    }
}
