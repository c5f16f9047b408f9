package jp.hokensho.adapter.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import jp.hokensho.adapter.TestAttempts;
import jp.hokensho.adapter.TestCenter;
import jp.hokensho.adapter.TestDenials;
import jp.hokensho.adapter.command.TestAdapter;
import jp.hokensho.adapter.record.AttemptFilter;
import jp.hokensho.adapter.record.DenialFilter;
import jp.hokensho.adapter.record.DenialRecord;
import jp.hokensho.adapter.record.RecordedAttempt;
import jp.hokensho.adapter.record.RecordedDenial;
import jp.hokensho.protocol.Denial;
import jp.hokensho.protocol.DenialReason;
import jp.hokensho.protocol.Frame;
import jp.hokensho.protocol.LinkMessage.Noted;
import jp.hokensho.protocol.LinkMessage.Notify;
import jp.hokensho.protocol.TraceNumber;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// Each test has a stream of its own: nothing can be taken away again.
@QuarkusTest
@QuarkusTestResource(TestAdapter.class)
@DisplayName("R-21: denials over the link")
class DenialsTest {

    TestCenter center;

    @Inject
    TestLinks dialled;

    @Inject
    DenialRecord record;

    private final LinkJson json = new LinkJson();
    private CenterLinks links;

    @BeforeEach
    void connect() throws Exception {
        links = dialled.open(center);
    }

    @AfterEach
    void disconnect() throws Exception {
        links.close();
        center.part();
    }

    @Test
    void saysFirstWhatItHas() throws Exception {
        record.write(TestDenials.of(401, 1, 9, DenialReason.HOURS), TestAttempts.of(401, 2, 5));
        disconnect();

        connect();

        var noted = word();
        assertTrue(noted.upTo().contains(TraceNumber.of(401, 9)));
        assertTrue(noted.attemptsUpTo().contains(TraceNumber.of(401, 5)));
    }

    @Test
    void acknowledgesWhatIsOnItsRecord() throws Exception {
        noted();
        var denials = TestDenials.of(402, 5, 54, DenialReason.NOT_PERMITTED);

        say(denials);

        assertTrue(noted().contains(TraceNumber.of(402, 54)));
        assertEquals(denials, of(402));
    }

    @Test
    void aPageThatComesTwiceIsRecordedOnceAndAcknowledgedAgain() throws Exception {
        noted();
        var denials = TestDenials.of(403, 1, 3, DenialReason.NOT_PERMITTED);
        say(denials);
        noted();

        say(denials);

        assertTrue(noted().contains(TraceNumber.of(403, 3)));
        assertEquals(denials, of(403));
    }

    @Test
    @DisplayName("R-43: attempts on withheld cards are acknowledged once they are on its record")
    void acknowledgesAttempts() throws Exception {
        noted();
        var attempts = TestAttempts.of(405, 5, 54);

        center.say(new Frame(0, json.write(Notify.of(List.of(), attempts))).bytes());

        assertTrue(word().attemptsUpTo().contains(TraceNumber.of(405, 54)));
        var withholding = Optional.of(attempts.getFirst().withholding());
        assertEquals(
                attempts,
                record.list(new AttemptFilter(Optional.empty(), Optional.empty(), withholding)).stream()
                        .map(RecordedAttempt::attempt)
                        .toList());
    }

    @Test
    void afterALostLinkItSaysUpToWhereItCame() throws Exception {
        noted();
        say(TestDenials.of(404, 1, 3, DenialReason.NOT_PERMITTED));
        noted();

        center.drop();
        assertNotNull(center.meet());

        assertTrue(noted().contains(TraceNumber.of(404, 3)));
    }

    private List<TraceNumber> noted() throws Exception {
        return word().upTo();
    }

    private Noted word() throws Exception {
        var frame = center.hear("noted");
        assertEquals(0, frame.correlation());
        return assertInstanceOf(Noted.class, json.read(frame.body()));
    }

    private void say(List<Denial> denials) {
        center.say(new Frame(0, json.write(Notify.of(denials, List.of()))).bytes());
    }

    private List<Denial> of(int stream) {
        return record.list(new DenialFilter(Optional.empty(), Optional.empty(), Optional.empty())).stream()
                .map(RecordedDenial::denial)
                .filter(denial -> denial.traceNumber().stream() == stream)
                .toList();
    }
}
