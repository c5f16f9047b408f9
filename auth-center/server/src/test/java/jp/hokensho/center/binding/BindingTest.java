package jp.hokensho.center.binding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import jp.hokensho.center.command.CenterTestResource;
import jp.hokensho.center.journal.Journal;
import jp.hokensho.center.scene.Http;
import jp.hokensho.center.scene.Told;
import jp.hokensho.center.scene.World;
import jp.hokensho.center.tenancy.Rows;
import jp.hokensho.center.tenancy.Tenants;
import jp.hokensho.keys.OwnKey;
import jp.hokensho.protocol.KeyUse;
import jp.hokensho.protocol.TraceNumber;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(CenterTestResource.class)
@DisplayName("R-41: keys are bound on the record, and a change needs two people")
class BindingTest {

    @Inject
    World world;

    @Inject
    Journal journal;

    @Inject
    BoundKeys boundKeys;

    @Inject
    Tenants tenants;

    private KeyClinic clinic;
    private KeyClinic.Terminal terminal;

    @BeforeEach
    void open() {
        clinic = KeyClinic.in(world);
        terminal = clinic.terminal("受付1");
    }

    @Test
    void theFirstKeyIsBoundAtOnceAndOnTheRecord() {
        var key = OwnKey.create(KeyUse.SEALING);

        var offered = terminal.offers(key);

        assertEquals(201, offered.status(), offered::toString);
        assertEquals("BOUND", offered.text("state"));
        assertEquals(key.jwk(), boundKeys.sealing(clinic.code()).orElseThrow().jwk());
        var record = recorded(offered.text("binding"));
        assertTrue(record.contains(key.jwk().x()) && record.contains(clinic.code()), record);
        assertFalse(record.contains("approval"), record);
    }

    @Test
    void theSameKeyOfferedAgainIsTheSameBinding() {
        var key = OwnKey.create(KeyUse.SEALING);

        var first = terminal.offers(key);
        var again = terminal.offers(key);

        assertEquals(first.body(), again.body());
    }

    @Test
    void ofTwoFirstKeysAtOnceOneIsBound() {
        var other = clinic.terminal("受付2");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Stream.of(terminal, other)
                    .forEach(device -> threads.execute(() -> device.offers(OwnKey.create(KeyUse.SEALING))));
        }

