package jp.hokensho.keys;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;

/// The Ed25519 key that signs checkpoints of the journal. At rest its seed, 32 random bytes in a file of its
/// own (0600).
public final class CheckpointKey {

    private static final int SEED_BYTES = 32;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] seed;
    private final PrivateKey privateKey;
    private final byte[] publicKey;

    private CheckpointKey(byte[] seed) {
        this.seed = seed;
        try {
            this.privateKey = KeyFactory.getInstance("Ed25519")
                    .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, seed));
        } catch (GeneralSecurityException missing) {
            throw new KeyFailure("this Java has no Ed25519", missing);
        }
        this.publicKey =
                new Ed25519PrivateKeyParameters(seed, 0).generatePublicKey().getEncoded();
    }

    /// Made at its first use and the same ever after.
    public static CheckpointKey in(Path file) {
        return new CheckpointKey(SecretFile.bytes(file, SEED_BYTES));
    }

    public static CheckpointKey create() {
        var seed = new byte[SEED_BYTES];
        RANDOM.nextBytes(seed);
        return new CheckpointKey(seed);
    }

    /// What [#seed()] gave.
    public static CheckpointKey of(byte[] seed) {
        if (seed.length != SEED_BYTES) {
            throw new KeyFailure("the seed of a checkpoint key has " + SEED_BYTES + " bytes");
        }
        return new CheckpointKey(seed.clone());
    }

    /// To be kept where nobody else reads it.
    public byte[] seed() {
        return seed.clone();
    }

    /// 32 bytes (RFC 8032 §5.1.5).
    public byte[] publicKey() {
        return publicKey.clone();
    }

    /// 64 bytes.
    public byte[] sign(byte[] message) {
        try {
            var signing = Signature.getInstance("Ed25519");
            signing.initSign(privateKey);
            signing.update(message);
            return signing.sign();
        } catch (GeneralSecurityException failed) {
            throw new KeyFailure("the checkpoint cannot be signed", failed);
        }
    }
}
