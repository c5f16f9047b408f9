package jp.hokensho.keys;

import java.security.PublicKey;
import jp.hokensho.protocol.InvalidInput;
import jp.hokensho.protocol.KeyId;
import jp.hokensho.protocol.SealedDetails;
import jp.hokensho.protocol.TraceNumber;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwe.ContentEncryptionAlgorithmIdentifiers;
import org.jose4j.jwe.JsonWebEncryption;
import org.jose4j.jwe.KeyManagementAlgorithmIdentifiers;
import org.jose4j.lang.JoseException;

/// Seals what an insurer says about persons for the clinic that asked: JWE (RFC 7516), ECDH-ES+A256KW
/// with A256GCM, to the clinic's X25519 key, each with an agreement of its own (decision 140). It is bound to
/// the number of its question, which stands in the header that the tag covers.
public final class Seals {

    static final String TYPE = "hokensho-details+jwe";
    static final String NUMBER = "num";

    private static final String MANAGEMENT = KeyManagementAlgorithmIdentifiers.ECDH_ES_A256KW;
    private static final String ENCRYPTION = ContentEncryptionAlgorithmIdentifiers.AES_256_GCM;

    private Seals() {}

    /// @param details JSON
    /// @param id of the clinic's key
    /// @param to the clinic's key, as [OwnKey#publicKey] reads it
    /// @throws KeyFailure where the key is not usable, or the details are too long
    public static SealedDetails seal(String details, TraceNumber number, KeyId id, PublicKey to) {
        try {
            var jwe = constrained();
            jwe.setAlgorithmHeaderValue(MANAGEMENT);
            jwe.setEncryptionMethodHeaderParameter(ENCRYPTION);
            jwe.setKeyIdHeaderValue(id.value());
            jwe.setHeader("typ", TYPE);
            jwe.setHeader(NUMBER, number.toString());
            jwe.setKey(to);
            jwe.setPlaintext(details);
            return new SealedDetails(jwe.getCompactSerialization());
        } catch (JoseException | InvalidInput failed) {
            throw new KeyFailure("the details could not be sealed", failed);
        }
    }

    /// @param number of the question whose answer it came with
    /// @return the details as JSON
    /// @throws SealBroken unless they were sealed for this key as the answer to this question
    public static String open(SealedDetails sealed, TraceNumber number, OwnKey with) {
        if (!sealed.number().equals(number) || !sealed.keyId().equals(with.keyId())) {
            throw new SealBroken();
        }
        try {
            var jwe = constrained();
            jwe.setCompactSerialization(sealed.value());
            jwe.setKey(with.privateKey());
            return jwe.getPlaintextString();
        } catch (JoseException | RuntimeException _) {
            throw new SealBroken();
        }
    }

    private static JsonWebEncryption constrained() {
        var jwe = new JsonWebEncryption();
        jwe.setAlgorithmConstraints(new AlgorithmConstraints(ConstraintType.PERMIT, MANAGEMENT));
        jwe.setContentEncryptionAlgorithmConstraints(new AlgorithmConstraints(ConstraintType.PERMIT, ENCRYPTION));
        return jwe;
    }
}
