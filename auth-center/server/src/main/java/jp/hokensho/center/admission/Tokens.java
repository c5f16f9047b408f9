package jp.hokensho.center.admission;

import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.auth.principal.DefaultJWTParser;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.ParseException;
import io.smallrye.jwt.build.Jwt;
import jakarta.inject.Singleton;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonString;
import java.io.ByteArrayInputStream;
import java.security.PublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.hokensho.center.account.Session;

/// Session tokens: ES256, a few minutes, for this centre only, bound to the certificate they were issued over
/// (RFC 8705). Its header names the key, which must be one of ours. A token names a session; whether that lives is
// asked elsewhere, at every request.
@Singleton
class Tokens {

    private static final String ISSUER = "hokensho-center";
    private static final String THUMBPRINT = "x5t#S256";

    private final TokenKeys keys;
    private final Duration life;
    private final Clock clock;
    private final Remembered remembered = new Remembered();

    Tokens(TokenKeys keys, AdmissionConfig config, Clock clock) {
        this.keys = keys;
        this.life = config.token().life();
        this.clock = clock;
    }

    private static JWTAuthContextInfo rules(PublicKey key) {
        var rules = new JWTAuthContextInfo(key, ISSUER);
        rules.setSignatureAlgorithm(Set.of(SignatureAlgorithm.ES256));
        rules.setExpectedAudience(Set.of(ISSUER));
        rules.setClockSkew(0);
        return rules;
    }

    /// @param thumbprint of the certificate shown at sign-in
    Issued issue(Session session, Optional<String> thumbprint) {
        var key = keys.current();
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var claims = Jwt.issuer(ISSUER)
                .audience(ISSUER)
                .subject(session.person().toString())
                .claim("sid", session.id().toString())
                .issuedAt(now)
                .expiresAt(now.plus(life));
        thumbprint.ifPresent(print -> claims.claim("cnf", Map.of(THUMBPRINT, print)));
        var token =
                claims.jws().algorithm(SignatureAlgorithm.ES256).keyId(key.id()).sign(key.privateKey());
        return new Issued(token, now.plus(life));
    }

    /// @return empty where the token is none of ours; an expired one is still told, by its end
    Optional<Claims> read(String token) {
        return remembered
                .find(token)
                .or(() -> keyId(token).flatMap(keys::find).flatMap(key -> verified(token, key.publicKey())));
    }

    /// What the header says, not to be believed yet.
    private static Optional<String> keyId(String token) {
        var end = Math.max(0, token.indexOf('.'));
        try (var header = Json.createReader(
                new ByteArrayInputStream(Base64.getUrlDecoder().decode(token.substring(0, end))))) {
            return Optional.of(header.readObject().getString("kid", ""));
        } catch (IllegalArgumentException | JsonException _) {
            return Optional.empty();
        }
    }

    private Optional<Claims> verified(String token, PublicKey key) {
        try {
            var jwt = new DefaultJWTParser(rules(key)).parse(token);
            var claims = new Claims(
                    UUID.fromString(text(jwt.getClaim("sid"))),
                    UUID.fromString(jwt.getSubject()),
                    Instant.ofEpochSecond(jwt.getExpirationTime()),
                    thumbprint(jwt.getClaim("cnf")));
            remembered.keep(token, claims, clock.instant());
            return Optional.of(claims);
        } catch (ParseException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static Optional<String> thumbprint(Object confirmation) {
        return confirmation instanceof Map<?, ?> bound
                ? Optional.ofNullable(bound.get(THUMBPRINT)).map(Tokens::text)
                : Optional.empty();
    }

    /// Claims come as JSON values or as plain ones.
    private static String text(Object claim) {
        return claim instanceof JsonString json ? json.getString() : String.valueOf(claim);
    }

    record Issued(String token, Instant expiresAt) {}

    /// @param thumbprint of the certificate it is bound to
    record Claims(UUID session, UUID person, Instant end, Optional<String> thumbprint) {}
}
