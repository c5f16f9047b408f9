package jp.hokensho.keys;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.util.Map;
import javax.crypto.KeyAgreement;
import jp.hokensho.protocol.Jwk;
import jp.hokensho.protocol.KeyId;
import jp.hokensho.protocol.KeyUse;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.OctetKeyPairJsonWebKey;
import org.jose4j.jwk.OkpJwkGenerator;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/// A key pair whose public half is bound on the record: X25519 for sealing, P-256 for signing (ES256). Whoever
/// has it opens what was sealed, or signs: `toString` masks it.
public final class OwnKey {

    private final PublicJsonWebKey pair;
    private final Jwk jwk;

    private OwnKey(PublicJsonWebKey pair) {
        this.pair = pair;
        this.jwk = jwk(pair);
    }

    public static OwnKey create(KeyUse use) {
        try {
            return new OwnKey(
                    switch (use) {
                        case SEALING -> OkpJwkGenerator.generateJwk(OctetKeyPairJsonWebKey.SUBTYPE_X25519);
                        case SIGNING -> EcJwkGenerator.generateJwk(EllipticCurves.P256);
                    });
        } catch (JoseException missing) {
            throw new KeyFailure("this Java cannot make such a key", missing);
        }
    }

    /// What [#secret()] gave.
    ///
    /// @throws KeyFailure where it is no private key of one of the two kinds, or its halves do not belong
    /// together
    public static OwnKey of(String secret) {
        try {
            var pair = PublicJsonWebKey.Factory.newPublicJwk(secret);
            if (pair.getPrivateKey() != null) {
                var key = new OwnKey(pair);
                key.mustBelongTogether();
                return key;
            }
        } catch (GeneralSecurityException | JoseException | RuntimeException _) {
            // told below, without a word of the secret
        }
        throw new KeyFailure("this is no private key");
    }

    /// The key that others named: a point of its curve, in its one form, and of no small order.
    ///
    /// @throws KeyFailure for anything else
    public static PublicKey publicKey(Jwk jwk) {
        try {
            var members = jwk.y() == null
                    ? Map.<String, Object>of("kty", jwk.kty(), "crv", jwk.crv(), "x", jwk.x())
                    : Map.<String, Object>of("kty", jwk.kty(), "crv", jwk.crv(), "x", jwk.x(), "y", jwk.y());
            var key = PublicJsonWebKey.Factory.newPublicJwk(members).getPublicKey();
            agree(create(jwk.use()).privateKey(), key);
            if (jwk(PublicJsonWebKey.Factory.newPublicJwk(key)).equals(jwk)) {
                return key;
            }
        } catch (GeneralSecurityException | JoseException | RuntimeException _) {
            // told below
        }
        throw new KeyFailure("this is no usable public key");
    }

    /// Two keys on one curve find the same secret only where each private half belongs to its public one.
    private void mustBelongTogether() throws GeneralSecurityException {
        var other = create(jwk.use());
        var ours = agree(privateKey(), other.pair.getPublicKey());
        if (!MessageDigest.isEqual(ours, agree(other.privateKey(), pair.getPublicKey()))) {
            throw new KeyFailure("the halves of this key do not belong together");
        }
    }

    private static byte[] agree(PrivateKey own, PublicKey other) throws GeneralSecurityException {
        var agreement = KeyAgreement.getInstance(own.getAlgorithm().equals("EC") ? "ECDH" : "XDH");
        agreement.init(own);
        agreement.doPhase(other, true);
        return agreement.generateSecret();
    }

    private static Jwk jwk(PublicJsonWebKey pair) {
        var members = pair.toParams(OutputControlLevel.PUBLIC_ONLY);
        return new Jwk(member(members, "kty"), member(members, "crv"), member(members, "x"), member(members, "y"));
    }

    private static String member(Map<String, Object> members, String name) {
        return members.get(name) instanceof String text ? text : null;
    }

    /// Its public half.
    public Jwk jwk() {
        return jwk;
    }

    public KeyId keyId() {
        return jwk.keyId();
    }

    public PrivateKey privateKey() {
        return pair.getPrivateKey();
    }

    /// Both halves as JWK text, to be kept where nobody else reads it.
    public String secret() {
        return pair.toJson(OutputControlLevel.INCLUDE_PRIVATE);
    }

    @Override
    public String toString() {
        return "OwnKey[" + keyId() + "]";
    }
}
