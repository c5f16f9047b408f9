package jp.hokensho.keys;

import java.security.PublicKey;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import jp.hokensho.protocol.KeyId;
import jp.hokensho.protocol.Statement;
import org.jose4j.json.JsonUtil;
import org.jose4j.lang.JoseException;

/// What centre and adapter sign of their records of a day: docs/link.md has every byte.
public final class Tallies {

    static final String TYPE = "hokensho-tally+jwt";

    private Tallies() {}

    /// As the adapter.
    ///
    /// @param key for signing, bound on the record
    public static String sign(Map<String, String> claims, OwnKey key) {
        return CompactJws.sign(TYPE, key.keyId().value(), key.privateKey(), JsonUtil.toJson(claims));
    }

    /// As the centre, with the key that signs its receipts.
    public static String sign(Map<String, String> claims, SigningKey key) {
        return CompactJws.sign(TYPE, key, JsonUtil.toJson(claims));
    }

    /// What was signed, with a key that is believed; empty for anything else.
    public static Optional<Map<String, String>> read(String signed, PublishedKeys keys) {
        return read(signed, id -> keys.find(id.value()).map(PublishedKey::key));
    }

    /// As above.
    public static Optional<Map<String, String>> read(String signed, Function<KeyId, Optional<PublicKey>> keys) {
        if (signed.length() > Statement.LONGEST
                || !CompactJws.looksLikeOne(signed)
                || CompactJws.fault(TYPE, signed).isPresent()) {
            return Optional.empty();
        }
        try {
            var key = keys.apply(new KeyId(CompactJws.keyId(signed)));
            return key.isEmpty()
                    ? Optional.empty()
                    : CompactJws.payload(signed, key.get()).flatMap(Tallies::claims);
        } catch (JoseException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static Optional<Map<String, String>> claims(String payload) {
        try {
            var claims = new LinkedHashMap<String, String>();
            JsonUtil.parseJson(payload).forEach((name, value) -> claims.put(name, String.valueOf(value)));
            return Optional.of(claims);
        } catch (JoseException _) {
            return Optional.empty();
        }
    }
}
