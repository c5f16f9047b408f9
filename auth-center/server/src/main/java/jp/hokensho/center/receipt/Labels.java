package jp.hokensho.center.receipt;

import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.SecretKey;
import jp.hokensho.center.pki.Vault;
import jp.hokensho.keys.Base32;
import jp.hokensho.keys.Hmac;
import jp.hokensho.protocol.Label;
import jp.hokensho.protocol.TraceNumber;

/// Labels stand for questions on the record: Base32 of u16(stream) ‖ u56(position) ‖ the first 16 bytes of an HMAC
/// over these. 25 bytes, 40 letters, no bit to spare: each label is written in one way. Nothing of them is stored,
/// and nothing of the card is in them.
@Singleton
public class Labels {

    private static final int NAME_BYTES = 9;
    private static final int MAC_BYTES = 16;

    private final SecretKey key;
    private final LabelConfig config;

    Labels(Vault vault, LabelConfig config) {
        this.key = vault.labelKey();
        this.config = config;
    }

    /// The same each time.
    public Label of(TraceNumber question) {
        var name = ByteBuffer.allocate(Short.BYTES + Long.BYTES)
                .putShort((short) question.stream())
                .putLong(question.position() << Byte.SIZE)
                .array();
        var token = ByteBuffer.allocate(NAME_BYTES + MAC_BYTES)
                .put(name, 0, NAME_BYTES)
                .put(mac(Arrays.copyOf(name, NAME_BYTES)));
        return new Label(Base32.encode(token.array()));
    }

    /// Empty where this centre did not make it.
    public Optional<TraceNumber> question(Label label) {
        var token = Base32.decode(label.token());
        var name = Arrays.copyOf(token, NAME_BYTES);
        if (!MessageDigest.isEqual(mac(name), Arrays.copyOfRange(token, NAME_BYTES, token.length))) {
            return Optional.empty();
        }
        var read = ByteBuffer.wrap(Arrays.copyOf(name, Short.BYTES + Long.BYTES));
        return Optional.of(TraceNumber.of(read.getShort(), read.getLong() >>> Byte.SIZE));
    }

    /// Until when a label of what was asked then verifies its card again.
    public Instant end(Instant asked) {
        return asked.plus(config.life());
    }

    private byte[] mac(byte[] name) {
        return Arrays.copyOf(Hmac.sha256(key, name), MAC_BYTES);
    }
}
