package jp.hokensho.adapter.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import jp.hokensho.adapter.TestCenter;
import jp.hokensho.adapter.TestLog;
import jp.hokensho.adapter.command.TestAdapter;
import jp.hokensho.adapter.record.Witness;
import jp.hokensho.adapter.state.Adapter;
import jp.hokensho.keys.Countersignature;
import jp.hokensho.keys.OwnKey;
import jp.hokensho.protocol.Continuation;
import jp.hokensho.protocol.Frame;
import jp.hokensho.protocol.LinkMessage.Notify;
import jp.hokensho.protocol.LinkMessage.Witnessed;
import jp.hokensho.protocol.proof.Checkpoint;
import jp.hokensho.protocol.proof.SignedNote;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// Each test has a stream of its own: nothing can be taken away again.
@QuarkusTest
@QuarkusTestResource(TestAdapter.class)
@DisplayName("R-20: an adapter countersigns what it has seen of the centre's record")
class WitnessingTest {

    TestCenter center;

    @Inject
    Adapter adapter;

    @Inject
    Dialling dialling;

    @Inject
    LinkMetrics metrics;

    @Inject
    LinkConfig config;

    @Inject
    Witness witness;

    @Inject
    SigningKeys keys;

    private final LinkJson json = new LinkJson();
    private CenterLinks links;

    @BeforeEach
    void connect() throws Exception {
        keys.tend();
        links = new CenterLinks(adapter, dialling, metrics, config);
        links.open();
        assertNotNull(center.meet());
    }

    @AfterEach
    void disconnect() throws Exception {
        links.close();
        center.part();
    }

    @Test
    void saysFirstWhatItHolds() throws Exception {
        var log = TestLog.of(301);
        witness.see(log.continuation(0, 5));
        disconnect();

        connect();

        assertTrue(word().stream()
                .anyMatch(note -> note.text().equals(log.checkpoint(5).text())));
    }

    @Test
    void countersignsWhatItHasKept() throws Exception {
        word();
        var log = TestLog.of(302);

        say(log.continuation(0, 5));

        var note = word().getFirst();
        assertEquals(log.checkpoint(5), Checkpoint.parse(note.text()));
        assertTrue(note.isSignedBy(List.of(log.noteKey())), "with the centre's own signature");
        var signature = Countersignature.read(note.signatures().getLast()).orElseThrow();
        assertEquals(adapter.identity().insurer() + "/" + adapter.identity().device(), signature.witness());
        var own = keys.inUse().orElseThrow();
        assertTrue(signature.signs(note.text(), OwnKey.publicKey(own.jwk())));
    }

    @Test
    void saysWhatItHoldsWhereSomethingElseCame() throws Exception {
        word();
        var log = TestLog.of(303);
        say(log.continuation(0, 5));
        word();

        say(log.forkedAt(3).continuation(5, 8));

        assertEquals(log.checkpoint(5), Checkpoint.parse(word().getFirst().text()));
    }

    private void say(Continuation... told) {
        center.say(new Frame(0, json.write(Notify.of(List.of(told)))).bytes());
    }

    private List<SignedNote> word() throws Exception {
        var frame = center.hear("witnessed");
        assertEquals(0, frame.correlation());
        return assertInstanceOf(Witnessed.class, json.read(frame.body())).checkpoints().stream()
                .map(SignedNote::parse)
                .toList();
    }
}
