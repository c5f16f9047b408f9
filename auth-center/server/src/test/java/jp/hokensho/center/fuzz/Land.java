package jp.hokensho.center.fuzz;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.net.URI;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.net.ssl.SSLContext;
import jp.hokensho.center.fuzz.Someone.Person;
import jp.hokensho.center.registry.Credentials;
import jp.hokensho.center.registry.Foundation;
import jp.hokensho.center.scene.Enrolment;
import jp.hokensho.center.scene.Http;
import jp.hokensho.center.scene.People;
import jp.hokensho.center.scene.People.App;
import jp.hokensho.center.tenancy.Tenants;
import jp.hokensho.keys.Pem;
import jp.hokensho.keys.Tls;
import org.eclipse.microprofile.config.Config;

/// A running centre with the people of [LandRegistry]. Devices enrol and people sign in over HTTPS like real
/// ones.
@Singleton
class Land {

    /// Well before a token ends.
    private static final Duration GOOD = Duration.ofMinutes(3);

    private final Foundation foundation;
    private final Tenants tenants;
    private final Config config;
    private final Clock clock;
    private final Map<String, SSLContext> devices = new HashMap<>();
    private final Map<String, X509Certificate> certificates = new HashMap<>();
    private final Map<Person, Session> sessions = new HashMap<>();
    private final Map<Person, App> proposed = new HashMap<>();
    private Credentials credentials;
    private People people;
    private int spares;
    private int sparePeople;

    Land(Foundation foundation, Tenants tenants, Config config, Clock clock) {
        this.foundation = foundation;
        this.tenants = tenants;
        this.config = config;
        this.clock = clock;
    }

    private record Session(String token, Instant opened) {}

    URI center() {
        return URI.create("https://localhost:" + config.getValue("quarkus.http.test-ssl-port", String.class));
    }

    /// Of the certificate that is shown.
    SSLContext tls(Someone who) {
        var device = who.device().orElse("");
        var known = devices.get(device);
        if (known == null) {
            known = device.isEmpty() ? Tls.clientContext(authority()) : enrol(device);
            devices.put(device, known);
            KeySpecimens.sealing(device).ifPresent(key -> http(who).post("/v1/keys", Map.of("jwk", key.jwk())));
        }
        return known;
    }

    /// That of a device.
    X509Certificate certificate(Someone who) {
        tls(who);
        return certificates.get(who.device().orElseThrow());
    }

    private X509Certificate authority() {
        return Pem.read(Path.of(config.getValue("hokensho.state", String.class), "ca.pem"));
    }

    Instant now() {
        return clock.instant();
    }

    /// Of a living session that began at the person's own terminal.
    String token(Person person) {
        var session = sessions.get(person);
        if (session == null || session.opened().plus(GOOD).isBefore(clock.instant())) {
            session = new Session(signIn(person), clock.instant());
            sessions.put(person, session);
        }
        return session.token();
    }

    /// The session may have ended.
    void forget(Someone who) {
        who.person().ifPresent(sessions::remove);
    }

    String login(Person person) {
        return person.login();
    }

    String password(Person person) {
        return people().password(login(person));
    }

    void passwordChanged(Person person, String password) {
        people().passwordChanged(login(person), password);
    }

    boolean hasApp(Person person) {
        return people().hasApp(login(person));
    }

    /// A code of the app in force.
    String otp(Person person) {
        return people().otp(login(person));
    }

    /// The first code of a new app.
    String next(App app) {
        return app.code(clock);
    }

    void proposed(Person person, App app) {
        proposed.put(person, app);
    }

    /// The app that was proposed last is in force.
    void confirmed(Person person, List<String> recoveryCodes) {
        people().appRegistered(login(person), proposed.remove(person), recoveryCodes);
    }

    /// Body of a sign-in.
    String credentials(Person person) {
        var body = new LinkedHashMap<>(Map.of("loginId", login(person), "password", password(person)));
        if (hasApp(person)) {
            body.put("otp", otp(person));
        }
        return new ObjectMapper().valueToTree(body).toString();
    }

    /// People of clinics at their terminal, all others without one.
    private String signIn(Person person) {
        var at = Someone.person(person.role(), person.side());
        var token = at.device().isEmpty()
                ? people().signedIn(login(person))
                : people().signIn(http(at), login(person)).text("token");
        if (token == null) {
            throw new AssertionError(login(person) + " cannot sign in");
        }
        return token;
    }

    Http http(Someone who) {
        return new Http(center(), tls(who));
    }

    /// A code that nobody used yet.
    String unusedCode() {
        return code(Side.FIRST.clinic, "spare" + spares++);
    }

    /// A terminal that nobody enrolled yet.
    String unusedTerminal() {
        return Side.FIRST.clinic + "/spare" + spares++;
    }

    /// Body with which somebody chooses the first password.
    Map<String, String> activation() {
        var login = LandRegistry.spareLogin(sparePeople++);
        return Map.of(
                "code",
                people().code(login),
                "loginId",
                login,
                "password",
                UUID.randomUUID().toString());
    }

    /// A terminal that nobody works at.
    UUID spare(Side side) {
        return device(side.clinic, "spare" + (LandRegistry.SPARES - 1));
    }

    UUID device(String tenant, String name) {
        credentials();
        return tenants.list(
                        Tenants.CENTER,
                        "select id from device where tenant = ? and name = ?",
                        row -> row.getObject("id", UUID.class),
                        tenant,
                        name)
                .getFirst();
    }

    UUID id(Person person) {
        credentials();
        return tenants.list(
                        Tenants.CENTER,
                        "select id from person where login = ?",
                        row -> row.getObject("id", UUID.class),
                        login(person))
                .getFirst();
    }

    private String code(String tenant, String name) {
        return credentials().devices().stream()
                .filter(device ->
                        device.tenant().equals(tenant) && device.name().equals(name))
                .findFirst()
                .orElseThrow()
                .code();
    }

    private SSLContext enrol(String device) {
        var words = device.split("/");
        var key = Enrolment.with(code(words[0], words[1]), http(Someone.nobody()));
        certificates.put(device, key.chain().getFirst());
        return Tls.clientContext(key, key.chain().getLast());
    }

    private synchronized Credentials credentials() {
        if (credentials == null) {
            foundation.lay(LandRegistry.file(), given -> credentials = given);
        }
        return credentials;
    }

    private synchronized People people() {
        if (people == null) {
            people = new People(credentials(), http(Someone.nobody()));
        }
        return people;
    }
}
