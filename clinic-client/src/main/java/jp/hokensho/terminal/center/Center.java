package jp.hokensho.terminal.center;

import static java.util.stream.Collectors.joining;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import jp.hokensho.protocol.CheckedReceipt;
import jp.hokensho.protocol.Jwk;
import jp.hokensho.protocol.KeyId;

/// The centre, as this terminal sees it.
public final class Center implements AutoCloseable {

    private final Calls calls;
    private final Terms terms;

    private Center(Calls calls, Terms terms) {
        this.calls = calls;
        this.terms = terms;
    }

    /// @param tls presents the terminal's certificate and trusts the centre's authority alone; asked at every
    ///     request, and another one than before is taken up
    /// @param locale in which the centre words its refusals
    public static Center at(URI address, Supplier<SSLContext> tls, Locale locale, Terms terms) {
        return new Center(new Calls(address, tls, locale, terms.patience().reply()), terms);
    }

    /// @throws CenterProblem `SIGN_IN_FAILED`, without a reason: the centre tells none
    public Session signIn(String login, String password) {
        var request = calls.post("/v1/sessions", Map.of("loginId", login, "password", password))
                .build();
        var reply = terms.patience().keep(terms.clock(), () -> calls.send(request));
        return new Session(login, calls, terms, reply);
    }

    /// With the code of a second factor. Sent once: the code is good once, and a reply that was lost may have used
    /// it up.
    ///
    /// @param otp what the app shows, or a recovery code
    /// @throws CenterProblem as [#signIn(String, String)]
    public Session signIn(String login, String password, String otp) {
        var request = calls.post("/v1/sessions", Map.of("loginId", login, "password", password, "otp", otp))
                .build();
        return new Session(login, calls, terms, calls.send(request));
    }

    /// Without signing in.
    public UnderMandate under(GivenMandate mandate) {
        return new UnderMandate(mandate, calls, terms);
    }

    /// A person chooses a password. Sent once: after a lost reply the code may be used up, and guesses are
    /// counted.
    ///
    /// @throws CenterProblem `REFUSED` for any code that is not good; `IMPOSSIBLE_VALUE` for a weak
    /// password
    public void activate(String code, String login, String password) {
        calls.send(calls.post("/v1/activations", Map.of("code", code, "loginId", login, "password", password))
                .build());
    }

    /// Hands in a certificate request. Sent once: a code is good for one use, and a reply that was lost
    /// cannot be asked for again.
    ///
    /// @return certificates as PEM, the device's own first, the authority's last
    public List<String> enrol(String code, String csr) {
        var request =
                calls.post("/v1/enrolments", Map.of("code", code, "csr", csr)).build();
        return Wire.read(calls.send(request).body(), Enrolled.class).certificates();
    }

    /// Hands in a request for the next certificate, with the present one.
    ///
    /// @return as [#enrol]
    List<String> renew(String csr) {
        var request = calls.post("/v1/enrolments/renewal", Map.of("csr", csr)).build();
        return Wire.read(calls.send(request).body(), Enrolled.class).certificates();
    }

    /// Shows the certificate; with a new one, that is its first use.
    ///
    /// @throws CenterProblem where it is not taken
    void show() {
        calls.send(calls.to("/v1/enrolments/current").build());
    }

    /// Tells which authorities are trusted here.
    ///
    /// @param known their thumbprints
    /// @return PEM of those that are to be, the one that issues first; empty where the centre does not say
    List<String> authorities(List<String> known) {
        var request = calls.to("/v1/enrolments/current?trusts=" + String.join(",", known));
        return Wire.read(calls.send(request.build()).body(), Own.class).authorities();
    }

    private record Own(List<String> authorities) {

        private Own {
            authorities = authorities == null ? List.of() : List.copyOf(authorities);
        }
    }

    /// How this terminal stands with the centre, by its certificate alone. Sent once.
    ///
    /// @throws CenterProblem where the certificate is not taken
    public Standing standing() {
        var reply = calls.send(calls.to("/v1/enrolments/current").build());
        var told = Wire.read(reply.body(), Standing.Told.class);
        return new Standing(
                Optional.ofNullable(told.certificateUntil()),
                Optional.ofNullable(told.helpDesk()).filter(text -> !text.isBlank()),
                SessionToken.date(reply));
    }

    /// What this terminal should know of its clinic's keys.
    Ring ring() {
        return Wire.read(calls.send(calls.to("/v1/keys/current").build()).body(), Ring.class);
    }

    /// Again is the same.
    ///
    /// @return how it stands now
    Ring.Key offer(Jwk key) {
        var request = calls.post("/v1/keys", Map.of("jwk", key)).build();
        return Wire.read(calls.send(request).body(), Ring.Key.class);
    }

    /// The keys by which insurers sign now.
    List<Ring.Key> signingKeys() {
        return Wire.read(calls.send(calls.to("/v1/keys/signing").build()).body(), Ring.Page.class)
                .items();
    }

    /// A private key, for another terminal of the clinic.
    void give(KeyId key, UUID to, String wrap) {
        var path = "/v1/keys/" + key + "/wraps/" + to;
        calls.send(calls.put(path, Map.of("wrap", wrap)).build());
    }

    /// The keys that receipts are signed with, as the centre publishes them. Sent once: somebody waits, and
    /// there may be a copy.
    String receiptKeys() {
        return calls.send(calls.to("/.well-known/jwks.json").build()).body();
    }

    /// The keys that checkpoints of the journal are signed with, a line each. Sent once, as above.
    String logKeys() {
        var logs = Wire.read(calls.send(calls.to("/v1/logs").build()).body(), PublishedLogs.class);
        return logs.items().stream()
                .flatMap(log -> log.keys().stream())
                .distinct()
                .collect(joining("\n"));
    }

    /// Whether the centre's record says what this genuine receipt states. Sent once.
    boolean isInJournal(String receipt) {
        var request =
                calls.post("/v1/receipts/check", Map.of("receipt", receipt)).build();
        var told = Wire.read(calls.send(request).body(), CheckedReceipt.class);
        return Boolean.TRUE.equals(told.inJournal());
    }

    @Override
    public void close() {
        calls.close();
    }

    /// How to deal with the centre.
    public record Terms(Patience patience, Clock clock) {}

    private record PublishedLogs(List<Log> items) {
        private PublishedLogs {
            items = List.copyOf(items);
        }
    }

    private record Log(List<String> keys) {
        private Log {
            keys = List.copyOf(keys);
        }
    }

    private record Enrolled(List<String> certificates) {
        private Enrolled {
            certificates = List.copyOf(certificates);
        }
    }
}
