package jp.hokensho.center.binding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.LongStream;
import jp.hokensho.center.command.CenterTestResource;
import jp.hokensho.center.journal.Journal;
import jp.hokensho.center.journal.Recorded;
import jp.hokensho.center.scene.Answers;
import jp.hokensho.center.scene.FakeAdapter.Conduct;
import jp.hokensho.center.scene.Told;
import jp.hokensho.center.scene.World;
import jp.hokensho.keys.OwnKey;
import jp.hokensho.keys.Statements;
import jp.hokensho.protocol.KeyUse;
import jp.hokensho.protocol.LinkMessage;
import jp.hokensho.protocol.LinkMessage.Ask;
import jp.hokensho.protocol.Outcome;
import jp.hokensho.protocol.Statement;
import jp.hokensho.protocol.TraceNumber;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(CenterTestResource.class)
@DisplayName("R-08: a statement that does not vouch for its answer is found and on the record, and the answer stays")
class StatementCheckTest {

    private static final String INSURER = "06990014";

    @Inject
    World world;

    @Inject
    Journal journal;

    @Inject
    MeterRegistry meters;

    private final OwnKey key = OwnKey.create(KeyUse.SIGNING);

    @BeforeEach
    void bind() {
        var bound = KeyClinic.device(world, INSURER, "照会機").offers(key);
        assertEquals("BOUND", bound.text("state"), bound::toString);
    }

    @AfterEach
    void hangUp() {
        world.hangUp();
    }

    @Test
    void whatTheInsurerSignedIsRight() {
        var before = counted("right");

        var told = verify(
                (asked, said) -> Statements.sign(Statement.of(asked.asker().clinic(), said), key));

        world.await(() -> counted("right") > before);
        assertEquals(List.of(), rejected(told));
    }

    @Test
    void aStatementForAnotherClinicIsRejectedOnTheRecord() {
        var told = verify((_, said) -> Statements.sign(Statement.of("9999999999", said), key));

        world.await(() -> !rejected(told).isEmpty());

        assertEquals("VALID", told.text("outcome"));
        var header = rejected(told).getFirst().header();
        assertTrue(header.contains("\"fault\":\"CONTENT\"") && header.contains(INSURER), header);
    }

    @Test
    void aStatementOfAKeyThatIsNotBoundIsRejectedOnTheRecord() {
        var other = OwnKey.create(KeyUse.SIGNING);

        var told = verify(
                (asked, said) -> Statements.sign(Statement.of(asked.asker().clinic(), said), other));

        world.await(() -> !rejected(told).isEmpty());
        assertTrue(rejected(told).getFirst().header().contains("\"fault\":\"UNKNOWN_KEY\""));
    }

    @Test
    void whatIsNoSignatureIsRejectedOnTheRecordAndCounted() {
        var before = counted("FORM");

        var told = verify((_, _) -> "e30.e30.AAAA");

        world.await(() -> counted("FORM") > before);
        assertTrue(rejected(told).getFirst().header().contains("\"fault\":\"FORM\""));
    }

    @Test
    void anAdapterThatSignsNothingIsNoAlarm() {
        var before = counted("unsigned");

        var told = verify((_, _) -> null);

        assertEquals(before + 1, counted("unsigned"));
        assertEquals("VALID", told.text("outcome"));
    }

    private Told verify(BiFunction<Ask, LinkMessage.Told, String> signature) {
        world.adapter(INSURER, answering(signature));
        return world.manager().verify(INSURER);
    }

    private static Conduct answering(BiFunction<Ask, LinkMessage.Told, String> signature) {
        return (me, correlation, ask) -> {
            var asOf = Instant.now(Clock.systemUTC()).truncatedTo(ChronoUnit.MICROS);
            var told = LinkMessage.Told.unsigned(ask.number(), ask.insurer(), Answers.of(Outcome.VALID), asOf);
            me.say(correlation, told.signed(signature.apply(ask, told)));
        };
    }

    private double counted(String result) {
        return meters.counter("hokensho.statements", "result", result).count();
    }

    /// What the record says of this answer's statement.
    private List<Recorded> rejected(Told told) {
        var asked = TraceNumber.parse(told.text("verificationNumber"));
        return LongStream.range(1, 20)
                .mapToObj(ahead -> journal.find(TraceNumber.of(asked.stream(), asked.position() + ahead)))
                .flatMap(Optional::stream)
                .filter(recorded -> recorded.kind().equals("StatementRejected"))
                .filter(recorded -> recorded.header().contains(asked.toString()))
                .toList();
    }
}
