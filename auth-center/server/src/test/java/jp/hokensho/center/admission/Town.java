package jp.hokensho.center.admission;

import jakarta.inject.Singleton;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.net.ssl.SSLContext;
import jp.hokensho.center.registry.Credentials;
import jp.hokensho.center.registry.Foundation;
import jp.hokensho.center.scene.Http;
import jp.hokensho.center.scene.People;
import jp.hokensho.center.scene.Told;
import jp.hokensho.keys.Csr;
import jp.hokensho.keys.KeyPairs;
import jp.hokensho.keys.KeyStoreFile;
import jp.hokensho.keys.Pem;
import jp.hokensho.keys.Tls;
import org.eclipse.microprofile.config.Config;

/// A running centre with the people of [TownRegistry]; devices enrol and people sign in over HTTPS.
@Singleton
class Town {

    private final Foundation foundation;
    private final Config config;
    private final Queue<Credentials.DeviceCode> unused = new ConcurrentLinkedQueue<>();
    private Credentials credentials;
    private People people;
    private Http clerk;

    Town(Foundation foundation, Config config) {
        this.foundation = foundation;
        this.config = config;
    }

    /// A device that was enrolled just now: no test shares its terminal with another.
    Terminal terminal(String tenant) {
        credentials();
        var code = unused.stream()
                .filter(device -> device.tenant().equals(tenant))
                .findFirst()
                .orElseThrow();
        unused.remove(code);
        var pair = KeyPairs.p256();
        var chain = enrol(code.code(), Csr.create(pair).pem())
                .body()
                .path("certificates")
                .valueStream()
                .map(pem -> Pem.certificate(pem.asText()))
                .toList();
        var tls = Tls.clientContext(new KeyStoreFile(pair.getPrivate(), chain), chain.getLast());
        var subject = chain.getFirst().getSubjectX500Principal().getName();
        return new Terminal(id(subject), http(tls));
    }

    private static UUID id(String subject) {
        return UUID.fromString(subject.replaceFirst(".*CN=([0-9a-f-]{36}).*", "$1"));
    }

    Told enrol(String code, String csr) {
        return stranger().post("/v1/enrolments", Map.of("code", code, "csr", csr));
    }

    String unusedCode() {
        credentials();
        return unused.remove().code();
    }

    /// Without a certificate.
    Http stranger() {
        return http(Tls.clientContext(Pem.read(Path.of(config.getValue("hokensho.state", String.class), "ca.pem"))));
    }

    Http http(SSLContext tls) {
        var port = config.getValue("quarkus.http.test-ssl-port", String.class);
        return new Http(URI.create("https://localhost:" + port), tls);
    }

    People people() {
        credentials();
        return people;
    }

    String password(String login) {
        return people().password(login);
    }

    Told signIn(Http from, String login) {
        return people().signIn(from, login);
    }

    Told signIn(Http from, String login, String password) {
        return from.post("/v1/sessions", Map.of("loginId", login, "password", password));
    }

    Http signedIn(Http from, String login) {
        return from.with("Authorization", "Bearer " + signIn(from, login).text("token"));
    }

    /// Always the same one, at the same terminal.
    synchronized Http clerk() {
        if (clerk == null) {
            clerk = signedIn(terminal(TownRegistry.CLINIC).http(), "town-clerk");
        }
        return clerk;
    }

    Http auditor() {
        return people().office("town-auditor");
    }

    Http operator() {
        return people().office("town-operator");
    }

    /// Why somebody was turned away, as the auditor finds it by the number.
    String reason(Told refused) {
        var number = refused.text("traceNumber");
        return auditor()
                .get("/v1/denials?limit=500")
                .body()
                .path("items")
                .valueStream()
                .filter(item -> item.path("traceNumber").asText().equals(number))
                .map(item -> item.path("reason").asText())
                .findFirst()
                .orElse("not on record: " + refused);
    }

    private synchronized Credentials credentials() {
        if (credentials == null) {
            foundation.lay(TownRegistry.file(), made -> credentials = made);
            unused.addAll(credentials.devices());
            people = new People(credentials, stranger());
        }
        return credentials;
    }

    /// @param http with its certificate
    record Terminal(UUID id, Http http) {}
}
