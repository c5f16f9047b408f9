package jp.hokensho.center.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import jp.hokensho.center.receipt.ReceiptKeys;
import jp.hokensho.center.scene.Http;
import jp.hokensho.center.scene.World;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(CenterTestResource.class)
@DisplayName("R-08: the key that signs receipts is replaced by a command")
class RotateKeyTest {

    @Inject
    World world;

    @Inject
    ReceiptKeys keys;

    @Test
    void theNewKeyIsPrintedAndPublished() {
        var before = System.out;
        var printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            assertEquals(0, new RotatingReceiptKey(keys).run("true"));
        } finally {
            System.setOut(before);
        }

        var id = printed.toString(StandardCharsets.UTF_8).replaceFirst("(?s).*\"keyId\":\"([^\"]+)\".*", "$1");
        var published = new Http(world.center(), world.strangerTls()).text("/.well-known/jwks.json");
        assertTrue(published.contains("\"kid\":\"" + id + "\""), published);
    }
}
