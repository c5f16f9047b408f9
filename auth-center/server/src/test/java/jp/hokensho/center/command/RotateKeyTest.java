package jp.hokensho.center.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import jp.hokensho.center.admission.TokenKeys;
import jp.hokensho.center.command.KeysCommand.Kind;
import jp.hokensho.center.receipt.ReceiptKeys;
import jp.hokensho.center.scene.Http;
import jp.hokensho.center.scene.World;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(CenterTestResource.class)
@DisplayName("R-08: keys are replaced by a command")
class RotateKeyTest {

    @Inject
    World world;

    @Inject
    ReceiptKeys keys;

    @Inject
    TokenKeys tokenKeys;

    @Test
    void theNewKeyIsPrintedAndPublished() {
        var id = printed(Kind.receipt);

        var published = new Http(world.center(), world.strangerTls()).text("/.well-known/jwks.json");
        assertTrue(published.contains("\"kid\":\"" + id + "\""), published);
    }

    @Test
    @DisplayName("R-29: so is the key that signs session tokens; it is printed, and published nowhere")
    void theNewKeyOfTokensIsPrinted() {
        var id = printed(Kind.token);

        var published = new Http(world.center(), world.strangerTls()).text("/.well-known/jwks.json");
        assertEquals(43, id.length());
        assertFalse(published.contains(id), published);
    }

    private String printed(Kind kind) {
        var before = System.out;
        var printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            assertEquals(0, new RotatingKey(keys, tokenKeys).run(kind.name(), "true"));
        } finally {
            System.setOut(before);
        }
        return printed.toString(StandardCharsets.UTF_8).replaceFirst("(?s).*\"keyId\":\"([^\"]+)\".*", "$1");
    }
}
