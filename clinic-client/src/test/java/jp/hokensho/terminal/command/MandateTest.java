package jp.hokensho.terminal.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import jp.hokensho.terminal.fake.Counter;
import jp.hokensho.terminal.fake.FakeCenter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("R-27: work that runs under a person's mandate while nobody is signed in")
class MandateTest {

    private static final String UNTIL = "2099-11-28";

    @TempDir
    private Path folder;

    private FakeCenter center;
    private Path profile;
    private Path mandate;

    @BeforeEach
    void open() throws Exception {
        center = new FakeCenter();
        profile = center.trust().profile(folder, center.address());
        mandate = folder.resolve("night.mandate");
    }

    @AfterEach
    void close() {
        center.close();
    }

    @Test
    void theTokenStandsInTheFileAndNowhereElse() throws Exception {
        var counter = Counter.english(profile);

        var code = give(counter, "--kind", "BATCH", "--until", UNTIL);

        assertEquals(0, code, counter.err());
        assertTrue(Files.readString(mandate).contains(center.mandates().token()));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(mandate)));
        assertFalse((counter.out() + counter.err()).contains(center.mandates().token()));
    }

    @Test
    void whatWasGivenIsSaidInBothLanguages() {
        var japanese = Counter.japanese(profile);
        var english = Counter.english(profile);

        give(japanese, "--kind", "MORNING_LIST", "--until", UNTIL);
        english.run(
                "mandate",
                "give",
                "--kind",
                "HELD",
                "--until",
                UNTIL,
                "-o",
                folder.resolve("b").toString());

        assertTrue(japanese.err().contains("委任しました（朝の一覧）"), japanese.err());
        assertTrue(japanese.err().contains("clerk1 の名前で"), japanese.err());
        assertTrue(english.err().contains("Given: what was held back"), english.err());
        assertTrue(english.err().contains("until 2099-11-29 00:00:00 (Tokyo)"), english.err());
    }

    @ParameterizedTest
    @CsvSource({
        "2099-11-20, 2099-11-28, 2099-11-19T15:00:00Z, 2099-11-28T15:00:00Z",
        "2099-11-20T05:00, 2099-11-20T09:30, 2099-11-19T20:00:00Z, 2099-11-20T00:30:00Z",
        "2099-11-20T05:00Z, 2099-11-20T09:30+09:00, 2099-11-20T05:00:00Z, 2099-11-20T00:30:00Z"
    })
    void daysAndTimesAreThoseOfTokyo(String from, String until, String first, String end) throws Exception {
        give(Counter.english(profile), "--kind", "FOLDER", "--from", from, "--until", until);

        var listed = listed().get(0);
        assertEquals(first, listed.path("from").asText());
        assertEquals(end, listed.path("until").asText());
    }

    @ParameterizedTest
    @ValueSource(strings = {"tomorrow", "2099-02-30", "2099-11-28T25:00", "2099-11-28 05:00"})
    void whatIsNoMomentIsMisuse(String until) {
        assertEquals(ExitCode.USAGE, give(Counter.english(profile), "--kind", "BATCH", "--until", until));
        assertEquals(List.of(), center.calls());
    }

    @Test
    void aFileThatIsThereIsNotReplacedAndNothingIsGiven() throws Exception {
        Files.writeString(mandate, "the one before");

        var code = give(Counter.english(profile), "--kind", "BATCH", "--until", UNTIL);

        assertEquals(ExitCode.USAGE, code);
        assertEquals("the one before", Files.readString(mandate));
        assertEquals(List.of(), center.calls());
    }

    @Test
    void whoCannotSignInGivesNoneAndLeavesNoFile() throws Exception {
        center.wantsCode("clerk1", "123456");
        var before = files();

        var code = give(Counter.english(profile), "--kind", "BATCH", "--until", UNTIL);

        assertEquals(ExitCode.REFUSED, code);
        assertEquals(before, files());
    }

    @Test
    void oneIsListedAndWithdrawnInOneStep() throws Exception {
        give(Counter.english(profile), "--kind", "BATCH", "--until", UNTIL);
        var id = listed().get(0).path("id").asText();
        var japanese = Counter.japanese(profile);
        japanese.run("mandate", "list");

        var code = Counter.english(profile).run("mandate", "withdraw", id);

        assertEquals(0, code);
        assertTrue(japanese.out().contains(id + "  ファイルの一括照会"), japanese.out());
        assertEquals(0, listed().size());
    }

    @Test
    void anUnknownOneIsNotWithdrawn() {
        var id = "5f0c1e9e-0b5f-4c55-9d0e-3a1c6f1d2b19";

        assertEquals(ExitCode.FAILED, Counter.english(profile).run("mandate", "withdraw", id));
        assertEquals(ExitCode.USAGE, Counter.english(profile).run("mandate", "withdraw", "garbage"));
        assertEquals(ExitCode.USAGE, Counter.english(profile).run("mandate"));
    }

    @Test
    void underAMandateNobodySignsIn() throws Exception {
        give(Counter.english(profile), "--kind", "BATCH", "--until", UNTIL);
        anonymous();
        center.calls().clear();
        var counter = Counter.english(profile);

        var one = verify(counter);
        var many = batch(counter);

        assertEquals(0, one, counter.err());
        assertEquals(0, many, counter.err());
        assertEquals(
                List.of("POST /v1/verifications"),
                center.calls().stream().distinct().toList());
        assertEquals(4, center.asked().size());
    }

    @Test
    void oneThatEndedSaysSoAndWhomToAsk() throws Exception {
        give(Counter.english(profile), "--kind", "BATCH", "--until", UNTIL);
        center.mandates().endAll();
        var japanese = Counter.japanese(profile);
        var english = Counter.english(profile);

        assertEquals(ExitCode.REFUSED, verify(japanese));
        assertEquals(ExitCode.REFUSED, batch(english));

        assertTrue(japanese.err().contains("この委任は終了しました"), japanese.err());
        assertTrue(japanese.err().contains("業務責任者に、新しい委任"), japanese.err());
        assertTrue(english.err().contains("This mandate has ended"), english.err());
        assertTrue(english.err().contains("ask who gave it"), english.err());
        assertFalse(center.asked().size() > 4, "a centre that says no is not asked for each row");
    }

    @Test
    void oneThatHasNotBegunSaysSo() {
        give(Counter.english(profile), "--kind", "BATCH", "--from", "2099-11-20", "--until", UNTIL);
        var counter = Counter.japanese(profile);

        assertEquals(ExitCode.REFUSED, verify(counter));
        assertTrue(counter.err().contains("まだ始まっていない"), counter.err());
    }

    @Test
    void aFileThatOthersMayReadIsRefused() throws Exception {
        give(Counter.english(profile), "--kind", "BATCH", "--until", UNTIL);
        Files.setPosixFilePermissions(mandate, PosixFilePermissions.fromString("rw-r-----"));
        var counter = Counter.english(profile);

        assertEquals(ExitCode.USAGE, verify(counter));
        assertTrue(counter.err().contains("Others may read the mandate"), counter.err());
        assertEquals(List.of(), center.asked());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "garbage", "{}", "null"})
    void whatIsNoMandateIsRefused(String text) throws Exception {
        Files.writeString(mandate, text);
        Files.setPosixFilePermissions(mandate, PosixFilePermissions.fromString("rw-------"));
        var counter = Counter.english(profile);

        assertEquals(ExitCode.USAGE, verify(counter));
        assertTrue(counter.err().contains("holds no mandate"), counter.err());
    }

    @Test
    void aMissingFileIsTold() {
        var counter = Counter.japanese(profile);

        assertEquals(ExitCode.USAGE, verify(counter));
        assertTrue(counter.err().contains("委任のファイルがありません"), counter.err());
    }

    private int give(Counter counter, String... options) {
        var arguments = new ArrayList<>(List.of("mandate", "give", "-o", mandate.toString()));
        arguments.addAll(List.of(options));
        return counter.run(arguments.toArray(String[]::new));
    }

    private int verify(Counter counter) {
        return counter.run("verify", "--insurer", "06990014", "--number", "12", "--mandate", mandate.toString());
    }

    private int batch(Counter counter) throws Exception {
        var cards = folder.resolve("cards.csv");
        Files.writeString(cards, "insurer_number,symbol,number\n" + "06990014,千代田,12\n".repeat(3));
        var results = folder.resolve("results.csv").toString();
        return counter.run(
                "batch", cards.toString(), "-o", results, "--parallel", "1", "--mandate", mandate.toString());
    }

    private JsonNode listed() throws Exception {
        var counter = Counter.english(profile);
        counter.run("mandate", "list", "--json");
        return new ObjectMapper().readTree(counter.out());
    }

    /// Nobody's login and password stand in the profile any more.
    private void anonymous() throws Exception {
        var lines = Files.readAllLines(profile).stream()
                .filter(line -> !line.startsWith("login") && !line.startsWith("password"))
                .toList();
        Files.write(profile, lines);
    }

    private List<Path> files() throws Exception {
        try (var files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
