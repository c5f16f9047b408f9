package jp.hokensho.center.binding;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import jp.hokensho.center.command.CenterTestResource;
import jp.hokensho.center.journal.Journal;
import jp.hokensho.center.scene.World;
import jp.hokensho.keys.KeyFailure;
import jp.hokensho.keys.KeyWrap;
import jp.hokensho.keys.OwnKey;
import jp.hokensho.keys.Pem;
import jp.hokensho.protocol.KeyUse;
import jp.hokensho.protocol.TraceNumber;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(CenterTestResource.class)
@DisplayName("R-41: a clinic's terminals share its sealing key past the centre")
class WrapTest {

    @Inject
    World world;

    @Inject
    Journal journal;

    private final OwnKey key = OwnKey.create(KeyUse.SEALING);
    private KeyClinic clinic;
    private KeyClinic.Terminal maker;
    private KeyClinic.Terminal further;

    @BeforeEach
    void open() {
        clinic = KeyClinic.in(world);
        maker = clinic.terminal("受付1");
        further = clinic.terminal("受付2");
        maker.offers(key);
    }

    @Test
    void aFurtherTerminalLacksTheKeyUntilItIsGiven() {
        var other = maker.ring().body().path("others").path(0);

        var given = maker.gives(key, further, wrap(other.path("certificate").asText()));

        assertEquals(further.id().toString(), other.path("id").asText());
        assertEquals("受付2", other.path("name").asText());
        assertEquals(204, given.status(), given::toString);
        assertFalse(other.path("holds").asBoolean());
        assertTrue(maker.ring().body().path("others").path(0).path("holds").asBoolean());
        var opened = KeyWrap.unwrap(fetched(further), further.key().privateKey());
        assertArrayEquals(key.privateKey().getEncoded(), opened.privateKey().getEncoded());
    }

    @Test
    void nobodyElseGetsItNorOpensIt() {
        var third = clinic.terminal("受付3");
        maker.gives(key, further, wrap(Pem.of(further.certificate())));

        assertEquals(0, third.ring().body().path("given").size());
        assertThrows(
                KeyFailure.class,
                () -> KeyWrap.unwrap(fetched(further), third.key().privateKey()));
    }

    @Test
    void itIsOnTheRecord() {
        maker.gives(key, further, wrap(Pem.of(further.certificate())));

        var refused = TraceNumber.parse(
                maker.gives(key, maker, wrap(Pem.of(maker.certificate()))).text("traceNumber"));
        var before = LongStream.rangeClosed(1, 9)
                .mapToObj(back -> journal.find(TraceNumber.of(refused.stream(), refused.position() - back)))
                .flatMap(Optional::stream)
                .filter(event -> event.kind().equals("KeyWrapped"))
                .findFirst()
                .orElseThrow();

        assertTrue(before.header().contains(maker.id().toString()), before::header);
        assertTrue(before.header().contains(further.id().toString()), before::header);
        assertTrue(before.header().contains(key.keyId().value()), before::header);
    }

    @Test
    void whoHasBeenGivenItGivesItOn() {
        var third = clinic.terminal("受付3");
        var wrap = wrap(Pem.of(third.certificate()));

        var before = further.gives(key, third, wrap);
        maker.gives(key, further, wrap(Pem.of(further.certificate())));
        var after = further.gives(key, third, wrap);

        assertEquals(404, before.status());
        assertEquals(204, after.status());
    }

    @Test
    @DisplayName("R-33: another clinic's terminal, and none, are told alike")
    void anotherClinicsTerminalNeitherGivesNorGets() {
        var stranger = KeyClinic.in(world).terminal("受付1");
        var wrap = wrap(Pem.of(stranger.certificate()));

        var given = maker.gives(key, stranger, wrap);
        var taken = stranger.gives(key, further, wrap);

        assertEquals(List.of(404, 404), List.of(given.status(), taken.status()));
        assertEquals(given.text("title"), taken.text("title"));
        assertEquals(0, stranger.ring().body().path("given").size());
        assertFalse(stranger.ring().toString().contains(further.id().toString()));
    }

    @Test
    void whatIsNoWrapOfThisKeyIsRefused() {
        var other = OwnKey.create(KeyUse.SEALING);

        assertEquals(400, maker.gives(key, further, "garbage").status());
        assertEquals(
                400,
                maker.gives(key, further, KeyWrap.wrap(other, further.certificate()))
                        .status());
        assertEquals(
                204,
                maker.gives(key, further, wrap(Pem.of(further.certificate()))).status());
    }

    @Test
    @DisplayName("R-37: a terminal that was cut off gets none, and the next epoch is due until it is bound")
    void aRevocationMakesTheNextEpochDue() {
        maker.gives(key, further, wrap(Pem.of(further.certificate())));
        assertFalse(maker.ring().body().path("renewalDue").asBoolean());

        world.operator().post("/v1/terminals/" + further.id() + "/revocation", Map.of());

        assertTrue(maker.ring().body().path("renewalDue").asBoolean());
        assertEquals(
                404,
                maker.gives(key, further, wrap(Pem.of(further.certificate()))).status());
        var next = OwnKey.create(KeyUse.SEALING);
        maker.offers(next);
        assertTrue(maker.ring().body().path("renewalDue").asBoolean());
        clinic.changed(next.keyId());
        assertFalse(maker.ring().body().path("renewalDue").asBoolean());
    }

    @Test
    void aTerminalThatNeverHeldTheKeyMakesNothingDue() {
        world.operator().post("/v1/terminals/" + further.id() + "/revocation", Map.of());

        var ring = maker.ring().body();

        assertFalse(ring.path("renewalDue").asBoolean());
        assertEquals(0, ring.path("others").size());
    }

    private String wrap(String certificate) {
        return KeyWrap.wrap(key, Pem.certificate(certificate));
    }

    private static String fetched(KeyClinic.Terminal terminal) {
        return terminal.ring().body().path("given").path(0).path("wrap").asText();
    }
}
