package jp.hokensho.terminal.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.hokensho.protocol.Outcome;
import jp.hokensho.terminal.fake.Answers;
import jp.hokensho.terminal.fake.Counter;
import jp.hokensho.terminal.fake.FakeCenter;
import jp.hokensho.terminal.fake.Said;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `clinic-client batch`, R-05.
class BatchTest {

    private static final Charset WINDOWS_31J = Charset.forName("windows-31j");
    private static final String HEADER = "insurer_number,symbol,number,branch,birth_date,target_date,patient_ref\n";

    @TempDir
    private Path folder;

    private FakeCenter center;
    private Counter counter;
    private Path in;
    private Path out;

    @BeforeEach
    void open() throws Exception {
        center = new FakeCenter();
        counter = Counter.japanese(center.trust().profile(folder, center.address()));
        in = folder.resolve("cards.csv");
        out = folder.resolve("results.csv");
    }

    @AfterEach
    void close() {
        center.close();
    }

    @Test
    @DisplayName("R-05: ten thousand rows keep their order, and bad ones among them fail alone")
    void tenThousandRowsKeepTheirOrder() throws Exception {
        center.answers(BatchTest::byNumber);
        var rows = IntStream.range(0, 10_000)
                .mapToObj(i -> i % 100 == 7 ? "123,東京,,,,," + i : "00000001,東京," + i + ",,,," + i)
                .collect(Collectors.joining("\n"));
        Files.writeString(in, HEADER + rows + "\n");

        var code = batch();

        var results = results(StandardCharsets.UTF_8);
        assertEquals(5, code, counter.err());
        assertEquals(10_001, results.size());
        for (var i = 0; i < 10_000; i++) {
            var cells = results.get(i + 1).split(",", -1);
            assertEquals(Integer.toString(i), cells[6]);
            assertEquals(i % 100 == 7, cells[7].isEmpty(), results.get(i + 1));
        }
        assertTrue(counter.out().contains("回答のない行              100"), counter.out());
        assertTrue(counter.out().contains("合計                   10,000"), counter.out());
    }

    @Test
    void everyColumnOfTheContractIsThere() throws Exception {
        Files.writeString(in, "number,insurer_number,symbol,expected\n001,00000001,東京,VALID\n");

        var code = batch();

        assertEquals(0, code, counter.err());
        var results = results(StandardCharsets.UTF_8);
        assertEquals(
                "insurer_number,symbol,number,branch,birth_date,target_date,patient_ref,expected,verification_number,"
                        + "outcome,message,source,as_of,valid_from,valid_until,insurer_name,insured_name,insured_kana,sex,"
                        + "insured_birth_date,dependents,error",
                results.getFirst());
        assertTrue(
                results.get(1)
                        .matches("00000001,東京,001,,,,,VALID,\\d{20},VALID,有効な保険資格です,LIVE,2026-11-20T01:02:03.120Z,"
                                + "2004-04-01,2010-03-31,〇〇〇健康保険組合,上野 太郎,,1,1955-05-05,上野 一子//2/1960-09-10/妻/; .*,"),
                results.get(1));
    }

    @Test
    void windows31jIsRecognizedAndWrittenAgain() throws Exception {
        center.answers(question -> Said.answer(Answers.of(Outcome.VALID).replace("上野 太郎", "髙﨑 ①㈱－"), question));
        Files.write(in, (HEADER + "00000001,髙①,１－２,,,,㈱﨑\n").getBytes(WINDOWS_31J));

        var code = batch();

        assertEquals(0, code, counter.err());
        var row = results(WINDOWS_31J).get(1);
        assertTrue(row.startsWith("00000001,髙①,１－２,,,,㈱﨑,"), row);
        assertTrue(row.contains(",髙﨑 ①㈱－,"), row);
        assertEquals("髙①", center.asked().getFirst().body().path("symbol").asText());
    }

    @Test
    void aCharacterThatCannotBeWrittenIsReportedAndNeverBecomesAQuestionMark() throws Exception {
        center.answers(question -> Said.answer(Answers.of(Outcome.VALID).replace("上野 太郎", "𠮷野 太郎"), question));
        Files.write(in, (HEADER + "00000001,東京,1,,,,\n").getBytes(WINDOWS_31J));

        var code = batch();

        var row = results(WINDOWS_31J).get(1);
        assertEquals(5, code);
        assertTrue(row.contains(",〓野 太郎,"), row);
        assertTrue(row.contains("insured_name U+20BB7"), row);
        assertFalse(row.contains("?"), row);
    }

    @Test
    void theMarkOfASpreadsheetIsKept() throws Exception {
        Files.writeString(in, "\uFEFF" + HEADER + "00000001,東京,1,,,,\n");

        batch();

        assertTrue(Files.readString(out).startsWith("\uFEFFinsurer_number,"));
    }

    @Test
    void anotherEncodingMayBeAskedFor() throws Exception {
        Files.writeString(in, HEADER + "00000001,〜−,1,,,,\n");

        var code = batch("--encoding", "windows-31j");

        assertEquals(0, code, counter.err());
        assertTrue(results(WINDOWS_31J).get(1).startsWith("00000001,～－,1,"));
    }

    @Test
    void aBrokenRowFailsAlone() throws Exception {
        Files.writeString(in, HEADER + "00000001,a\n\n00000001,\"東\"\"京\",1,,,,\"x,y\"\n00000001,\"東\"京,1,,,,\n");

        var code = batch();

        var results = results(StandardCharsets.UTF_8);
        assertEquals(5, code);
        assertTrue(results.get(1).endsWith("列の数か引用符が正しくない行です"), results.get(1));
        assertTrue(results.get(2).startsWith("00000001,\"東\"\"京\",1,,,,\"x,y\",0000"), results.get(2));
        assertTrue(results.get(3).endsWith("列の数か引用符が正しくない行です"), results.get(3));
    }

