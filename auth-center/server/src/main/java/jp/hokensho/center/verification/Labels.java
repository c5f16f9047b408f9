package jp.hokensho.center.verification;

import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Map;
import javax.crypto.SecretKey;
import jp.hokensho.center.pki.Vault;
import jp.hokensho.keys.Base32;
import jp.hokensho.keys.Hmac;
import jp.hokensho.protocol.InputError;
import jp.hokensho.protocol.InvalidFields;
import jp.hokensho.protocol.Label;
import jp.hokensho.protocol.TraceNumber;

/// Labels stand for questions on the record: Base32 of u16(stream) ‖ u56(position) ‖ the first 16 bytes of an HMAC
/// over these. 25 bytes, 40 letters, no bit to spare: each label is written in one way. Nothing of them is stored,
/// and nothing of the card is in them.
@Singleton
class Labels {

    private static final int NAME_BYTES = 9;
    private static final int MAC_BYTES = 16;

    private final SecretKey key;

    Labels(Vault vault) {
        this.key = vault.labelKey();
    }

    /// The same each time.
    Label of(TraceNumber question) {
        var name = ByteBuffer.allocate(Short.BYTES + Long.BYTES)
                .putShort((short) question.stream())
                .putLong(question.position() << Byte.SIZE)
                .array();
        var token = ByteBuffer.allocate(NAME_BYTES + MAC_BYTES)
                .put(name, 0, NAME_BYTES)
                .put(mac(Arrays.copyOf(name, NAME_BYTES)));
        return new Label(Base32.encode(token.array()));
    }

    /// @throws InvalidFields `ALTERED`
    TraceNumber question(Label label) {
        var token = Base32.decode(label.token());
        var name = Arrays.copyOf(token, NAME_BYTES);
        if (!MessageDigest.isEqual(mac(name), Arrays.copyOfRange(token, NAME_BYTES, token.length))) {
            throw fault(InputError.ALTERED);
        }
        var read = ByteBuffer.wrap(Arrays.copyOf(name, Short.BYTES + Long.BYTES));
        return TraceNumber.of(read.getShort(), read.getLong() >>> Byte.SIZE);
    }

    private byte[] mac(byte[] name) {
        return Arrays.copyOf(Hmac.sha256(key, name), MAC_BYTES);
    }

    static InvalidFields fault(InputError error) {
        return new InvalidFields(Map.of("again", error));
    }
}
