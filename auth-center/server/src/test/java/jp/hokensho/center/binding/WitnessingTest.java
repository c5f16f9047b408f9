package jp.hokensho.center.binding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import jp.hokensho.center.binding.KeyClinic.Terminal;
import jp.hokensho.center.command.CenterTestResource;
import jp.hokensho.center.scene.FakeAdapter;
import jp.hokensho.center.scene.FakeAdapter.Conduct;
import jp.hokensho.center.scene.Http;
import jp.hokensho.center.scene.QuickTimes;
import jp.hokensho.center.scene.World;
import jp.hokensho.keys.Countersignature;
import jp.hokensho.keys.OwnKey;
import jp.hokensho.keys.Tls;
import jp.hokensho.protocol.Continuation;
import jp.hokensho.protocol.KeyUse;
import jp.hokensho.protocol.LinkMessage.Ask;
import jp.hokensho.protocol.LinkMessage.Notify;
import jp.hokensho.protocol.LinkMessage.Witnessed;
import jp.hokensho.protocol.proof.Checkpoint;
import jp.hokensho.protocol.proof.NoteKey;
import jp.hokensho.protocol.proof.SignedNote;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(CenterTestResource.class)
@TestProfile(QuickTimes.class)
@DisplayName("R-20: adapters are told how far the record is, and what they countersign is kept and shown")
class WitnessingTest {

    private static final String INSURER = "06990014";

    @Inject
    World world;

    private final OwnKey key = OwnKey.create(KeyUse.SIGNING);
    private Terminal device;
    private FakeAdapter adapter;

    @BeforeEach
    void bind() {
        device = KeyClinic.device(world, INSURER, "照会機");
        assertEquals("BOUND", device.offers(key).text("state"));
    }

    @AfterEach
    void hangUp() {
        adapter.close();
    }

    private void connect(Conduct conduct) {
        var tls = Tls.clientContext(device.key(), device.key().chain().getLast());
        adapter = FakeAdapter.connect(URI.create(world.center().toString()), tls, conduct);
    }

    private void connect() {
        connect(Conduct.deaf());
    }

    @Test
    void whoNeverSaysWhatItHoldsIsToldNothing() {
        connect();
        var other = world.adapter("06990022", Conduct.deaf());

        other.say(0, new Witnessed(List.of()));

        world.await(() -> !other.notified().isEmpty());
        assertTrue(told().isEmpty());
        world.hangUp();
    }

    @Test
    void whoHoldsNothingIsToldTheLastCheckpointOfEachLog() {
        connect();

        adapter.say(0, new Witnessed(List.of()));

        world.await(() -> !told().isEmpty());
        var first = told().getFirst();
        assertEquals(0, first.from());
        assertTrue(SignedNote.parse(first.note())
                .isSignedBy(first.keys().stream().map(NoteKey::parse).toList()));
    }

    @Test
    void whoHasWitnessedIsToldOnlyWhatContinuesIt() {
        connect();
        adapter.say(0, new Witnessed(List.of()));
        world.await(() -> !told().isEmpty());
        long size = size(told().getFirst());
        witness(told().getFirst(), UnaryOperator.identity());

        world.clerk();

        world.await(() -> told().stream().anyMatch(next -> next.from() == size));
    }

    @Test
    void aCountersignatureIsKeptAndShown() {
        var seen = witnessed(UnaryOperator.identity());

        var note = SignedNote.parse(seen.path("checkpoint").asText());
        var signature = Countersignature.read(note.signatures().getLast()).orElseThrow();
        assertTrue(signature.signs(note.text(), OwnKey.publicKey(key.jwk())));
        assertEquals(signature.at(), Instant.parse(seen.path("countersignedAt").asText()));
        assertTrue(seen.path("behind").asLong() >= 0);
    }

    @Test
    void itStandsBeneathTheCheckpointThatIsPublished() {
        connect(new Conduct() {

            @Override
            public void hear(FakeAdapter me, long correlation, Ask ask) {
                throw new AssertionError("nobody asks");
            }

            @Override
            public void hear(FakeAdapter me, Notify notify) {
                notify.checkpoints().forEach(told -> witness(told, UnaryOperator.identity()));
            }
        });
        var anybody = new Http(world.center(), world.strangerTls());

        adapter.say(0, new Witnessed(List.of()));

        world.await(() -> anybody.text("/v1/logs/000/checkpoint").contains(name() + "/" + key.keyId()));
    }

    @Test
    void aCountersignatureOfAnotherCheckpointIsLeftOut() {
        var seen = witnessed(note -> countersigned(note, note.text() + "more\n", key, name()));

        notCountersigned(seen);
    }

    @Test
    void aCountersignatureOfAKeyThatIsNotBoundIsLeftOut() {
        var seen = witnessed(note -> countersigned(note, note.text(), OwnKey.create(KeyUse.SIGNING), name()));

        notCountersigned(seen);
    }

    @Test
    void aCountersignatureInAnotherAdaptersNameIsLeftOut() {
        var other = INSURER + "/00000000-0000-0000-0000-000000000000";
        var seen = witnessed(note -> countersigned(note, note.text(), key, other));

        notCountersigned(seen);
    }

    private static void notCountersigned(JsonNode seen) {
        assertTrue(seen.path("countersignedAt").isNull(), seen::toString);
        assertEquals(
                1,
                SignedNote.parse(seen.path("checkpoint").asText()).signatures().size());
    }

    private JsonNode witnessed(UnaryOperator<SignedNote> conduct) {
        connect();
        adapter.say(0, new Witnessed(List.of()));
        world.await(() -> !told().isEmpty());
        witness(told().getFirst(), conduct);
        world.await(() -> seen().count() > 0);
        return seen().findFirst().orElseThrow();
    }

    /// @param conduct what becomes of the note before it is said; as it is: it is countersigned
    private void witness(Continuation told, UnaryOperator<SignedNote> conduct) {
        var note = SignedNote.parse(told.note());
        var changed = conduct.apply(note);
        var said = changed.equals(note) ? countersigned(note, note.text(), key, name()) : changed;
        adapter.say(0, new Witnessed(List.of(said.toString())));
    }

    private static SignedNote countersigned(SignedNote note, String text, OwnKey key, String name) {
        var at = Instant.now(Clock.systemUTC());
        return note.with(List.of(Countersignature.of(text, name, key, at).line()));
    }

    private String name() {
        return INSURER + "/" + device.id();
    }

    private List<Continuation> told() {
        return adapter.notified().stream()
                .map(Notify::checkpoints)
                .flatMap(List::stream)
                .toList();
    }

    private static long size(Continuation told) {
        return Checkpoint.parse(SignedNote.parse(told.note()).text()).size();
    }

    private Stream<JsonNode> seen() {
        return world.auditor()
                .get("/v1/witnesses")
                .body()
                .path("items")
                .valueStream()
                .filter(item -> item.path("adapter").asText().equals(device.id().toString()))
                .flatMap(item -> item.path("seen").valueStream());
    }
}
