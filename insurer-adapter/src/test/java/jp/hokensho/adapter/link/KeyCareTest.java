package jp.hokensho.adapter.link;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.vertx.core.json.JsonArray;
import jakarta.inject.Inject;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import jp.hokensho.adapter.TestCenter;
import jp.hokensho.adapter.command.TestAdapter;
import jp.hokensho.adapter.state.Adapter;
import jp.hokensho.keys.CertificateAuthority;
import jp.hokensho.keys.Pem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestAdapter.class)
@DisplayName("R-36, R-51: the adapter renews its certificate by itself")
class KeyCareTest {

    TestCenter center;

    @Inject
    Adapter adapter;

    @Inject
    CenterDoor door;

    @Inject
    TestLinks dialled;

    @Inject
    KeyConfig keys;

    private CenterLinks links;

    @BeforeEach
    void connect() throws Exception {
        links = dialled.open(center);
    }

    @AfterEach
    void disconnect() throws Exception {
        links.close();
        center.part();
    }

    @Test
    void aYoungCertificateIsLeftAlone() {
        var before = certificate();

        new KeyCare(door, links, keys, Clock.systemUTC()).look();

        assertEquals(before, certificate());
    }

    @Test
    void theNextLinkIsOpenedWithTheNewKeyAndTheOpenOneStays() throws Exception {
        var before = certificate();

        new KeyCare(door, links, keys, late()).look();

        assertNotEquals(before, certificate());
        assertEquals(before, center.shown());
        assertTrue(links.anyUp());
        center.drop();
        assertNotNull(center.meet());
        assertEquals(certificate(), center.shown());
    }

    @Test
    @DisplayName("R-40: the next authority is kept as soon as the centre names it, and links stay open")
    void theNextAuthorityIsKept() throws Exception {
        var before = certificate();
        var next = CertificateAuthority.create("the next", Clock.systemUTC()).certificate();
        var present = Pem.read(adapter.state().authority());
        center.named().put("authorities", new JsonArray().add(Pem.of(present)).add(Pem.of(next)));

        new KeyCare(door, links, keys, Clock.systemUTC()).look();

        assertEquals(next, Pem.readAll(adapter.state().authority()).getLast());
        assertEquals(before, certificate());
        assertTrue(links.anyUp());
        center.drop();
        assertNotNull(center.meet());
    }

    @Test
    void theEndOfTheCertificateIsSeen() {
        RestAssured.get("/q/health/ready").then().body("checks.name", hasItem("certificate"));
        RestAssured.get("/q/metrics").then().body(containsString("hokensho_adapter_certificate_left_seconds"));
    }

    private X509Certificate certificate() {
        return adapter.state().identity().certificate();
    }

    /// When a quarter of two years is left.
    private static Clock late() {
        return Clock.offset(Clock.systemUTC(), Duration.ofDays(550));
    }
}
