package jp.hokensho.center.scene;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import jp.hokensho.center.registry.Credentials;
import jp.hokensho.keys.Totp;

/// The people of a registry, over HTTPS like real ones. Each chooses a password with the one-time code when
/// it is first needed. Who works without a terminal registers an app and stays signed in: its codes work
/// once, and there are but two in a minute, so that a recovery code stands in where they are used up.
public final class People {

    private static final String PASSWORD = "Kawa-Yama-7391-Tsuki";

    private final Credentials credentials;
    private final Http stranger;
    private final Clock clock = Clock.systemUTC();
    private final Map<String, String> passwords = new HashMap<>();
    private final Map<String, Factor> factors = new HashMap<>();
    private final Map<String, Http> offices = new HashMap<>();

    /// @param stranger without a certificate
    public People(Credentials credentials, Http stranger) {
        this.credentials = credentials;
        this.stranger = stranger;
    }

    public String code(String login) {
        return credentials.people().stream()
                .filter(person -> person.login().equals(login))
                .findFirst()
                .orElseThrow()
                .code();
    }

    public synchronized String password(String login) {
        return passwords.computeIfAbsent(login, this::activated);
    }

    private String activated(String login) {
        var told =
                stranger.post("/v1/activations", Map.of("code", code(login), "loginId", login, "password", PASSWORD));
        if (told.status() != 204) {
            throw new AssertionError("no password for " + login + ": " + told);
        }
        return PASSWORD;
    }

    public Told signIn(Http from, String login) {
        return from.post("/v1/sessions", Map.of("loginId", login, "password", password(login)));
    }

    /// Signed in without a certificate, for as long as anybody asks.
    public synchronized Http office(String login) {
        var open = offices.get(login);
        var renewed = open == null ? null : open.post("/v1/sessions/current/renewal", "");
        var token = renewed != null && renewed.status() == 201 ? renewed.text("token") : signedIn(login);
        var office = stranger.with("Authorization", "Bearer " + token);
        offices.put(login, office);
        return office;
    }

    /// Without a certificate.
    ///
    /// @return token of a new session
    public synchronized String signedIn(String login) {
        if (!factors.containsKey(login)) {
            return registered(login);
        }
        var body = Map.of("loginId", login, "password", password(login), "otp", otp(login));
        return stranger.post("/v1/sessions", body).text("token");
    }

    /// The session in which somebody registers an app goes on as any other.
    private String registered(String login) {
        var token = signIn(stranger, login).text("token");
        var http = stranger.with("Authorization", "Bearer " + token);
        var app = new App(Totp.ofBase32(http.post("/v1/people/me/totp", "").text("secret")));
        var told = http.put("/v1/people/me/totp", Map.of("password", password(login), "otp", app.code(clock)));
        if (told.status() != 200) {
            throw new AssertionError("no app for " + login + ": " + told);
        }
        appRegistered(
                login,
                app,
                told.body()
                        .path("recoveryCodes")
                        .valueStream()
                        .map(code -> code.asText())
                        .toList());
        return token;
    }

    /// In place of one of before.
    public synchronized void appRegistered(String login, App app, Collection<String> recoveryCodes) {
        factors.put(login, new Factor(app, new ArrayDeque<>(recoveryCodes)));
    }

    public synchronized void passwordChanged(String login, String password) {
        passwords.put(login, password);
    }

    public synchronized boolean hasApp(String login) {
        return factors.containsKey(login);
    }

    /// Of somebody who has an app.
    public synchronized String otp(String login) {
        var factor = factors.get(login);
        return factor.app().isReady(clock) || factor.recovery().isEmpty()
                ? factor.app().code(clock)
                : factor.recovery().remove();
    }

    private record Factor(App app, Queue<String> recovery) {}

    /// What shows the codes: each of them once.
    public static final class App {

        private final Totp totp;
        private long last = -1;

        public App(Totp totp) {
            this.totp = totp;
        }

        /// Nobody has to wait for the next one.
        synchronized boolean isReady(Clock clock) {
            return last <= Totp.step(clock.instant());
        }

        /// One that the centre takes, a step early at most.
        public synchronized String code(Clock clock) {
            while (!isReady(clock)) {
                Thread.onSpinWait();
            }
            last = Math.max(last + 1, Totp.step(clock.instant()));
            return totp.code(last);
        }
    }
}
