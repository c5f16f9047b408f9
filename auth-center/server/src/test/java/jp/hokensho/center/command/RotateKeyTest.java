package jp.hokensho.center.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import jp.hokensho.center.admission.TokenKeys;
import jp.hokensho.center.command.KeysCommand.Kind;
import jp.hokensho.center.journal.JournalDatabase;
import jp.hokensho.center.receipt.ReceiptKeys;
import jp.hokensho.center.scene.Http;
import jp.hokensho.center.scene.World;
import jp.hokensho.center.tenancy.Rows;
import jp.hokensho.center.tree.CheckpointKeys;
import jp.hokensho.protocol.proof.Hash;
import jp.hokensho.protocol.proof.NoteKey;
import jp.hokensho.protocol.proof.SignedNote;
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

    @Inject
    CheckpointKeys checkpointKeys;

    @Inject
    JournalDatabase database;

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

    @Test
    @DisplayName("R-22: so is the key that signs checkpoints; the former one announces it on the record")
    void theNewKeyOfCheckpointsIsAnnounced() throws Exception {
        var id = printed(Kind.checkpoint);

        var header = new ObjectMapper().readTree(announced(id));
        var former = Hash.of(Base64.getDecoder().decode(header.path("former").asText()));
        var note = SignedNote.parse(header.path("announcement").asText());
        assertTrue(note.isSignedBy(List.of(new NoteKey("auth-center", former))));
        assertEquals(
                List.of("hokensho-checkpoint-key/1", id, header.path("from").asText()),
                note.text().lines().toList());
    }

    private String announced(String id) throws SQLException {
        try (var connection = database.connect(JournalDatabase.Role.AUDITOR)) {
            return Rows.list(
                            connection,
                            "select convert_from(header, 'UTF8') from journal where kind = 'CheckpointKeyMade'"
                                    + " and convert_from(header, 'UTF8') like '%\"publicKey\":\"' || ? || '\"%'",
                            row -> row.getString(1),
                            id)
                    .getFirst();
        }
    }

    private String printed(Kind kind) {
        var before = System.out;
        var printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            assertEquals(
                    0, new RotatingKey(new SignatureKeys(keys, tokenKeys, checkpointKeys)).run(kind.name(), "true"));
        } finally {
            System.setOut(before);
        }
        return printed.toString(StandardCharsets.UTF_8).replaceFirst("(?s).*\"keyId\":\"([^\"]+)\".*", "$1");
    }
}
