package jp.hokensho.center.application;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import jp.hokensho.center.command.CenterTestResource;
import jp.hokensho.center.scene.Desk;
import jp.hokensho.center.scene.Http;
import jp.hokensho.center.scene.Told;
import jp.hokensho.center.scene.World;
import jp.hokensho.keys.Csr;
import jp.hokensho.keys.KeyPairs;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(CenterTestResource.class)
@DisplayName("R-32, R-36: terminals and adapters come by application, and leave the same way")
class DeviceApplicationTest {

    private static final String CLINIC = "1310000001";
    private static final String INSURER = "06990014";

    @Inject
    World world;

    @Test
    void aTerminalIsAppliedForApprovedAndEnrolledOnce() {
        var code = code(world.manager(), approved(world.manager(), device(CLINIC)));

        assertEquals(201, enrolled(code).status());
        assertEquals(403, enrolled(code).status());
    }

    @Test
    void anAdapterIsAppliedForByItsInsurer() {
        var code = code(world.insurer(INSURER), approved(world.insurer(INSURER), device(INSURER)));

        assertEquals(201, enrolled(code).status());
    }

    @Test
    void aSuspendedDeviceHasNoUseForItsCode() {
        var application = approved(world.manager(), device(CLINIC));
        var code = code(world.manager(), application);
        approved(world.manager(), standing(application, "SUSPEND"));

        assertEquals(403, enrolled(code).status());
        approved(world.manager(), standing(application, "RESUME"));
        assertEquals(201, enrolled(code(world.manager(), application)).status());
    }

    @Test
    void aDeletedDeviceChangesNoMore() {
        var application = approved(world.manager(), device(CLINIC));
        approved(world.manager(), standing(application, "DELETE"));

        var applied = world.manager().post("/v1/applications", standing(application, "RESUME"));

        var told = applied.status() == 201
                ? world.operator().post("/v1/applications/" + applied.text("id") + "/approval", Map.of())
                : applied;
        assertEquals(4, told.status() / 100, told::toString);
    }

    @Test
    @DisplayName("R-33: another clinic's device is as unknown as none")
    void anotherClinicsDeviceIsUnknown() {
        var application = approved(world.manager(), device(CLINIC));
        var subject = application.body().path("decision").path("subject").asText();

        var refused = world.otherManager()
                .post(
                        "/v1/applications",
                        Map.of(
                                "kind", "device-standing",
                                "organization", "1310000002",
                                "device", subject,
                                "step", "SUSPEND"));

        assertEquals(422, refused.status());
        assertEquals("device", refused.text("field"));
    }

    private Told enrolled(String code) {
        var csr = Csr.create(KeyPairs.p256()).pem();
        return new Http(world.center(), world.strangerTls()).post("/v1/enrolments", Map.of("code", code, "csr", csr));
    }

    private static Map<String, Object> device(String organization) {
        return Map.of("kind", "device-registration", "organization", organization, "name", "窓口2");
    }

    private static Map<String, Object> standing(Told application, String step) {
        return Map.of(
                "kind",
                "device-standing",
                "organization",
                CLINIC,
                "device",
                application.body().path("decision").path("subject").asText(),
                "step",
                step);
    }

    private Told approved(Desk applicant, Map<String, Object> change) {
        var applied = applicant.post("/v1/applications", change);
        assertEquals(201, applied.status(), applied::toString);
        var approved = world.operator().post("/v1/applications/" + applied.text("id") + "/approval", Map.of());
        assertEquals(200, approved.status(), approved::toString);
        return approved;
    }

    private static String code(Desk applicant, Told application) {
        var code = applicant.post("/v1/applications/" + application.text("id") + "/code", Map.of());
        assertEquals(201, code.status(), code::toString);
        return code.text("code");
    }
}
