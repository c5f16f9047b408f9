package jp.hokensho.center.denial;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.websockets.next.WebSocket;
import jakarta.ws.rs.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("What the record says of a stranger's request (R-21, R-44)")
class StrangersTest {

    @ParameterizedTest
    @CsvSource({
        "GET, /v1/verifications/00000000000000000711, GET /v1/verifications/*",
        "POST, /v1/terminals/8a7d2c44-1f7e-4f0c-8f63-0f4f7a2f9c21/revocation, POST /v1/terminals/*/revocation",
        "GET, /v1/journal/taro.ueno, GET /v1/journal/*",
        "GET, /ueno/taro/born, GET /*/*/*",
        "UENO-TARO, /v1/sessions, * /v1/sessions",
        "GET, /, 'GET /'",
    })
    void nothingThatAStrangerMadeUpStays(String method, String path, String operation) {
        assertEquals(operation, operation(method, path));
    }

    @ParameterizedTest
    @MethodSource("paths")
    void everyPathOfOursStays(String path) {
        var ours = path.replaceAll("\\{\\w+(:[^}]*)?}", "*");

        assertEquals("GET " + ours, operation("GET", path));
    }

    @Test
    void theConnectionsAddressStaysWithoutItsZone() {
        var attempt = Strangers.attempt("GET", "/", "fe80::1%eth0");

        assertEquals("fe80::1", attempt.circumstances().address());
    }

    private static String operation(String method, String path) {
        return Strangers.attempt(method, path, "192.0.2.7").operation();
    }

    static Stream<String> paths() {
        var classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("jp.hokensho.center");
        return classes.stream().flatMap(StrangersTest::paths).distinct();
    }

    private static Stream<String> paths(JavaClass type) {
        var ofMethods = type.getMethods().stream()
                .flatMap(method -> method.tryGetAnnotationOfType(Path.class).stream())
                .map(Path::value);
        var ofType = type.tryGetAnnotationOfType(Path.class).stream().map(Path::value);
        var ofSocket = type.tryGetAnnotationOfType(WebSocket.class).stream().map(WebSocket::path);
        return Stream.of(ofMethods, ofType, ofSocket).flatMap(all -> all);
    }
}
