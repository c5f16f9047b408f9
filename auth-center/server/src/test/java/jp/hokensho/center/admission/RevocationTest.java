package jp.hokensho.center.admission;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import jp.hokensho.center.command.CenterTestResource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(CenterTestResource.class)
@DisplayName("A lost key is cut off at once, open sessions too (R-37)")
class RevocationTest {

    private final Town town;

    RevocationTest(Town town) {
        this.town = town;
    }

    @Test
    void theNextRequestOfItsSessionIsRefused() {
        var lost = town.terminal(TownRegistry.CLINIC);
        var clerk = town.signedIn(lost.http(), "town-clerk");
        revoke(lost.id());

        var told = clerk.get("/v1/insurers");

        assertEquals("REVOKED_CERTIFICATE", town.reason(told));
    }

    @Test
    void nobodySignsInOnItAnyMore() {
        var lost = town.terminal(TownRegistry.CLINIC);
        revoke(lost.id());

        var told = town.signIn(lost.http(), "town-clerk");

        assertEquals("REVOKED_CERTIFICATE", town.reason(told));
    }

    @Test
    void cuttingOffAgainIsTheSame() {
        var lost = town.terminal(TownRegistry.CLINIC);
        revoke(lost.id());

        assertEquals(204, revoke(lost.id()));
    }

    @Test
    void anUnknownDeviceIsNotFound() {
        assertEquals(404, revoke(UUID.randomUUID()));
    }

    private int revoke(UUID device) {
        return town.operator()
                .post("/v1/terminals/" + device + "/revocation", Map.of())
                .status();
    }
}
