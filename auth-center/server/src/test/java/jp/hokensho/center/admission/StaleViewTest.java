package jp.hokensho.center.admission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
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

    @Test
    @DisplayName("nor by a certificate or a password alone: a new look is waited for, and then refused")
    void endpointsWithoutARoleLookAgainToo() {
        world.manager();
        var device = world.adapterHttp(INSURER);
        assertEquals(200, device.get("/v1/enrolments/current").status());

        try (var _ = HeldTable.sessions(database)) {
            world.await(() -> !mirrors.fresh());

            assertEquals(503, device.get("/v1/enrolments/current").status());
            assertThrows(RuntimeException.class, () -> world.adapter(INSURER, (_, _, _) -> {}));
        }
    }

    @Test
    @DisplayName("a sign-in is told within seconds that nobody can sign in now")
    void aSignInIsToldSoon() {
        try (var _ = HeldTable.sessions(database)) {
            world.await(() -> !mirrors.fresh());
            var told = assertTimeoutPreemptively(Duration.ofSeconds(5), () -> world.guess("nobody"));

            assertEquals(503, told.status());
            assertNotNull(told.header("Retry-After"));
        }
    }
}
