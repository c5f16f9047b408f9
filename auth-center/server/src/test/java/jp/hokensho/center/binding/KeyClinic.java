package jp.hokensho.center.binding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import jp.hokensho.center.scene.Http;
import jp.hokensho.center.scene.Told;
import jp.hokensho.center.scene.World;
import jp.hokensho.keys.Csr;
import jp.hokensho.keys.KeyPairs;
import jp.hokensho.keys.KeyStoreFile;
import jp.hokensho.keys.OwnKey;
import jp.hokensho.keys.Pem;
import jp.hokensho.keys.Tls;
import jp.hokensho.protocol.KeyId;

/// A clinic of its own for one test, with terminals and a manager, registered by application like any other.
final class KeyClinic {

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final String PASSWORD = "kagi-no-tana-93";
    private static final String APPLICATIONS = "/v1/applications";

    private final World world;
    private final String code;
    private Http manager;

    private KeyClinic(World world, String code) {
        this.world = world;
        this.code = code;
    }

    static KeyClinic in(World world) {
        var clinic = new KeyClinic(world, "991%07d".formatted(COUNT.incrementAndGet()));
        clinic.approved(Map.of(
                "kind", "clinic-registration",
                "code", clinic.code,
                "name", "鍵の医院",
                "address", "東京都架空区5-5",
                "telephone", "03-0000-0005"));
        return clinic;
    }

    String code() {
        return code;
    }

    Terminal terminal(String name) {
        return device(world, code, name);
    }

    /// An adapter, where the organization is an insurer.
    static Terminal device(World world, String organization, String name) {
        var operator = world.operator();
        var applied = operator.post(
                APPLICATIONS, Map.of("kind", "device-registration", "organization", organization, "name", name));
        var path = APPLICATIONS + "/" + applied.text("id");
        var approved = world.secondOperator().post(path + "/approval", Map.of());
        var enrolment = operator.post(path + "/code", Map.of()).text("code");
        var pair = KeyPairs.p256();
        var certified = new Http(world.center(), world.strangerTls())
                .post(
                        "/v1/enrolments",
                        Map.of("code", enrolment, "csr", Csr.create(pair).pem()));
        assertEquals(201, certified.status(), certified::toString);
        var id =
                UUID.fromString(approved.body().path("decision").path("subject").asText());
        var chain = certified
                .body()
                .path("certificates")
                .valueStream()
                .map(pem -> Pem.certificate(pem.asText()))
                .toList();
        return new Terminal(id, new KeyStoreFile(pair.getPrivate(), chain), world);
    }

    /// Signed in at a terminal of its own.
    Http manager() {
        if (manager == null) {
            var login = "keys-" + code;
            var applied = world.operator()
                    .post(
                            APPLICATIONS,
                            Map.of(
                                    "kind",
                                    "person-registration",
                                    "organization",
                                    code,
                                    "login",
                                    login,
                                    "name",
                                    "架空 管理者",
                                    "roles",
                                    List.of("clinic-manager")));
            var path = APPLICATIONS + "/" + applied.text("id");
            world.secondOperator().post(path + "/approval", Map.of());
            var activation = world.operator().post(path + "/code", Map.of()).text("code");
            var desk = terminal("管理者席").http();
            desk.post("/v1/activations", Map.of("code", activation, "loginId", login, "password", PASSWORD));
            var session = desk.post("/v1/sessions", Map.of("loginId", login, "password", PASSWORD));
            assertEquals(201, session.status(), session::toString);
            manager = desk.with("Authorization", "Bearer " + session.text("token"));
        }
        return manager;
    }

    /// @return the application
    Told applyFor(KeyId key) {
        return manager().post(APPLICATIONS, change(code, key));
    }

    static Map<String, String> change(String organization, KeyId key) {
        return Map.of("kind", "key-change", "organization", organization, "keyId", key.value());
    }

    /// Applied for by the manager, approved by the centre's operations.
    Told changed(KeyId key) {
        var applied = applyFor(key);
        assertEquals(201, applied.status(), applied::toString);
        var approved = world.operator().post(APPLICATIONS + "/" + applied.text("id") + "/approval", Map.of());
        assertEquals(200, approved.status(), approved::toString);
        return approved;
    }

    private void approved(Map<String, String> change) {
        var applied = world.operator().post(APPLICATIONS, change);
        var approved = world.secondOperator().post(APPLICATIONS + "/" + applied.text("id") + "/approval", Map.of());
        assertEquals(200, approved.status(), approved::toString);
    }

    /// @param key with its certificate
    record Terminal(UUID id, KeyStoreFile key, World world) {

        Http http() {
            return new Http(world.center(), Tls.clientContext(key, key.chain().getLast()));
        }

        X509Certificate certificate() {
            return key.certificate();
        }

        Told offers(OwnKey own) {
            return http().post("/v1/keys", Map.of("jwk", own.jwk()));
        }

        Told ring() {
            return http().get("/v1/keys/current");
        }

        Told gives(OwnKey own, Terminal to, String wrap) {
            return http().put("/v1/keys/" + own.keyId() + "/wraps/" + to.id(), Map.of("wrap", wrap));
        }
    }
}
