package jp.hokensho.protocol;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// The public half of a key (RFC 7517), of one of the two kinds that are bound and with no member but those
/// that make it the key it is: X25519 for sealing (RFC 8037), P-256 for signing. Whether it is a point of
/// its curve is for the jar `keys` to say.
///
/// @param kty `OKP` or `EC`
/// @param crv `X25519` or `P-256`
/// @param x 32 bytes, base64url
/// @param y as `x`; null with `OKP`
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Jwk(String kty, String crv, String x, String y) {

    private static final String OKP = "OKP";
    private static final String EC = "EC";

    /// @throws InvalidInput for any other kind of key
    public Jwk {
        var known = OKP.equals(kty) && "X25519".equals(crv) && y == null || EC.equals(kty) && "P-256".equals(crv);
        if (!known) {
            throw new InvalidInput(InputError.MALFORMED);
        }
        KeyId.bytes(x);
        if (kty.equals(EC)) {
            KeyId.bytes(y);
        }
    }

    /// A kind of key is for one use only.
    public KeyUse use() {
        return kty.equals(OKP) ? KeyUse.SEALING : KeyUse.SIGNING;
    }

    /// RFC 7638: over the members that are needed, in the order of their names.
    public KeyId keyId() {
        var end = y == null ? "\"}" : "\",\"y\":\"" + y + "\"}";
        var canonical = "{\"crv\":\"" + crv + "\",\"kty\":\"" + kty + "\",\"x\":\"" + x + end;
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(canonical.getBytes(US_ASCII));
            return new KeyId(KeyId.encoded(digest));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
