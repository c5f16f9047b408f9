package jp.hokensho.keys;

import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.lang.JoseException;

/// A public key that signatures are checked with, and when it is good: its times are kept for ever, so that
/// what it signed then is still known to be genuine when it has long been replaced.
///
/// @param id RFC 7638 thumbprint: 43 characters of base64url
/// @param from whole seconds
/// @param until empty while nothing has replaced it
public record PublishedKey(String id, PublicKey key, Instant from, Optional<Instant> until) {

    private static final String FROM = "nbf";
    private static final String UNTIL = "exp";

    /// @throws KeyFailure unless it is a key on P-256
    public static PublishedKey of(PublicKey key, Instant from, Optional<Instant> until) {
        if (!KeyPairs.areP256(key)) {
            throw new KeyFailure("signatures are made with P-256 keys only");
        }
        return new PublishedKey(thumbprint(key), key, from, until);
    }

    private static String thumbprint(PublicKey key) {
        try {
            return JsonWebKey.Factory.newJwk(key).calculateBase64urlEncodedThumbprint("SHA-256");
        } catch (JoseException impossible) {
            throw new KeyFailure("the key has no JSON form", impossible);
        }
    }

    /// Both ends count.
    public boolean holdsAt(Instant time) {
        return !time.isBefore(from) && until.filter(time::isAfter).isEmpty();
    }

    /// As RFC 7517 has it; `nbf` and `exp` are seconds, as in historical keys of OpenID Federation.
    Map<String, Object> jwk() {
        var jwk = new EllipticCurveJsonWebKey((ECPublicKey) key);
        jwk.setKeyId(id);
        jwk.setUse("sig");
        jwk.setAlgorithm(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
        var members = new LinkedHashMap<>(jwk.toParams(JsonWebKey.OutputControlLevel.PUBLIC_ONLY));
        members.put(FROM, from.getEpochSecond());
        until.ifPresent(end -> members.put(UNTIL, end.getEpochSecond()));
        return members;
    }

    /// Empty for a key of another kind or use: it signs nothing that is checked here.
    ///
    /// @throws KeyFailure where it is one of ours and broken
    static Optional<PublishedKey> read(Map<String, Object> jwk) {
        var ours = "EC".equals(jwk.get("kty")) && "sig".equals(jwk.get("use")) && "ES256".equals(jwk.get("alg"));
        if (!ours || !(jwk.get(FROM) instanceof Number from)) {
            return Optional.empty();
        }
        try {
            var until = Optional.ofNullable((Number) jwk.get(UNTIL)).map(PublishedKey::seconds);
            var key = of(PublicJsonWebKey.Factory.newPublicJwk(jwk).getPublicKey(), seconds(from), until);
            if (!key.id().equals(jwk.get("kid"))) {
                throw new KeyFailure("a published key has another key's name");
            }
            return Optional.of(key);
        } catch (JoseException | ClassCastException broken) {
            throw new KeyFailure("a published key is broken", broken);
        }
    }

    private static Instant seconds(Number seconds) {
        return Instant.ofEpochSecond(seconds.longValue());
    }
}
