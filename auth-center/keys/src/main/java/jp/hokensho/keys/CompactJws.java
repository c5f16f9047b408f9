package jp.hokensho.keys;

import java.security.PrivateKey;
import java.security.PublicKey;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.hokensho.protocol.ReceiptFault;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/// The compact form of RFC 7515 with one algorithm, ES256, and a header of exactly `alg`, `kid` and `typ`.
/// Nothing in the header says whom to believe: `kid` only names one of the keys that are believed already.
final class CompactJws {

    private static final String ES256 = AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256;
    private static final AlgorithmConstraints ONLY_ES256 =
            new AlgorithmConstraints(AlgorithmConstraints.ConstraintType.PERMIT, ES256);
    private static final Pattern FORM = Pattern.compile("[\\w-]++\\.[\\w-]++\\.[\\w-]*+");
    private static final Pattern KEY_ID = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final Set<String> KEYS = Set.of("jwk", "jku", "x5c", "x5u", "x5t", "x5t#S256");
    private static final Set<String> MEMBERS = Set.of("alg", "kid", "typ");

    private CompactJws() {}

    static String sign(String type, SigningKey key, String payload) {
        return sign(type, key.published().id(), key.privateKey(), payload);
    }

    /// @param keyId RFC 7638 thumbprint of the key's public half
    static String sign(String type, String keyId, PrivateKey key, String payload) {
        var jws = new JsonWebSignature();
        jws.setAlgorithmHeaderValue(ES256);
        jws.setKeyIdHeaderValue(keyId);
        jws.setHeader("typ", type);
        jws.setPayload(payload);
        jws.setProviderContext(NativeCurves.providers());
        jws.setKey(key);
        try {
            return jws.getCompactSerialization();
        } catch (JoseException unusable) {
            throw new KeyFailure("this key cannot sign", unusable);
        }
    }

    /// Three parts of the right characters, which may mean anything.
    static boolean looksLikeOne(String text) {
        return FORM.matcher(text).matches();
    }

    /// What is wrong with its form and header, if anything is.
    static Optional<ReceiptFault> fault(String type, String text) {
        if (!Stream.of(text.split("\\.", -1)).allMatch(CompactJws::isCanonical)) {
            return Optional.of(ReceiptFault.ENCODING);
        }
        try {
            var header = JsonUtil.parseJson(parsed(text).getHeaders().getFullHeaderAsJsonString());
            return headerFault(type, header);
        } catch (JoseException _) {
            return Optional.of(ReceiptFault.HEADER);
        }
    }

    private static Optional<ReceiptFault> headerFault(String type, Map<String, Object> header) {
        if (!ES256.equals(header.get("alg"))) {
            return Optional.of(ReceiptFault.ALGORITHM);
        }
        if (!MEMBERS.containsAll(header.keySet())) {
            return Optional.of(tooMuch(header.keySet()));
        }
        if (!type.equals(header.get("typ"))) {
            return Optional.of(ReceiptFault.TYPE);
        }
        var named = header.get("kid") instanceof String id && KEY_ID.matcher(id).matches();
        return named ? Optional.empty() : Optional.of(ReceiptFault.HEADER);
    }

    private static ReceiptFault tooMuch(Set<String> members) {
        if (members.stream().anyMatch(KEYS::contains)) {
            return ReceiptFault.KEY_IN_HEADER;
        }
        return members.contains("crit") ? ReceiptFault.CRITICAL : ReceiptFault.UNKNOWN_MEMBER;
    }

    /// Of one whose form has no fault.
    static String keyId(String text) throws JoseException {
        return parsed(text).getKeyIdHeaderValue();
    }

    /// @return what was signed; empty where the signature does not fit
    static Optional<String> payload(String text, PublicKey key) throws JoseException {
        var jws = parsed(text);
        jws.setProviderContext(NativeCurves.providers());
        jws.setAlgorithmConstraints(ONLY_ES256);
        jws.setKey(key);
        return jws.verifySignature() ? Optional.of(jws.getUnverifiedPayload()) : Optional.empty();
    }

    private static JsonWebSignature parsed(String text) throws JoseException {
        var jws = new JsonWebSignature();
        jws.setCompactSerialization(text);
        return jws;
    }

    /// The last character of a part has bits that mean nothing: with other ones it would be another text with
    /// the same meaning.
    private static boolean isCanonical(String part) {
        try {
            var bytes = Base64.getUrlDecoder().decode(part);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).equals(part);
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
