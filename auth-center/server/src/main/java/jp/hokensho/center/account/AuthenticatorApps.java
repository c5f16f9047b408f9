package jp.hokensho.center.account;

import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import jp.hokensho.keys.Totp;

/// People register the app that makes their codes: the secret is proposed, and in force once its
/// first code has come, and the person's password once more; in place of another also a code of that other. Who
/// only found an open session registers none.
@Singleton
public class AuthenticatorApps {

    private static final String ISSUER = "Hokensho";

    private final FactorRows rows;
    private final Secrets secrets;
    private final NewApps apps;
    private final Guesses guesses;

    AuthenticatorApps(FactorRows rows, Secrets secrets, NewApps apps, Guesses guesses) {
        this.rows = rows;
        this.secrets = secrets;
        this.apps = apps;
        this.guesses = guesses;
    }

    /// In place of another that was proposed and not confirmed.
    public Proposal propose(Person person) {
        var app = Totp.random();
        rows.propose(person.id(), app);
        return new Proposal(app.base32(), uri(person, app));
    }

    /// What is wrong counts as a guess.
    public boolean isPassword(Person person, String typed) {
        return secrets.known().matching(person, typed).isPresent();
    }

    /// @param code the first code of the app that was proposed
    /// @param current a code of the app in force, or a recovery code; empty where there is none yet
    /// @return recovery codes, told once; empty where a code is wrong, or nothing was proposed
    public List<String> confirm(Person person, String code, Optional<String> current) {
        var typed = current.orElse("");
        var factors = secrets.factors();
        var known = factors.factors(person.id(), typed);
        var proven = known.pending().flatMap(app -> factors.proven(app, code));
        if (proven.isEmpty() || !guesses.begin(person.login(), Guesses.EVERYWHERE)) {
            return List.of();
        }
        var recovery = apps.register(person, factors.judge(known, typed), proven.get());
        if (!recovery.isEmpty()) {
            guesses.takeBack(person.login(), Guesses.EVERYWHERE);
        }
        return recovery.stream().map(OneTimeCode::value).toList();
    }

    /// As apps read it from a QR code.
    private static URI uri(Person person, Totp app) {
        return URI.create(
                "otpauth://totp/%s:%s?secret=%s&issuer=%s".formatted(ISSUER, person.login(), app.base32(), ISSUER));
    }

    /// @param secret Base32
    /// @param uri `otpauth://totp/…`, for a QR code
    public record Proposal(String secret, URI uri) {

        @Override
        public String toString() {
            return "Proposal[****]";
        }
    }
}
