package jp.hokensho.center.scene;

import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import javax.net.ssl.SSLContext;
import jp.hokensho.center.journal.Journal;
import jp.hokensho.center.registry.Credentials;
import jp.hokensho.center.registry.Foundation;
import jp.hokensho.center.scene.FakeAdapter.Conduct;
import jp.hokensho.center.tenancy.Rows;
import jp.hokensho.center.tenancy.Tenants;
import jp.hokensho.keys.Tls;
import jp.hokensho.protocol.TraceNumber;

/// A running centre with everybody in it: founded when it is first needed, devices enrolled and people
/// signed in over HTTPS like real ones.
@Singleton
public class World {

    private final Foundation foundation;
    private final Journal journal;
    private final Tenants tenants;
    private final Wire wire;
    private final Map<String, SSLContext> devices = new ConcurrentHashMap<>();
    private Credentials credentials;
    private People people;

    World(Foundation foundation, Journal journal, Tenants tenants, Wire wire) {
        this.foundation = foundation;
        this.journal = journal;
        this.tenants = tenants;
        this.wire = wire;
    }

    public URI center() {
        return wire.center();
    }

    public Desk clerk() {
        return desk("clerk", Registry.CLINIC);
    }

    public Desk secondClerk() {
        return desk("second-clerk", Registry.CLINIC);
    }

    public Desk manager() {
        return desk("manager", Registry.CLINIC);
    }

    public Desk otherManager() {
        return desk("manager-other", Registry.OTHER_CLINIC);
    }

    public Desk operator() {
        return new Desk(people().office("operator"));
    }

    public Desk secondOperator() {
        return new Desk(people().office("second-operator"));
    }

    public Desk auditor() {
        return new Desk(people().office("auditor"));
    }

    public Desk insurer() {
        return insurer(Registry.INSURER);
    }

    /// The business manager of this insurer.
    public Desk insurer(String number) {
        return new Desk(people().office("insurer-" + number));
    }

    /// Another business manager of this insurer.
    public Desk secondOfInsurer(String number) {
        return new Desk(people().office("second-insurer-" + number));
    }

    /// Somebody with a wrong password for this login, at no terminal.
    public Told guess(String login) {
        return new Http(center(), strangerTls()).post("/v1/sessions", Map.of("loginId", login, "password", "wrong"));
    }

    /// HTTPS with the certificate of an insurer's first adapter.
    public Http adapterHttp(String insurer) {
        return new Http(center(), tls(insurer, "first"));
    }

    public FakeAdapter adapter(String insurer, Conduct conduct) {
        return connect(insurer, "first", conduct);
    }

    public FakeAdapter secondAdapter(String insurer, Conduct conduct) {
        return connect(insurer, "second", conduct);
    }

    public SSLContext terminalTls() {
        return tls(Registry.CLINIC, "desk");
    }

    /// Without a certificate.
    public SSLContext strangerTls() {
        return Tls.clientContext(wire.authority());
    }

    /// Every adapter goes; returns when the centre knows.
    public void hangUp() {
        wire.hangUp();
    }

    /// Why a question has no answer, as its answer's event on the record says.
    public String whyOnRecord(String verificationNumber) {
        var number = TraceNumber.parse(verificationNumber);
        var answer = tenants.in(
                        Tenants.CENTER,
                        connection -> Rows.list(
                                connection,
                                "select answer_stream, answer_position from verification_row"
                                        + " where stream = ? and position = ?",
                                row -> TraceNumber.of(row.getInt(1), row.getLong(2)),
                                number.stream(),
                                number.position()))
                .getFirst();
        var header = journal.find(answer).orElseThrow().header();
        return header.replaceFirst(".*\"why\":\"([A-Z_]+)\".*", "$1");
    }

    /// The numbers of the denials that the database shows this tenant, in the order of the record.
    public List<String> denialsOf(String tenant) {
        return tenants.in(
                tenant,
                connection -> Rows.list(
                        connection,
                        "select stream, position from denial_row order by stream, position",
                        row -> TraceNumber.of(row.getInt(1), row.getLong(2)).toString()));
    }

    /// Looks again and again until it is so.
    public void await(BooleanSupplier condition) {
        wire.await(condition);
    }

    private FakeAdapter connect(String insurer, String name, Conduct conduct) {
        return wire.adapter(insurer, tls(insurer, name), conduct);
    }

    private Desk desk(String login, String clinic) {
        var http = new Http(center(), tls(clinic, "desk"));
        var session = people().signIn(http, login);
        return new Desk(http.with("Authorization", "Bearer " + session.text("token")));
    }

    private SSLContext tls(String tenant, String name) {
        return devices.computeIfAbsent(tenant + "/" + name, _ -> enrol(tenant, name));
    }

    private SSLContext enrol(String tenant, String name) {
        var code = credentials().devices().stream()
                .filter(device ->
                        device.tenant().equals(tenant) && device.name().equals(name))
                .findFirst()
                .orElseThrow()
                .code();
        var key = Enrolment.with(code, new Http(center(), strangerTls()));
        return Tls.clientContext(key, key.chain().getLast());
    }

    private synchronized Credentials credentials() {
        if (credentials == null) {
            foundation.lay(Registry.file(), given -> credentials = given);
            people = new People(credentials, new Http(center(), strangerTls()));
        }
        return credentials;
    }

    private synchronized People people() {
        credentials();
        return people;
    }
}
