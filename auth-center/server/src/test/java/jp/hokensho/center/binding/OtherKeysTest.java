package jp.hokensho.center.binding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import jp.hokensho.center.command.CenterTestResource;
import jp.hokensho.center.scene.FakeAdapter;
import jp.hokensho.center.scene.Http;
import jp.hokensho.center.scene.Told;
import jp.hokensho.center.scene.World;
import jp.hokensho.keys.OwnKey;
import jp.hokensho.protocol.Answer;
import jp.hokensho.protocol.KeyUse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(CenterTestResource.class)
@DisplayName("R-41: each side hears the other's keys")
class OtherKeysTest {

    @Inject
    World world;

    private KeyClinic.Terminal terminal;

    @BeforeEach
    void open() {
        terminal = KeyClinic.in(world).terminal("受付1");
    }

    @Test
    void eachAdapterHasItsOwnSigningKeyAndClinicsSeeThem() {
        var first = KeyClinic.device(world, "06990022", "照会機1");
        var second = KeyClinic.device(world, "06990022", "照会機2");
        var keys = List.of(OwnKey.create(KeyUse.SIGNING), OwnKey.create(KeyUse.SIGNING));

        assertEquals("BOUND", first.offers(keys.getFirst()).text("state"));
        assertEquals("BOUND", second.offers(keys.getLast()).text("state"));
        var seen = terminal.http().get("/v1/keys/signing?insurer=06990022").toString();
        assertTrue(keys.stream().allMatch(key -> seen.contains(key.keyId().value())));
        assertFalse(terminal.http()
                .get("/v1/keys/signing?insurer=06990014")
                .toString()
                .contains(keys.getFirst().keyId().value()));
        world.operator().post("/v1/terminals/" + first.id() + "/revocation", Map.of());
        var after = terminal.http().get("/v1/keys/signing").toString();
        assertFalse(after.contains(keys.getFirst().keyId().value()));
        assertTrue(after.contains(keys.getLast().keyId().value()));
    }

    @Test
    @DisplayName("R-08: a key that its insurer replaced stays on the list while what it signed may be on its way")
    void aReplacedSigningKeyIsKnownForAWhile() {
        var adapter = KeyClinic.device(world, "06990022", "照会機3");
        var former = OwnKey.create(KeyUse.SIGNING);
        var next = OwnKey.create(KeyUse.SIGNING);
        adapter.offers(former);
        assertEquals("PROPOSED", adapter.offers(next).text("state"));
        assertFalse(signing().contains(next.keyId().value()));

        approve("06990022", next);

        var seen = signing();
        assertTrue(
                seen.contains(former.keyId().value())
                        && seen.contains(next.keyId().value()),
                seen);
    }

    private String signing() {
        return terminal.http().get("/v1/keys/signing?insurer=06990022").toString();
    }

    /// Applied for by the insurer's manager, approved by the centre.
    private void approve(String insurer, OwnKey key) {
        var applied = world.insurer(insurer).post("/v1/applications", KeyClinic.change(insurer, key.keyId()));
        var approved = world.operator().post("/v1/applications/" + applied.text("id") + "/approval", Map.of());
        assertEquals(200, approved.status(), approved::toString);
    }

    @Test
    @DisplayName("R-42: the insurer hears the clinic's key in use with each question")
    void theAdapterHearsTheKeyInUse() {
        var key = OwnKey.create(KeyUse.SEALING);
        try (var adapter = world.adapter("06990014", FakeAdapter.Conduct.answering(new Answer.CardNotFound()))) {
            world.clerk().verify("06990014");
            var offered = new Http(world.center(), world.terminalTls()).post("/v1/keys", Map.of("jwk", key.jwk()));
            world.clerk().verify("06990014");

            var heard = List.copyOf(adapter.heard());
            assertNull(heard.getFirst().sealingKey());
            assertEquals(key.jwk(), heard.getLast().sealingKey().jwk());
            assertEquals(
                    offered.text("binding"),
                    heard.getLast().sealingKey().binding().toString());
        }
    }

    @Test
    void aDeviceOffersItsOwnKindOfKeyOnly() {
        var adapter = KeyClinic.device(world, "06990022", "照会機");

        assertEquals(400, terminal.offers(OwnKey.create(KeyUse.SIGNING)).status());
        assertEquals(400, adapter.offers(OwnKey.create(KeyUse.SEALING)).status());
        assertEquals(400, small(terminal).status());
        assertEquals(201, adapter.offers(OwnKey.create(KeyUse.SIGNING)).status());
    }

    private static Told small(KeyClinic.Terminal terminal) {
        return terminal.http()
                .post("/v1/keys", Map.of("jwk", Map.of("kty", "OKP", "crv", "X25519", "x", "A".repeat(43))));
    }
}
