package jp.hokensho.center.admission;

import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.LongStream;
import javax.net.ssl.SSLContext;
import jp.hokensho.center.journal.Journal;
import jp.hokensho.center.journal.Recorded;
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
import jp.hokensho.protocol.TraceNumber;
import org.eclipse.microprofile.config.Config;

/// A running centre with the people of [TownRegistry]; devices enrol and people sign in over HTTPS.
@Singleton
class Town {

    private final Foundation foundation;
    private final Journal journal;
    private final Config config;
    private final Queue<Credentials.DeviceCode> unused = new ConcurrentLinkedQueue<>();
    private Credentials credentials;
    private People people;
    private Http clerk;

    Town(Foundation foundation, Journal journal, Config config) {
        this.foundation = foundation;
        this.journal = journal;
        this.config = config;
    }

    /// A device that was enrolled just now: no test shares its terminal with another.
    Terminal terminal(String tenant) {
        var pair = KeyPairs.p256();
        var chain = chain(enrol(unusedCode(tenant), Csr.create(pair).pem()));
        var subject = chain.getFirst().getSubjectX500Principal().getName();
        return new Terminal(id(subject), this, new KeyStoreFile(pair.getPrivate(), chain));
    }

    static List<X509Certificate> chain(Told certified) {
        return certified
                .body()
                .path("certificates")
                .valueStream()
                .map(pem -> Pem.certificate(pem.asText()))
                .toList();
    }

    private static UUID id(String subject) {
        return UUID.fromString(subject.replaceFirst(".*CN=([0-9a-f-]{36}).*", "$1"));
    }

    Told enrol(String code, String csr) {
        return stranger().post("/v1/enrolments", Map.of("code", code, "csr", csr));
    }

    String unusedCode() {
        return unusedCode(TownRegistry.CLINIC);
    }

    synchronized String unusedCode(String tenant) {
        credentials();
        var code = unused.stream()
                .filter(device -> device.tenant().equals(tenant))
                .findFirst()
                .orElseThrow();
        unused.remove(code);
        return code.code();
    }

    /// Without a certificate.
    Http stranger() {
        return http(Tls.clientContext(authorities()));
    }

    /// Without a certificate, from an address of this machine.
    Http strangerAt(String address) {
        return new Http(center(), Tls.clientContext(authority()), InetAddress.ofLiteral(address));
    }

    Http http(KeyStoreFile key) {
        return http(Tls.clientContext(key, key.chain().getLast()));
    }

    Http http(SSLContext tls) {
        return new Http(center(), tls);
    }

    URI center() {
        return URI.create("https://localhost:" + config.getValue("quarkus.http.test-ssl-port", String.class));
    }

    X509Certificate authority() {
        return authorities().getFirst();
    }

    private List<X509Certificate> authorities() {
        return Pem.readAll(Path.of(config.getValue("hokensho.state", String.class), "ca.pem"));
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

    /// The operations manager of the insurer.
    Http insurer() {
        return people().office("town-insurer");
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

    /// The newest event of this kind that is on the record before this refusal.
    String recordedBefore(Told refused, String kind) {
        var last = TraceNumber.parse(refused.text("traceNumber"));
        return LongStream.iterate(last.position(), position -> position > 0, position -> position - 1)
                .mapToObj(position ->
                        journal.find(TraceNumber.of(last.stream(), position)).orElseThrow())
                .filter(event -> event.kind().equals(kind))
                .map(Recorded::header)
                .findFirst()
                .orElse("none");
    }

    /// @param key with its certificate
    record Terminal(UUID id, Town town, KeyStoreFile key) {

        Http http() {
            return town.http(key);
        }
    }
}