        assertEquals(
                List.of("BOUND", "PROPOSED"), states(terminal).stream().sorted().toList());
    }

    @Test
    void aFurtherKeyHasNoEffectUntilItIsAppliedForAndApproved() {
        var first = OwnKey.create(KeyUse.SEALING);
        var second = OwnKey.create(KeyUse.SEALING);
        terminal.offers(first);

        var offered = terminal.offers(second);
        var before = boundKeys.sealing(clinic.code()).orElseThrow();
        var approved = clinic.changed(second.keyId());

        assertEquals("PROPOSED", offered.text("state"));
        assertEquals(first.keyId(), before.keyId());
        var after = boundKeys.sealing(clinic.code()).orElseThrow();
        assertEquals(second.keyId(), after.keyId());
        assertEquals(2, after.epoch());
        assertTrue(recorded(after.binding().toString())
                .contains("\"approval\":\""
                        + approved.body().path("decision").path("traceNumber").asText()));
        assertEquals(List.of("BOUND", "REPLACED"), states(terminal));
    }

    @Test
    void aProposalIsOnTheRecord() {
        terminal.offers(OwnKey.create(KeyUse.SEALING));
        var key = OwnKey.create(KeyUse.SEALING);

        var offered = terminal.offers(key);

        assertTrue(recorded(offered.text("proposal")).contains(key.keyId().value()));
    }

    @Test
    void theApplicantDoesNotApprove() {
        terminal.offers(OwnKey.create(KeyUse.SEALING));
        var second = OwnKey.create(KeyUse.SEALING);
        terminal.offers(second);
        var applied = clinic.applyFor(second.keyId());

        var refused = clinic.manager().post("/v1/applications/" + applied.text("id") + "/approval", Map.of());

        assertEquals(403, refused.status());
        assertEquals(List.of("PROPOSED", "BOUND"), states(terminal));
    }

    @Test
    @DisplayName("the centre's people and another clinic's manager cannot change a clinic's key")
    void nobodyElseAppliesForAClinicsKey() {
        terminal.offers(OwnKey.create(KeyUse.SEALING));
        var second = OwnKey.create(KeyUse.SEALING);
        terminal.offers(second);
        var change = KeyClinic.change(clinic.code(), second.keyId());

        var centre = world.operator().post("/v1/applications", change);
        var other = world.otherManager().post("/v1/applications", change);
        var asOwn = world.otherManager().post("/v1/applications", KeyClinic.change("1310000002", second.keyId()));

        assertEquals(403, centre.status());
        assertEquals(403, other.status());
        assertEquals(422, asOwn.status());
        assertEquals("keyId", asOwn.text("field"));
        assertEquals(201, clinic.applyFor(second.keyId()).status());
    }

    @Test
    void aNewerProposalDropsTheOneBefore() {
        terminal.offers(OwnKey.create(KeyUse.SEALING));
        var second = OwnKey.create(KeyUse.SEALING);
        terminal.offers(second);
        terminal.offers(OwnKey.create(KeyUse.SEALING));

        var applied = clinic.applyFor(second.keyId());

        assertEquals(422, applied.status());
        assertEquals(List.of("PROPOSED", "DROPPED", "BOUND"), states(terminal));
        assertEquals(409, terminal.offers(second).status());
    }

    @Test
    void aKeyOfAnotherClinicCannotBeOfferedNorSeen() {
        var key = OwnKey.create(KeyUse.SEALING);
        terminal.offers(key);
        var other = KeyClinic.in(world);
        var stranger = other.terminal("受付1");

        var offered = stranger.offers(key);

        assertEquals(409, offered.status());
        assertFalse(stranger.ring().toString().contains(key.keyId().value()));
        assertFalse(
                other.manager().get("/v1/keys").toString().contains(key.keyId().value()));
        assertTrue(
                clinic.manager().get("/v1/keys").toString().contains(key.keyId().value()));
        assertTrue(
                world.auditor().get("/v1/keys").toString().contains(key.keyId().value()));
    }

    @Test
    @DisplayName("R-33: the database shows no other clinic's key, and lets nobody but the centre bind one")
    void theDatabaseHasTheWallToo() {
        terminal.offers(OwnKey.create(KeyUse.SEALING));

        assertEquals(1, keysSeenBy(clinic.code()));
        assertEquals(0, keysSeenBy("1310000002"));
        assertEquals(
                0,
                tenants.<Integer>in(
                        clinic.code(),
                        connection -> Rows.change(
                                connection,
                                "update key_binding set state = 'REPLACED' where tenant = ?",
                                clinic.code())));
    }

    @Test
    void whoShowsNoCertificateIsTurnedAway() {
        var stranger = new Http(world.center(), world.strangerTls());
        var jwk = OwnKey.create(KeyUse.SEALING).jwk();

        var told = Stream.of(
                stranger.post("/v1/keys", Map.of("jwk", jwk)),
                stranger.get("/v1/keys/current"),
                stranger.get("/v1/keys/signing"),
                stranger.put("/v1/keys/" + jwk.keyId() + "/wraps/" + terminal.id(), Map.of("wrap", "x")));

        assertEquals(List.of(403, 403, 403, 403), told.map(Told::status).toList());
    }

    @Test
    void aFloodOfKeysIsStopped() {
        var statuses = Stream.generate(() -> terminal.offers(OwnKey.create(KeyUse.SEALING)))
                .limit(11)
                .map(Told::status)
                .toList();

        assertEquals(201, statuses.get(9));
        assertEquals(429, statuses.get(10));
    }

    private int keysSeenBy(String tenant) {
        return tenants.list(
                        tenant,
                        "select count(*) from key_binding where tenant = ?",
                        row -> row.getInt(1),
                        clinic.code())
                .getFirst();
    }

    /// Newest first.
    private static List<String> states(KeyClinic.Terminal terminal) {
        return terminal.ring()
                .body()
                .path("keys")
                .valueStream()
                .map(key -> key.path("state").asText())
                .toList();
    }

    private String recorded(String number) {
        return journal.find(TraceNumber.parse(number)).orElseThrow().header();
    }
}
