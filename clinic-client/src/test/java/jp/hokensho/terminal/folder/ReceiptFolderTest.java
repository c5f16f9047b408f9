package jp.hokensho.terminal.folder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import jp.hokensho.protocol.Outcome;
import jp.hokensho.terminal.fake.Answers;
import jp.hokensho.terminal.fake.FakeCenter;
import jp.hokensho.terminal.fake.Mishap;
import jp.hokensho.terminal.fake.Said;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("R-53: a receipt computer asks by putting files into a folder, and nobody retypes anything")
class ReceiptFolderTest {

    private static final String ASKED = "OQSsiquc01req_1.xml";
    private static final String TOLD = "OQSsiquc01res_1.xml";

    @TempDir
    private Path home;

    private SharedFolder share;

    @BeforeEach
    void open() throws Exception {
        share = new SharedFolder(home);
    }

    @AfterEach
    void close() {
        share.close();
    }

    @Test
    void aQuestionIsAnsweredWithItsOwnKeysAndMovedAway() {
        share.drops(ASKED, SharedFolder.single("001"));

        share.looks();

        var answer = share.answer(TOLD);
        assertTrue(answer.contains("<QualificationValidity>1</QualificationValidity>"), answer);
        assertTrue(answer.contains("<ArbitraryIdentifier>K-1</ArbitraryIdentifier>"), answer);
        assertTrue(answer.contains("<ArbitraryFileIdentifier>F-7</ArbitraryFileIdentifier>"), answer);
        assertTrue(answer.matches("(?s).*<ProcessingResultMessage>認証番号 \\d{20} .*"), answer);
        assertEquals(List.of(), share.files("req"));
        assertEquals(List.of(ASKED), share.files("done"));
        assertEquals(List.of(), share.files("work"));
        assertEquals(
                "K-1", share.center.asked().getFirst().body().path("patientRef").asText());
    }

    @Test
    @DisplayName("R-40: what it makes is for its owner alone")
    void whatItMakesIsForItsOwnerAlone() throws Exception {
        share.drops(ASKED, SharedFolder.single("001"));
        share.looks();

        for (var folder : List.of("res", "work", "done", "bad")) {
            assertEquals("rwx------", mode(share.root.resolve(folder)));
        }
        assertEquals("rw-------", mode(share.root.resolve("res").resolve(TOLD)));
    }

    @Test
    void aFileThatStillGrowsIsNotRead() {
        var whole = SharedFolder.single("001");
        for (var i = 1; i < 10; i++) {
            share.drops(ASKED, whole.substring(0, whole.length() * i / 10));
            share.folder.look();
            share.clock.turn(SharedFolder.LOOK);
        }
        assertEquals(0, share.center.asked().size());
        assertEquals(List.of(), share.files("bad"));
        share.drops(ASKED, whole);

        share.looks();

        assertEquals(1, share.center.asked().size());
        assertEquals(List.of(ASKED), share.files("done"));
    }

    @Test
    void aWriterThatPausesInTheMiddleIsWaitedFor() {
        var whole = SharedFolder.single("001");
        share.drops(ASKED, whole.substring(0, 300));
        share.looks();
        assertEquals(List.of(ASKED), share.files("req"));
        share.drops(ASKED, whole);

        share.looks();

        assertEquals(List.of(ASKED), share.files("done"));
    }

    @Test
    void aFileThatStaysHalfIsAnsweredWithTheReasonAndKeptAside() {
        share.drops(ASKED, SharedFolder.single("001").substring(0, 300));
        share.looks();
        share.clock.turn(Duration.ofSeconds(10));

        share.looks();

        assertTrue(share.answer(TOLD).contains("<SegmentOfResult>9</SegmentOfResult><ErrorCode>not_xml</ErrorCode>"));
        assertEquals(List.of(ASKED), share.files("bad"));
        assertEquals(0, share.center.asked().size());
        assertTrue(share.log.getLast().contains("not_xml"), share.log::toString);
    }

    @Test
    @DisplayName("R-52: while the centre is away a question waits; the same question has one key")
    void whileTheCentreIsAwayAQuestionWaits() {
        share.center.suffers(Mishap.DROPPED);
        share.drops(ASKED, SharedFolder.single("001"));
        share.looks();
        assertEquals(1, share.folder.trouble().orElseThrow().waiting());
        share.clock.turn(Duration.ofSeconds(5));

        share.looks();

        assertEquals(List.of(ASKED), share.files("done"));
        assertEquals(
                1,
                share.center.asked().stream()
                        .map(FakeCenter.Asked::key)
                        .distinct()
                        .count());
        assertEquals(2, share.center.asked().size());
    }

