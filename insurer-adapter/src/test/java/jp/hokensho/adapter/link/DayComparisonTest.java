package jp.hokensho.adapter.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import jp.hokensho.adapter.TestCenter;
import jp.hokensho.adapter.TestQuestions;
import jp.hokensho.adapter.command.TestAdapter;
import jp.hokensho.adapter.record.AnswerRecord;
import jp.hokensho.adapter.record.DayRecord;
import jp.hokensho.adapter.record.DifferenceFilter;
import jp.hokensho.adapter.record.Recorded.Exchange;
import jp.hokensho.adapter.record.RecordedDifference;
import jp.hokensho.adapter.state.Adapter;
import jp.hokensho.keys.OwnKey;
import jp.hokensho.keys.Tallies;
import jp.hokensho.protocol.Answer;
import jp.hokensho.protocol.DayEntry;
import jp.hokensho.protocol.DayTally;
import jp.hokensho.protocol.Difference;
import jp.hokensho.protocol.Difference.Kind;
import jp.hokensho.protocol.Frame;
import jp.hokensho.protocol.KeyUse;
import jp.hokensho.protocol.LinkMessage;
import jp.hokensho.protocol.LinkMessage.Compared;
import jp.hokensho.protocol.LinkMessage.Show;
import jp.hokensho.protocol.LinkMessage.Shown;
import jp.hokensho.protocol.LinkMessage.Tally;
import jp.hokensho.protocol.LinkMessage.Told;
import jp.hokensho.protocol.Outcome;
import jp.hokensho.protocol.Statement;
import jp.hokensho.protocol.TraceNumber;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestAdapter.class)
@DisplayName("R-02, R-22: the record is compared with the centre's, day by day")
class DayComparisonTest {

    private static final int SLOT = 40;

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
    SigningKeys keys;

    @Inject
    AnswerRecord record;

    @Inject
    DayRecord days;

    private final LinkJson json = new LinkJson();
    private final TestQuestions questions = new TestQuestions();
    private CenterLinks links;

    @BeforeEach
    void bindTheKey() {
        keys.tend();
    }

    @AfterEach
    void disconnect() throws Exception {
        links.close();
        center.part();
    }

    @Test
    void eachDayIsSaidSignedShownAndRecordedAndCaughtUp() throws Exception {
        var first = days.due().orElseThrow();
        var numbers = List.of(answered(first.plusDays(1)), answered(first.plusDays(1)));
        links = new CenterLinks(adapter, dialling, metrics, config);
        links.open();
        assertNotNull(center.meet());

        nothingOfTheCenterIsBelievedUnsigned(first);
        var tally = isSaidAndSigned(first.plusDays(1), numbers);
        isShown(tally.day(), numbers);

        isKept(tally, numbers);
    }

    /// A day on which nothing was asked.
    private void nothingOfTheCenterIsBelievedUnsigned(LocalDate day) throws Exception {
        var empty = tally(day);
        assertEquals(List.of(), empty.slots());
        say(compared(empty, Tallies.sign(claims(empty), OwnKey.create(KeyUse.SIGNING)), List.of()));
        say(compared(empty, center.sign(claims(tallyOf(empty), "answers nothing")), List.of()));
        TimeUnit.SECONDS.sleep(1);
        assertEquals(Optional.of(day), days.due());
        say(compared(empty, center.sign(claims(empty)), List.of()));
    }

    /// As soon as the day before is done.
    private Tally isSaidAndSigned(LocalDate day, List<TraceNumber> numbers) throws Exception {
        var full = tally(day);
        var expected = new DayTally.Counting();
        numbers.forEach(number -> expected.add(entry(number, day)));
        assertEquals(tallyOf(full), expected.of(own().insurer(), own().adapter(), day));
        var signed = Tallies.read(
                full.statement(),
                id -> keys.inUse().filter(key -> key.keyId().equals(id)).map(key -> OwnKey.publicKey(key.jwk())));
        assertEquals(Optional.of(tallyOf(full).claims("adapter", Optional.empty())), signed);
        return full;
    }

    private void isShown(LocalDate day, List<TraceNumber> numbers) throws Exception {
        say(new Show(day, SLOT, numbers.getFirst()));

        var shown = assertInstanceOf(Shown.class, json.read(center.hear().body()));
        var last = entry(numbers.getLast(), day);
        assertEquals(List.of(new Shown.Entry(last.number(), last.mark())), shown.entries());
    }

    private void isKept(Tally tally, List<TraceNumber> numbers) throws Exception {
        var differences = List.of(
                new Difference(numbers.getFirst(), Kind.UNKNOWN_TO_CENTER),
                new Difference(TraceNumber.of(7, 7), Kind.UNKNOWN_TO_ADAPTER));
        say(compared(tally, center.sign(claims(tally)), differences));
        await(Optional.empty());

        var filter = new DifferenceFilter(Optional.of(tally.day()), Optional.of(tally.day()));
        assertEquals(
                differences,
                days.list(filter).stream().map(RecordedDifference::difference).toList());
    }

    private TraceNumber answered(LocalDate day) {
        var ask = questions.about("千代田", "1");
        var asOf = DayTally.begin(day, SLOT).plus(Duration.ofSeconds(1));
        record.write(new Exchange(ask, Told.unsigned(ask.number(), ask.insurer(), new Answer.CardNotFound(), asOf)));
        return ask.number();
    }

    private DayEntry entry(TraceNumber number, LocalDate day) {
        var recorded = record.find(number).orElseThrow();
        var asOf = DayTally.begin(day, SLOT).plus(Duration.ofSeconds(1));
        assertEquals(asOf, recorded.asOf());
        return new DayEntry(
                number, recorded.asker().clinic(), recorded.targetDate(), Outcome.CARD_NOT_FOUND, recorded.asOf());
    }

    private Tally tally(LocalDate day) throws Exception {
        var tally = assertInstanceOf(Tally.class, json.read(center.hear("tally").body()));
        assertEquals(day, tally.day());
        return tally;
    }

    private DayTally own() {
        var identity = adapter.identity();
        return new DayTally(identity.insurer(), identity.device(), LocalDate.EPOCH, List.of());
    }

    private DayTally tallyOf(Tally tally) {
        return new DayTally(own().insurer(), own().adapter(), tally.day(), tally.slots());
    }

    private Map<String, String> claims(Tally tally) {
        return claims(tallyOf(tally), tally.statement());
    }

    private static Map<String, String> claims(DayTally tally, String told) {
        return tally.claims("center", Optional.of(Statement.hashOf(told)));
    }

    private static Compared compared(Tally tally, String statement, List<Difference> differences) {
        return new Compared(tally.day(), statement, 1, 1, differences.size(), differences);
    }

    private void say(LinkMessage message) {
        center.say(new Frame(0, json.write(message)).bytes());
    }

    private void await(Optional<LocalDate> due) throws InterruptedException {
        for (var left = 200; !days.due().equals(due) && left > 0; left--) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        assertEquals(due, days.due());
    }
}
