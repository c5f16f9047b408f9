package jp.hokensho.keys;

import java.security.PublicKey;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import jp.hokensho.protocol.KeyId;
import jp.hokensho.protocol.Statement;
import jp.hokensho.protocol.StatementFault;
import org.jose4j.json.JsonUtil;
import org.jose4j.lang.JoseException;

/// Insurers' statements as they travel: docs/link.md has every byte.
public final class Statements {

    static final String TYPE = "hokensho-statement+jwt";

    private Statements() {}

    /// @param key for signing, bound on the record
    public static String sign(Statement statement, OwnKey key) {
        return CompactJws.sign(TYPE, key.keyId().value(), key.privateKey(), JsonUtil.toJson(statement.claims()));
    }

    /// What is wrong with it, if anything is. Members that a later adapter adds are passed over.
    ///
    /// @param expected what it has to say, computed from the answer
    /// @param keys those of the insurer that are believed
    public static Optional<StatementFault> fault(
            String signed, Statement expected, Function<KeyId, Optional<PublicKey>> keys) {
        if (signed.length() > Statement.LONGEST
                || !CompactJws.looksLikeOne(signed)
                || CompactJws.fault(TYPE, signed).isPresent()) {
            return Optional.of(StatementFault.FORM);
        }
        try {
            var key = keys.apply(new KeyId(CompactJws.keyId(signed)));
            return key.isEmpty() ? Optional.of(StatementFault.UNKNOWN_KEY) : fault(signed, expected, key.get());
        } catch (JoseException | IllegalArgumentException _) {
            return Optional.of(StatementFault.SIGNATURE);
        }
    }

    private static Optional<StatementFault> fault(String signed, Statement expected, PublicKey key)
            throws JoseException {
        var payload = CompactJws.payload(signed, key);
        if (payload.isEmpty()) {
            return Optional.of(StatementFault.SIGNATURE);
        }
        return says(payload.get(), expected) ? Optional.empty() : Optional.of(StatementFault.CONTENT);
    }

    /// Neither less nor more than expected: a period that is not in the answer is another statement.
    private static boolean says(String payload, Statement expected) {
        try {
            var claims = JsonUtil.parseJson(payload);
            claims.keySet().retainAll(Statement.CLAIMS);
            return claims.equals(Map.<String, Object>copyOf(expected.claims()));
        } catch (JoseException _) {
            return false;
        }
    }
}
