package jp.hokensho.keys;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import jp.hokensho.protocol.InsurerNumber;
import jp.hokensho.protocol.InvalidInput;
import jp.hokensho.protocol.KeyId;
import jp.hokensho.protocol.proof.SignedNote;

/// That a witness has seen a checkpoint, and that it continues all that the witness had seen before. A further line
/// beneath the checkpoint: what is signed is that of a C2SP cosignature/v1, with the key (ES256) that is bound to the
/// witness on the record (docs/journal.md has every byte).
///
/// @param witness the insurer, `/`, and the adapter's id
/// @param at when it saw it, in whole seconds
public record Countersignature(String witness, KeyId key, Instant at, byte[] signature) {

    private static final Pattern NAME =
            Pattern.compile("(([0-9]{8})/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/([A-Za-z0-9_-]{43})");
    private static final byte[] TYPE = "\n\u00ffhokensho-es256/1".getBytes(ISO_8859_1);
    private static final String ALGORITHM = "SHA256withECDSAinP1363Format";
    private static final int ID_BYTES = 4;
    private static final int SIGNATURE_BYTES = 64;

    /// Of the year 9999: later ones fit in no database.
    private static final long LAST_SECOND = 253_402_300_799L;

    /// @param text of the checkpoint
    public static Countersignature of(String text, String witness, OwnKey key, Instant at) {
        var second = at.truncatedTo(ChronoUnit.SECONDS);
        try {
            var signing = Signature.getInstance(ALGORITHM);
            signing.initSign(key.privateKey());
            signing.update(message(text, second));
            return new Countersignature(witness, key.keyId(), second, signing.sign());
        } catch (GeneralSecurityException failed) {
            throw new KeyFailure("the checkpoint cannot be countersigned", failed);
        }
    }

    /// Empty for a line that is none.
    public static Optional<Countersignature> read(SignedNote.Line line) {
        var name = NAME.matcher(line.name());
        if (!name.matches()
                || line.signature().length != Long.BYTES + SIGNATURE_BYTES
                || !Arrays.equals(line.id(), id(line.name()))) {
            return Optional.empty();
        }
        return read(name.group(1), name.group(3), line.signature());
    }

    private static Optional<Countersignature> read(String witness, String key, byte[] bytes) {
        long seconds = ByteBuffer.wrap(bytes).getLong();
        if (seconds < 0 || seconds > LAST_SECOND) {
            return Optional.empty();
        }
        try {
            var at = Instant.ofEpochSecond(seconds);
            var signature = Arrays.copyOfRange(bytes, Long.BYTES, bytes.length);
            return Optional.of(new Countersignature(witness, new KeyId(key), at, signature));
        } catch (InvalidInput _) {
            return Optional.empty();
        }
    }

    public InsurerNumber insurer() {
        return InsurerNumber.parse(witness.substring(0, witness.indexOf('/')));
    }

    /// @param text of the checkpoint
    public boolean signs(String text, PublicKey key) {
        try {
            var checking = Signature.getInstance(ALGORITHM);
            checking.initVerify(key);
            checking.update(message(text, at));
            return checking.verify(signature);
        } catch (GeneralSecurityException _) {
            return false;
        }
    }

    public SignedNote.Line line() {
        var name = witness + "/" + key;
        var bytes = ByteBuffer.allocate(Long.BYTES + SIGNATURE_BYTES)
                .putLong(at.getEpochSecond())
                .put(signature)
                .array();
        return new SignedNote.Line(name, id(name), bytes);
    }

    private static byte[] message(String text, Instant second) {
        return ("cosignature/v1\ntime " + second.getEpochSecond() + "\n" + text).getBytes(UTF_8);
    }

    private static byte[] id(String name) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(name.getBytes(UTF_8));
            return Arrays.copyOf(digest.digest(TYPE), ID_BYTES);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
