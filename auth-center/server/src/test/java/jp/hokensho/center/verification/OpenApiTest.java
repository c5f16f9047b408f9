package jp.hokensho.center.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import jp.hokensho.center.command.CenterTestResource;
import jp.hokensho.center.scene.Http;
import jp.hokensho.center.scene.World;
import jp.hokensho.protocol.ProblemType;
import org.junit.jupiter.api.Test;

/// The description of the API describes this API: its calls, and every way they are refused.
@QuarkusTest
@WithTestResource(CenterTestResource.class)
class OpenApiTest {

    @Inject
    World world;

    @Test
    void everyCallOfVerificationIsDescribedWithItsProblems() {
        var document = new Http(world.center(), world.strangerTls())
                .get("/q/openapi?format=json")
                .body();

        var post = document.path("paths").path("/v1/verifications").path("post");
        assertEquals("Verify a card", post.path("summary").asText());
        assertTrue(Stream.of("201", "400", "401", "403", "409", "422", "429", "503")
                .allMatch(status -> post.path("responses").has(status)));
        assertFalse(document.path("paths").path("/v1/journal/{number}").isMissingNode());
    }

    @Test
    void theTrialsTableIsDescribedInBothFormats() {
        var document = new Http(world.center(), world.strangerTls())
                .get("/q/openapi?format=json")
                .body();

        var content = document.path("paths")
                .path("/v1/reports/trial")
                .path("get")
                .path("responses")
                .path("200")
                .path("content");
        assertTrue(content.path("application/json").path("example").has("total"), content::toString);
        assertTrue(content.path("text/csv").path("example").asText().startsWith("clinic,district"), content::toString);
    }

    @Test
    void everyProblemOfTheDescriptionIsOneOfTheList() {
        var document = new Http(world.center(), world.strangerTls())
                .get("/q/openapi?format=json")
                .body();

        var unknown = document.findValuesAsText("type").stream()
                .filter(type ->
                        type.startsWith("urn:") && ProblemType.ofUrn(type).isEmpty())
                .toList();

        assertEquals(List.of(), unknown);
    }
}
