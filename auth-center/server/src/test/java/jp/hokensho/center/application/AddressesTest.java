package jp.hokensho.center.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import jp.hokensho.center.command.CenterTestResource;
import jp.hokensho.center.scene.World;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(CenterTestResource.class)
@DisplayName("R-36: from where a person may work is laid down by two people")
class AddressesTest {

    private static final String CLINIC = "1310000001";

    @Inject
    World world;

    @Test
    void aPersonIsConfinedToAddressesAtTheNextRequestAndLetGo() {
        var clerk = world.secondClerk();
        assertEquals(200, clerk.get("/v1/insurers").status());

        confine(List.of("192.0.2.0/24", "2001:db8::/32"));
        var refused = clerk.get("/v1/insurers");
        var shown = shown();
        confine(List.of());

        assertEquals(403, refused.status(), refused::toString);
        assertTrue(refused.text("traceNumber").matches("[0-9]{20}"));
        assertEquals(
                "[\"192.0.2.0/24\",\"2001:db8::/32\"]", shown.path("addresses").toString());
        assertEquals(200, clerk.get("/v1/insurers").status());
    }

    @Test
    void aNetworkThatIsNoneIsMalformed() {
        var told = world.manager().post("/v1/applications", edit(List.of("192.0.2.0/33")));

        assertEquals(400, told.status(), told::toString);
        assertEquals("addresses", told.text("field"));
    }

    private void confine(List<String> addresses) {
        var applied = world.manager().post("/v1/applications", edit(addresses));
        assertEquals(201, applied.status(), applied::toString);
        var approved = world.operator().post("/v1/applications/" + applied.text("id") + "/approval", Map.of());
        assertEquals(200, approved.status(), approved::toString);
    }

    private Map<String, Object> edit(List<String> addresses) {
        var person = shown().path("id").asText();
        return Map.of("kind", "person-edit", "organization", CLINIC, "person", person, "addresses", addresses);
    }

    private JsonNode shown() {
        return world.manager()
                .get("/v1/people")
                .body()
                .path("items")
                .valueStream()
                .filter(item -> item.path("loginId").asText().equals("second-clerk"))
                .findFirst()
                .orElseThrow();
    }
}
