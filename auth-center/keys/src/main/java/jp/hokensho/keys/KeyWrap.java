package jp.hokensho.keys;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.Set;
import jp.hokensho.protocol.KeyId;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwe.ContentEncryptionAlgorithmIdentifiers;
import org.jose4j.jwe.JsonWebEncryption;
import org.jose4j.jwe.KeyManagementAlgorithmIdentifiers;
import org.jose4j.lang.JoseException;

/// A private key on its way from one device to another of the same owner: JWE (RFC 7516), ECDH-ES+A256KW with
/// A256GCM, to the key of the other's certificate. The algorithms are these and no others, nothing is
/// compressed, and nothing but what it takes stands in the header.
public final class KeyWrap {

    /// A wrapped key is shorter.
    public static final int LONGEST = 4_096;

    private static final String MANAGEMENT = KeyManagementAlgorithmIdentifiers.ECDH_ES_A256KW;
    private static final String ENCRYPTION = ContentEncryptionAlgorithmIdentifiers.AES_256_GCM;
    private static final Set<String> HEADERS = Set.of("alg", "enc", "epk", "kid");

    private KeyWrap() {}

    /// @throws KeyFailure where the certificate is for no P-256 key
    public static String wrap(OwnKey key, X509Certificate to) {
        if (!KeyPairs.areP256(to.getPublicKey())) {
            throw new KeyFailure("keys are wrapped for P-256 certificates only");
        }
        try {
            var jwe = constrained();
            jwe.setAlgorithmHeaderValue(MANAGEMENT);
            jwe.setEncryptionMethodHeaderParameter(ENCRYPTION);
            jwe.setKeyIdHeaderValue(key.keyId().value());
            jwe.setKey(to.getPublicKey());
            jwe.setPlaintext(key.secret());
            return jwe.getCompactSerialization();
        } catch (JoseException failed) {
            throw new KeyFailure("the key could not be wrapped", failed);
        }
    }

    /// @param with the private key of the certificate that it was wrapped for
    /// @throws KeyFailure unless it is a wrap for that key, of the key that it names
    public static OwnKey unwrap(String wrapped, PrivateKey with) {
        try {
            var jwe = parsed(wrapped);
            jwe.setKey(with);
            var key = OwnKey.of(jwe.getPlaintextString());
            if (key.keyId().value().equals(jwe.getKeyIdHeaderValue())) {
                return key;
            }
        } catch (JoseException | RuntimeException _) {
            // told below
        }
        throw new KeyFailure("the wrapped key does not open");
    }

    /// Which key it is said to be: whoever cannot open it has to believe that.
    ///
    /// @throws KeyFailure unless it has the form of a wrap
    public static KeyId keyId(String wrapped) {
        try {
            return new KeyId(parsed(wrapped).getKeyIdHeaderValue());
        } catch (JoseException | RuntimeException _) {
            throw new KeyFailure("this is no wrapped key");
        }
    }

    private static JsonWebEncryption parsed(String wrapped) throws JoseException {
        if (wrapped.length() > LONGEST) {
            throw new KeyFailure("a wrapped key is shorter");
        }
        var jwe = constrained();
        jwe.setCompactSerialization(wrapped);
        if (!isPlain(jwe)) {
            throw new KeyFailure("a wrapped key says other things of itself");
        }
        return jwe;
    }

    private static boolean isPlain(JsonWebEncryption jwe) throws JoseException {
        var headers = JsonUtil.parseJson(jwe.getHeaders().getFullHeaderAsJsonString());
        return headers.keySet().equals(HEADERS)
                && MANAGEMENT.equals(headers.get("alg"))
                && ENCRYPTION.equals(headers.get("enc"));
    }

    private static JsonWebEncryption constrained() {
        var jwe = new JsonWebEncryption();
        jwe.setAlgorithmConstraints(new AlgorithmConstraints(ConstraintType.PERMIT, MANAGEMENT));
        jwe.setContentEncryptionAlgorithmConstraints(new AlgorithmConstraints(ConstraintType.PERMIT, ENCRYPTION));
        return jwe;
    }
}