    @Test
    @DisplayName("R-05: a quote that nobody closes costs its own row, not those behind it")
    void aQuoteThatNobodyClosesCostsItsOwnRow() throws Exception {
        var bad = "00000001,\"東京,1,a\r\n00000001,東京,2,\"b\nc\"\n00000001,\"東京,3,d\n00000001,東京,4,e";
        Files.writeString(in, "insurer_number,symbol,number,memo\n" + bad);

        var code = batch();

        var results = results(StandardCharsets.UTF_8);
        assertEquals(5, code);
        assertTrue(results.get(1).endsWith("列の数か引用符が正しくない行です"), results.get(1));
        assertTrue(results.get(2).startsWith("00000001,東京,2,,,,,\"b"), results.get(2));
        assertTrue(results.get(4).endsWith("列の数か引用符が正しくない行です"), results.get(4));
        assertTrue(results.get(5).startsWith("00000001,東京,4,,,,,e,0000"), results.get(5));
        assertEquals(2, center.asked().size());
    }

    @Test
    void aByteWithoutMeaningSpoilsItsRowOnly() throws Exception {
        var good = (HEADER + "00000001,東京,1,,,,a\n00000001,").getBytes(WINDOWS_31J);
        var bytes = new ByteArrayOutputStream();
        bytes.write(good);
        bytes.write(new byte[] {(byte) 0xFD, (byte) 0xFD});
        bytes.write(",2,,,,b\n".getBytes(WINDOWS_31J));
        Files.write(in, bytes.toByteArray());

        batch();

        var results = results(WINDOWS_31J);
        assertTrue(results.get(1).contains("VALID"), results.get(1));
        assertTrue(results.get(2).contains("読み取れない文字"), results.get(2));
        assertEquals(1, center.asked().size());
    }

    @Test
    void aFormulaFromElsewhereStaysText() throws Exception {
        center.answers(question -> Said.answer(Answers.of(Outcome.VALID).replace("上野 太郎", "=HYPERLINK()"), question));
        Files.writeString(in, HEADER + "00000001,東京,1,,,,-5\n");

        batch();

        var row = results(StandardCharsets.UTF_8).get(1);
        assertTrue(row.contains(",'=HYPERLINK(),"), row);
        assertTrue(row.startsWith("00000001,東京,1,,,,-5,"), row);
    }

    @Test
    @DisplayName("R-21: a refused row carries the number of its refusal")
    void aRefusedRowCarriesItsNumber() throws Exception {
        center.answers(_ -> Said.problem(403, "refused", "許可されていません").withTrace());
        Files.writeString(in, HEADER + "00000001,東京,1,,,,\n");

        var code = batch();

        assertEquals(5, code);
        assertTrue(results(StandardCharsets.UTF_8).get(1).matches(".*許可されていません（記録番号 \\d{20}）"));
    }

    @Test
    @DisplayName("R-37: a terminal that was cut off asks no further, and the person is told")
    void aTerminalThatWasCutOffAsksNoFurther() throws Exception {
        center.answers(_ -> Said.problem(403, "device-refused", "この端末は使えません").withTrace());
        Files.writeString(in, HEADER + "00000001,東京,1,,,,\n".repeat(40));

        var code = batch();

        var asked = center.calls().stream()
                .filter(call -> call.equals("POST /v1/verifications"))
                .count();
        assertEquals(3, code);
        assertTrue(asked < 40, asked + " questions");
        assertTrue(results(StandardCharsets.UTF_8).getLast().contains("照会していません"));
    }

    @Test
    void theInputIsNeverOverwritten() throws Exception {
        Files.writeString(in, HEADER + "00000001,東京,1,,,,\n");
        Files.createLink(out, in);

        var code = batch();

        assertEquals(2, code);
        assertEquals(HEADER + "00000001,東京,1,,,,\n", Files.readString(in));
        assertTrue(center.calls().isEmpty());
    }

    @Test
    void theResultNamesPersonsAndIsForItsOwnerOnly() throws Exception {
        Files.writeString(in, HEADER + "00000001,東京,1,,,,\n");

        batch();

        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(out)));
        try (var files = Files.list(folder)) {
            assertTrue(files.noneMatch(file -> file.toString().endsWith(".part")));
        }
    }

    @Test
    void aResultFileCanBeWorkedThroughAgain() throws Exception {
        Files.writeString(in, HEADER + "00000001,東京,1,,,,k\n");
        batch();
        Files.move(out, in, StandardCopyOption.REPLACE_EXISTING);

        var code = batch();

        assertEquals(0, code, counter.err());
        assertEquals(21, results(StandardCharsets.UTF_8).getFirst().split(",").length);
    }

    @Test
    void aFileWithoutItsColumnsIsNamedBeforeAnybodySignsIn() throws Exception {
        Files.writeString(in, "insurer_number,number\n00000001,1\n");

        var code = batch();

        assertEquals(2, code);
        assertTrue(counter.err().contains("symbol"), counter.err());
        assertTrue(center.calls().isEmpty());
    }

    private int batch(String... more) {
        return counter.run(Stream.concat(Stream.of("batch", in.toString(), "-o", out.toString()), Stream.of(more))
                .toArray(String[]::new));
    }

    private List<String> results(Charset charset) throws Exception {
        return Files.readAllLines(out, charset);
    }

    private static Said byNumber(JsonNode question) {
        var outcomes = Outcome.values();
        var outcome = outcomes[question.path("number").asInt() % outcomes.length];
        return Said.answer(Answers.of(outcome), question);
    }
}
