package jp.hokensho.center.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import jp.hokensho.center.command.CenterTestResource;
import jp.hokensho.center.scene.Http;
import jp.hokensho.center.scene.World;
import jp.hokensho.protocol.ProblemType;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    @ParameterizedTest
    @CsvSource({
        "/v1/verifications, post, 201",
        "/v1/verifications/search, post, 200",
        "/v1/verifications/exports, post, 201",
        "/v1/verifications/exports/{number}, get, 200",
        "/v1/batches, post, 202",
        "/v1/batches/{id}, get, 200",
        "/v1/batches/{id}/results, get, 200",
        "/v1/sessions, post, 201",
        "/v1/sessions/current/renewal, post, 201",
        "/v1/sessions/current, delete, 204",
        "/v1/people/me/password, put, 204",
        "/v1/people/me/totp, post, 201",
        "/v1/people/me/totp, put, 200",
        "/v1/activations, post, 204",
        "/v1/enrolments, post, 201",
        "/v1/terminals/{id}/revocation, post, 204",
        "/v1/enrolments/renewal, post, 201",
        "/v1/enrolments/current, get, 200",
        "/v1/terminals, get, 200",
        "/v1/insurers, get, 200",
        "/v1/denials, get, 200",
        "/v1/denials/deliveries, get, 200",
        "/v1/denials/{number}/review, post, 204",
        "/v1/findings, get, 200",
        "/v1/findings/{number}/review, post, 204",
        "/v1/keys, post, 201",
        "/v1/keys/{key}/wraps/{device}, put, 204",
        "/v1/verifications/{number}/proof, get, 200",
        "/v1/journal/{number}/proof, get, 200",
        "/v1/logs, get, 200",
        "/v1/logs/{stream}/checkpoint, get, 200",
        "/v1/logs/{stream}/tile/{tile}, get, 200",
        "/v1/logs/{stream}/consistency, get, 200",
    })
    void aCallSucceedsInOneWay(String path, String method, String status) {
        var responses = operation(path, method).path("responses");

        var successes = StreamSupport.stream(Spliterators.spliteratorUnknownSize(responses.fieldNames(), 0), false)
                .filter(code -> code.startsWith("2"))
                .toList();

        assertEquals(List.of(status), successes);
    }

    @ParameterizedTest
    @CsvSource({"/v1/verifications, post", "/v1/verifications/{number}, get", "/v1/people/me/password, put"})
    @DisplayName("R-30: a token alone is not said to be enough where the device is checked")
    void aTokenAloneIsNotEnough(String path, String method) {
        var security = operation(path, method).path("security");

        assertEquals(1, security.size(), security::toString);
        assertTrue(security.get(0).has("session") && security.get(0).has("device"), security::toString);
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/verifications/search, post, 200",
        "/v1/verifications/exports, post, 201",
        "/v1/verifications/exports/{number}, get, 200",
        "/v1/batches, post, 202",
        "/v1/batches, get, 200",
        "/v1/batches/{id}, get, 200",
        "/v1/sessions, post, 201",
        "/v1/people/me/totp, post, 201",
        "/v1/people/me/totp, put, 200",
        "/v1/enrolments, post, 201",
        "/v1/enrolments/renewal, post, 201",
        "/v1/enrolments/current, get, 200",
        "/v1/terminals, get, 200",
        "/v1/insurers, get, 200",
        "/v1/denials, get, 200",
        "/v1/findings, get, 200",
        "/v1/findings/{number}, get, 200",
        "/v1/keys, get, 200",
        "/v1/keys, post, 201",
        "/v1/keys/current, get, 200",
        "/v1/keys/signing, get, 200",
        "/v1/verifications/{number}/proof, get, 200",
        "/v1/journal/{number}/proof, get, 200",
        "/v1/logs, get, 200",
        "/v1/logs/{stream}/consistency, get, 200",
    })
    void anAnswerHasItsSchemaAndAnExample(String path, String method, String status) {
        var content = operation(path, method)
                .path("responses")
                .path(status)
                .path("content")
                .path("application/json");

        assertTrue(content.has("schema"), content::toString);
        assertTrue(content.has("example") || content.has("examples"), content::toString);
    }

    @Test
    void everythingThatIsReferredToIsThere() {
        var document = new Http(world.center(), world.strangerTls())
                .get("/q/openapi?format=json")
                .body();

        var missing = document.findValuesAsText("$ref").stream()
                .filter(reference -> document.at(reference.substring(1)).isMissingNode())
                .distinct()
                .toList();

        assertEquals(List.of(), missing);
    }

    @Test
    void theDenialsNameTheirParameters() {
        assertEquals(
                List.of("from", "to", "reason", "clinic", "insurer", "after", "limit"),
                operation("/v1/denials", "get").path("parameters").findValuesAsText("name"));
    }

    private JsonNode operation(String path, String method) {
        return new Http(world.center(), world.strangerTls())
                .get("/q/openapi?format=json")
                .body()
                .path("paths")
                .path(path)
                .path(method);
    }
}
