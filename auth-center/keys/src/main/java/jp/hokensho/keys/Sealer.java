package jp.hokensho.keys;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import jp.hokensho.protocol.InvalidInput;
import jp.hokensho.protocol.KeyId;
import jp.hokensho.protocol.SealedDetails;
import jp.hokensho.protocol.TraceNumber;
import org.jose4j.jwe.kdf.KdfUtil;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.lang.JoseException;

/// Seals what an insurer says about persons for one clinic: JWE (RFC 7516), ECDH-ES+A256KW with A256GCM, to the
/// clinic's X25519 key. One agreement serves all that one of these seals (decision 140); each answer has a key of its
/// own, wrapped by it, and is bound to the number of its question, which stands in the header that the tag covers.
public final class Sealer {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final int KEY_BITS = 256;
    private static final int NONCE = 12;
    private static final int TAG = 16;

    private final String headerUpToNumber;
    private final String headerAfterNumber;
    private final SecretKey wrapping;

    /// @param id of the clinic's key
    /// @param to the clinic's key, as [OwnKey#publicKey] reads it
    /// @throws KeyFailure where the key is not usable
    public Sealer(KeyId id, PublicKey to) {
        try {
            var ephemeral = KeyPairGenerator.getInstance("X25519").generateKeyPair();
            var agreement = KeyAgreement.getInstance("XDH");
            agreement.init(ephemeral.getPrivate());
            agreement.doPhase(to, true);
            var derived = new KdfUtil().kdf(agreement.generateSecret(), KEY_BITS, Seals.MANAGEMENT, null, null);
            this.wrapping = new SecretKeySpec(derived, "AES");
            this.headerUpToNumber = "{\"alg\":\"" + Seals.MANAGEMENT + "\",\"enc\":\"" + Seals.ENCRYPTION
                    + "\",\"kid\":\"" + id + "\",\"typ\":\"" + Seals.TYPE + "\",\"" + Seals.NUMBER + "\":\"";
            this.headerAfterNumber = "\",\"epk\":{\"kty\":\"OKP\",\"crv\":\"X25519\",\"x\":\""
                    + PublicJsonWebKey.Factory.newPublicJwk(ephemeral.getPublic())
                            .toParams(OutputControlLevel.PUBLIC_ONLY)
                            .get("x")
                    + "\"}}";
        } catch (GeneralSecurityException | JoseException failed) {
            throw new KeyFailure("nothing can be sealed for this key", failed);
        }
    }

    /// @param details JSON
    /// @throws KeyFailure where the details are too long
    public SealedDetails seal(String details, TraceNumber number) {
        var header = BASE64.encodeToString((headerUpToNumber + number + headerAfterNumber).getBytes(US_ASCII));
        var key = SecretBox.newKey();
        var nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        try {
            var wrap = Cipher.getInstance("AESWrap");
            wrap.init(Cipher.WRAP_MODE, wrapping);
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG * 8, nonce));
            cipher.updateAAD(header.getBytes(US_ASCII));
            var sealed = cipher.doFinal(details.getBytes(UTF_8));
            var text = sealed.length - TAG;
            return new SealedDetails(String.join(
                    ".",
                    header,
                    BASE64.encodeToString(wrap.wrap(key)),
                    BASE64.encodeToString(nonce),
                    BASE64.encodeToString(Arrays.copyOf(sealed, text)),
                    BASE64.encodeToString(Arrays.copyOfRange(sealed, text, sealed.length))));
        } catch (GeneralSecurityException | InvalidInput failed) {
            throw new KeyFailure("the details could not be sealed", failed);
        }
    }
}
