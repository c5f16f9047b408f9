package jp.hokensho.keys;

import jp.hokensho.protocol.SealedDetails;
import jp.hokensho.protocol.TraceNumber;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwe.ContentEncryptionAlgorithmIdentifiers;
import org.jose4j.jwe.JsonWebEncryption;
import org.jose4j.jwe.KeyManagementAlgorithmIdentifiers;
import org.jose4j.lang.JoseException;

/// Opens what an insurer sealed for this clinic. The algorithms are those of [Sealer] and no others.
public final class Seals {

    static final String TYPE = "hokensho-details+jwe";
    static final String NUMBER = "num";

    static final String MANAGEMENT = KeyManagementAlgorithmIdentifiers.ECDH_ES_A256KW;
    static final String ENCRYPTION = ContentEncryptionAlgorithmIdentifiers.AES_256_GCM;

    private Seals() {}

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
