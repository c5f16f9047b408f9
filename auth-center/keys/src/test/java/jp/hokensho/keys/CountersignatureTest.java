package jp.hokensho.keys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Optional;
import jp.hokensho.protocol.KeyUse;
import jp.hokensho.protocol.proof.Checkpoint;
import jp.hokensho.protocol.proof.Hash;
import jp.hokensho.protocol.proof.SignedNote;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("R-20: a witness's countersignature stands for one checkpoint and one moment")
class CountersignatureTest {

    private static final String WITNESS = "06990014/5f0c1e9e-0b5f-4c55-9d0e-3a1c6f1d2b10";
    private static final String TEXT = new Checkpoint("auth-center/000", 7, Hash.leaf(new byte[0])).text();
    private static final Instant AT = Instant.parse("2026-11-20T00:15:00.9Z");

    private final OwnKey key = OwnKey.create(KeyUse.SIGNING);
    private final Countersignature made = Countersignature.of(TEXT, WITNESS, key, AT);

    @Test
    void isALineBeneathTheNoteAndReadBack() {
        var line =
                SignedNote.parse(TEXT + "\n" + made.line() + "\n").signatures().getFirst();

        var read = Countersignature.read(line).orElseThrow();

        assertEquals(WITNESS, read.witness());
        assertEquals("06990014", read.insurer().value());
        assertEquals(key.keyId(), read.key());
        assertEquals(Instant.parse("2026-11-20T00:15:00Z"), read.at());
        assertTrue(read.signs(TEXT, OwnKey.publicKey(key.jwk())));
    }

    @Test
    void signsNoOtherCheckpoint() {
        assertFalse(made.signs(TEXT.replace("\n7\n", "\n8\n"), OwnKey.publicKey(key.jwk())));
    }

    @Test
    void isOfNoOtherMoment() {
        var moved = new Countersignature(WITNESS, key.keyId(), AT.plusSeconds(1), made.signature());

        assertFalse(moved.signs(TEXT, OwnKey.publicKey(key.jwk())));
    }

    @Test
    void isOfNoOtherKey() {
        var other = OwnKey.create(KeyUse.SIGNING);

        assertFalse(made.signs(TEXT, OwnKey.publicKey(other.jwk())));
    }

    @Test
    @DisplayName("what names no insurer, adapter and key, has another length or another id, is none")
    void anythingElseIsNone() {
        var line = made.line();

        assertEquals(Optional.empty(), read("auth-center/000", line.id(), line.signature()));
        assertEquals(Optional.empty(), read(WITNESS, line.id(), line.signature()));
        assertEquals(Optional.empty(), read(line.name(), new byte[4], line.signature()));
        assertEquals(Optional.empty(), read(line.name(), line.id(), new byte[64]));
        assertEquals(Optional.empty(), read(line.name(), line.id(), new byte[0]));
    }

    @Test
    @DisplayName("a time before 1970 or after 9999 is none")
    void noTime() {
        var bytes = made.line().signature();
        bytes[0] = -1;

        assertEquals(Optional.empty(), read(made.line().name(), made.line().id(), bytes));
    }

    private static Optional<Countersignature> read(String name, byte[] id, byte[] signature) {
        return Countersignature.read(new SignedNote.Line(name, id, signature));
    }
}