    @Test
    void oneThatTheCentreCannotDigestHoldsNobodyUp() {
        var first = new AtomicBoolean(true);
        share.center.answers(question -> first.getAndSet(false)
                ? Said.problem(500, "internal", "内部エラーです")
                : Said.answer(Answers.of(Outcome.VALID), question));
        share.drops(ASKED, SharedFolder.single("001"));
        share.looks();
        share.drops("OQSsiquc01req_2.xml", SharedFolder.single("002"));
        share.looks();
        assertEquals(List.of("OQSsiquc01res_2.xml"), share.files("res"));
        share.clock.turn(Duration.ofSeconds(30));

        share.looks();

        assertEquals(2, share.files("res").size());
    }

    @Test
    void whatTheCentreRefusesIsAnsweredWithTheReasonAndItsNumber() {
        share.center.answers(_ -> Said.problem(403, "refused", "許可されていません").withTrace());
        share.drops(ASKED, SharedFolder.single("001"));

        share.looks();

        var answer = share.answer(TOLD);
        assertTrue(answer.contains("<SegmentOfResult>9</SegmentOfResult>"), answer);
        assertTrue(answer.matches("(?s).*許可されていません（記録番号 \\d{20}）.*"), answer);
    }

    @Test
    @DisplayName("R-33: a file of another clinic is not asked in this one's name")
    void aFileOfAnotherClinicIsNotAsked() {
        share.drops(ASKED, SharedFolder.single("001").replace("1310000001", "1310000002"));

        share.looks();

        assertTrue(share.answer(TOLD).contains("<ErrorCode>clinic</ErrorCode>"));
        assertEquals(0, share.center.asked().size());
    }

    @Test
    void anAnswerIsWrittenAsItsQuestionWas() {
        var japan = Charset.forName("windows-31j");
        share.center.answers(question -> Said.answer(Answers.of(Outcome.VALID).replace("上野 太郎", "髙﨑 𠮷郎"), question));
        share.drops(ASKED, SharedFolder.single("001", "Shift_JIS", "").replace("K-1", "①髙"), japan);

        share.looks();

        var answer = share.answer(TOLD, japan);
        assertTrue(answer.startsWith("<?xml version=\"1.0\" encoding=\"Shift_JIS\"?>"), answer);
        assertTrue(answer.contains("<ArbitraryIdentifier>①髙</ArbitraryIdentifier>"), answer);
        assertTrue(answer.contains("<Name>髙﨑 &#x20BB7;郎</Name>"), answer);
        assertTrue(answer.contains("<CharacterCodeIdentifier>1</CharacterCodeIdentifier>"), answer);
        assertFalse(answer.substring(5).contains("?<"), answer);
    }

    @Test
    void manyAreTakenInTheOrderInWhichTheyWereWritten() throws Exception {
        for (var i = 9; i >= 0; i--) {
            share.drops("OQSsiquc01req_" + i + ".xml", SharedFolder.single("n" + i));
            var file = share.root.resolve("req").resolve("OQSsiquc01req_" + i + ".xml");
            Files.setLastModifiedTime(file, FileTime.fromMillis(1_700_000_000_000L + i * 1000L));
        }

        share.looks();

        var numbers = share.center.asked().stream()
                .map(asked -> asked.body().path("number").asText())
                .toList();
        assertEquals(10, numbers.size());
        assertTrue(numbers.subList(0, 4).contains("n0"), numbers::toString);
        assertTrue(numbers.subList(6, 10).contains("n9"), numbers::toString);
    }

    @Test
    @DisplayName("R-44: answered questions are erased when their time is over; answers are the receipt computer's")
    void answeredQuestionsAreErased() throws Exception {
        share.drops(ASKED, SharedFolder.single("001"));
        share.drops("OQSsiquc01req_2.xml", "<x/>");
        share.looks();
        share.clock.turn(Duration.ofDays(2));
        share.looks();
        assertEquals(1, share.files("done").size());
        assertEquals(1, share.files("bad").size());
        share.clock.turn(Duration.ofDays(2));

        share.looks();

        assertEquals(List.of(), share.files("done"));
        assertEquals(List.of(), share.files("bad"));
        assertEquals(2, share.files("res").size());
    }

    @Test
    void aQuestionWithoutADayIsAboutTheDayItWasWritten() throws Exception {
        share.drops(ASKED, SharedFolder.single("001").replace("20050708", ""));
        var written = FileTime.from(Instant.parse("2026-11-19T15:30:00Z"));
        Files.setLastModifiedTime(share.root.resolve("req").resolve(ASKED), written);

        share.looks();

        assertEquals(
                "2026-11-20",
                share.center.asked().getFirst().body().path("targetDate").asText());
    }

    private static String mode(Path file) throws Exception {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
