package jp.hokensho.center.admission;

import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.auth.principal.DefaultJWTParser;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTParser;
import io.smallrye.jwt.auth.principal.ParseException;
import io.smallrye.jwt.build.Jwt;
import jakarta.inject.Singleton;
import jakarta.json.JsonString;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.hokensho.center.account.Session;
import jp.hokensho.center.pki.Signer;

/// Session tokens: ES256, a few minutes, for this centre only, bound to the certificate they were issued over
/// (RFC 8705). A token names a session; whether that lives is asked elsewhere, at every request.
@Singleton
class Tokens {

    private static final String ISSUER = "hokensho-center";
    private static final String THUMBPRINT = "x5t#S256";

    private final Signer signer;
    private final Duration life;
    private final Clock clock;
    private final JWTParser parser;
    private final Remembered remembered = new Remembered();

    Tokens(Signer signer, AdmissionConfig config, Clock clock) {
        this.signer = signer;
        this.life = config.token().life();
        this.clock = clock;
        this.parser = new DefaultJWTParser(rules(signer));
    }

    private static JWTAuthContextInfo rules(Signer signer) {
        var rules = new JWTAuthContextInfo(signer.publicKey(), ISSUER);
        rules.setSignatureAlgorithm(Set.of(SignatureAlgorithm.ES256));
        rules.setExpectedAudience(Set.of(ISSUER));
        rules.setClockSkew(0);
        return rules;
    }

    /// @param thumbprint of the certificate shown at sign-in
    Issued issue(Session session, Optional<String> thumbprint) {
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var claims = Jwt.issuer(ISSUER)
                .audience(ISSUER)
                .subject(session.person().toString())
                .claim("sid", session.id().toString())
                .issuedAt(now)
                .expiresAt(now.plus(life));
        thumbprint.ifPresent(print -> claims.claim("cnf", Map.of(THUMBPRINT, print)));
        var token = claims.jws()
                .algorithm(SignatureAlgorithm.ES256)
                .keyId(signer.keyId())
                .sign(signer.privateKey());
        return new Issued(token, now.plus(life));
    }

    /// @return empty where the token is none of ours; an expired one is still told, by its end
    Optional<Claims> read(String token) {
        return remembered.find(token).or(() -> verified(token));
    }

    private Optional<Claims> verified(String token) {
        try {
            var jwt = parser.parse(token);
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
