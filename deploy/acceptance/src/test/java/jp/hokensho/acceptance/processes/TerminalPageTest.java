package jp.hokensho.acceptance.processes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@Processes
@Order(4)
@DisplayName("The address that the demo prints opens the terminal's page (R-01)")
class TerminalPageTest {

    private final World world;

    TerminalPageTest(World world) {
        this.world = world;
    }

    @Test
    void thePrintedAddressOpensThePage() throws Exception {
        var page = world.stack().terminal(1).page();

        try (var http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            var opened = http.send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofString());

            assertEquals(303, opened.statusCode(), opened::body);
            assertTrue(opened.headers().firstValue("Set-Cookie").orElse("").startsWith("desk="));
        }
    }
}
