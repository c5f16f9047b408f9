package jp.hokensho.acceptance.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import jp.hokensho.keys.Examined;
import jp.hokensho.keys.OwnKey;
import jp.hokensho.keys.PublishedKeys;
import jp.hokensho.keys.Receipts;
import jp.hokensho.keys.SealBroken;
import jp.hokensho.keys.Seals;
import jp.hokensho.keys.SigningKey;
import jp.hokensho.protocol.Frame;
import jp.hokensho.protocol.InvalidInput;
import jp.hokensho.protocol.KeyUse;
import jp.hokensho.protocol.LinkMessage;
import jp.hokensho.protocol.SealedDetails;
import jp.hokensho.protocol.proof.NoteKey;
import jp.hokensho.protocol.proof.ProofFile;
import jp.hokensho.protocol.proof.SignedNote;
import org.junit.jupiter.api.DisplayName;

/// what strangers may send is read, or refused in one way. Here the inputs found so far are tried again;
/// `deploy/verify --long` looks for others, a minute for each parser.
@DisplayName("R-22, R-42: hostile input is read, or refused in one way")
class ParsersFuzzTest {

    private static final String MINUTE = "60s";

    private static final PublishedKeys CENTRE = new PublishedKeys(
            List.of(SigningKey.create(Instant.parse("2026-01-01T00:00:00Z")).published()));
    private static final List<NoteKey> LOG =
            List.of(NoteKey.parse("auth-center/007+0337c929+AQOhB7/zzhC+HXDdGOdLwJln5NYwm6UNXx3chmQSVTG4"));

    private static final OwnKey CLINIC = OwnKey.create(KeyUse.SEALING);

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    @FuzzTest(maxDuration = MINUTE)
    void note(byte[] sent) {
        var text = new String(sent, UTF_8);
        try {
            var note = SignedNote.parse(text);
            assertEquals(text, note.toString());
            note.isSignedBy(LOG);
        } catch (InvalidInput refused) {
            assertFalse(refused.error().code().isEmpty());
        }
    }

    @FuzzTest(maxDuration = MINUTE)
    void noteKey(byte[] sent) {
        var text = new String(sent, UTF_8);
        try {
            assertEquals(text, NoteKey.parse(text).toString());
        } catch (InvalidInput refused) {
            assertFalse(refused.error().code().isEmpty());
        }
    }

    @FuzzTest(maxDuration = MINUTE)
    void receipt(byte[] sent) {
        assertFalse(Receipts.examine(new String(sent, UTF_8), CENTRE) instanceof Examined.Genuine);
    }

    @FuzzTest(maxDuration = MINUTE)
    void proof(byte[] sent) {
        try {
            var file = JSON.readValue(new String(sent, UTF_8), ProofFile.class);
            assertNotEquals(ProofFile.Verdict.PROVEN, file == null ? null : file.check(List.of()));
        } catch (JsonProcessingException | InvalidInput _) {
            // refused
        }
    }

    @FuzzTest(maxDuration = MINUTE)
    void frame(byte[] sent) {
        try {
            var frame = Frame.parse(sent);
            assertArrayEquals(sent, frame.bytes());
            JSON.readValue(frame.body(), LinkMessage.class);
        } catch (IOException | InvalidInput _) {
            // refused
        }
    }

    @FuzzTest(maxDuration = MINUTE)
    void seal(byte[] sent) {
        try {
            var sealed = new SealedDetails(new String(sent, UTF_8));
            assertThrows(SealBroken.class, () -> Seals.open(sealed, sealed.number(), CLINIC));
        } catch (InvalidInput refused) {
            assertFalse(refused.error().code().isEmpty());
        }
    }
}
