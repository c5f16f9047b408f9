package jp.hokensho.center.binding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import jp.hokensho.center.command.CenterTestResource;
import jp.hokensho.center.scene.Told;
import jp.hokensho.center.scene.World;
import jp.hokensho.keys.OwnKey;
import jp.hokensho.protocol.BoundKey;
import jp.hokensho.protocol.KeyId;
import jp.hokensho.protocol.KeyUse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(CenterTestResource.class)
@DisplayName("R-41: a clinic that opens no seals is registered so, and insurers are told no key of it")
class OpenClinicTest {

    private static final String APPLICATIONS = "/v1/applications";

    @Inject
    World world;

    @Inject
    BoundKeys boundKeys;

    private final OwnKey key = OwnKey.create(KeyUse.SEALING);
    private KeyClinic clinic;

    @BeforeEach
    void open() {
        clinic = KeyClinic.in(world);
        clinic.terminal("受付1").offers(key);
    }

    @Test
    @DisplayName("a clinic that has a key is sealed for, unless somebody applied for the contrary")
    void whoHasAKeyIsSealedFor() {
        assertEquals(Optional.of(key.keyId()), sealedFor());
        assertEquals("false", shown());
    }

    @Test
    void onceItIsApprovedNoKeyIsNamedAndItIsShown() {
        var approved = change(true);

        assertEquals(200, approved.status(), approved::toString);
        assertEquals(Optional.empty(), sealedFor());
        assertEquals("true", shown());
    }

    @Test
    void takenBackItIsSealedForAgain() {
        change(true);

        change(false);

        assertEquals(Optional.of(key.keyId()), sealedFor());
    }

    @Test
    @DisplayName("the centre cannot apply for it: it would be the one to read along")
    void onlyTheClinicsOwnManagerAppliesForIt() {
        var refused = world.operator().post(APPLICATIONS, wish(true));

        assertEquals(403, refused.status(), refused::toString);
        assertEquals(Optional.of(key.keyId()), sealedFor());
    }

    @Test
    void whoDoesNotSayWhichIsRefused() {
        var refused = clinic.manager().post(APPLICATIONS, Map.of("kind", "clinic-details", "code", clinic.code()));

        assertEquals(400, refused.status(), refused::toString);
        assertTrue(refused.toString().contains("open"), refused::toString);
    }

    private Told change(boolean open) {
        var applied = clinic.manager().post(APPLICATIONS, wish(open));
        assertEquals(201, applied.status(), applied::toString);
        return world.operator().post(APPLICATIONS + "/" + applied.text("id") + "/approval", Map.of());
    }

    private Map<String, Object> wish(boolean open) {
        return Map.of("kind", "clinic-details", "code", clinic.code(), "open", open);
    }

    private Optional<KeyId> sealedFor() {
        return boundKeys.sealing(clinic.code()).map(BoundKey::keyId);
    }

    private String shown() {
        return clinic.manager()
                .get("/v1/clinics")
                .body()
                .path("items")
                .path(0)
                .path("open")
                .asText();
    }
}
