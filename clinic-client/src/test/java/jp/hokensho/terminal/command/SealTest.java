package jp.hokensho.terminal.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import jp.hokensho.keys.OwnKey;
import jp.hokensho.keys.Sealer;
import jp.hokensho.protocol.Jwk;
import jp.hokensho.protocol.KeyUse;
import jp.hokensho.protocol.Outcome;
import jp.hokensho.protocol.TraceNumber;
import jp.hokensho.terminal.fake.Answers;
import jp.hokensho.terminal.fake.Counter;
import jp.hokensho.terminal.fake.FakeCenter;
import jp.hokensho.terminal.fake.FakeKeys;
import jp.hokensho.terminal.fake.Said;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("R-41: the clinic's own terminal opens what the insurer sealed, and a verdict needs no key")
class SealTest {

    private static final String INSURER = "00000001";
    private static final TraceNumber NUMBER = TraceNumber.parse("00000000000000000703");
    private static final TraceNumber OTHER = TraceNumber.of(0, 71);

    @TempDir
    private Path folder;

    private FakeCenter center;
    private FakeKeys keys;
    private Counter counter;

    @BeforeEach
    void open() throws Exception {
        center = new FakeCenter();
        keys = center.keys();
        counter = Counter.japanese(center.trust().profile(folder, center.address()));
        counter.run("keys");
    }

    @AfterEach
    void close() {
        center.close();
    }

    @Test
    void whatWasSealedForTheClinicIsShown() {
        told(sealed(NUMBER, keys.sealing()));

        assertEquals(0, verify());

        assertShown(true);
        assertTrue(counter.out().contains("この医院の鍵で開きました"), counter.out());
    }

    @Test
    @DisplayName("positive control: what came open is shown too, and is said to have been open")
    void whatCameOpenIsSaidToBeReadable() {
        center.answers(question -> Said.answer(Answers.of(Outcome.VALID), question));

        assertEquals(0, verify());

        assertShown(true);
        assertTrue(counter.out().contains("認証センターも読める"), counter.out());
    }

    @Test
    @DisplayName("sealed for a key that is not here: the verdict, the number, and one line what to do")
    void withoutTheKeyTheVerdictStands() {
        told(sealed(NUMBER, OwnKey.create(KeyUse.SEALING).jwk()));

        assertEquals(0, verify(), "VALID stays VALID");

        assertShown(false);
        assertVerdict();
        assertTrue(counter.out().contains("clinic-client keys share"), counter.out());
    }

    @Test
    void theSealOfAnotherQuestionIsNotOpened() {
        told(sealed(OTHER, keys.sealing()));

        assertEquals(0, verify());

        assertShown(false);
        assertVerdict();
        assertTrue(counter.out().contains("別の照会"), counter.out());
    }

    @Test
    void whatIsNoSealIsSaidAndNothingElseHappens() {
        told("eyJhbGciOiJub25lIn0....");

        assertEquals(0, verify());

        assertShown(false);
        assertVerdict();
    }

    @Test
    void aSealWithSomethingElseInItIsSaid() {
        var key = keys.sealing();
        told(new Sealer(key.keyId(), OwnKey.publicKey(key)).seal("[]", NUMBER).value());

        assertEquals(0, verify());

        assertShown(false);
        assertVerdict();
    }

    @Test
    @DisplayName("what a centre writes beside a seal is not shown in its place")
    void detailsBesideASealAreNotBelieved() {
        var planted = Answers.verification(Outcome.VALID).details();
        var sealed = sealed(NUMBER, OwnKey.create(KeyUse.SEALING).jwk());
        center.answers(_ -> Said.exactly(Answers.json(Answers.sealed(sealed, planted))));

        assertEquals(0, verify());
        verify("--json");

        assertShown(false);
    }

    @Test
    @DisplayName("--json: what was opened stands under `opened`, the seal stays")
    void asJsonItStandsBesideTheSeal() throws Exception {
        var sealed = sealed(NUMBER, keys.sealing());
        told(sealed);

        verify("--json");

        var out = counter.out().lines().filter(line -> line.startsWith("{")).toList();
        var json = new ObjectMapper().readTree(out.getLast());
        assertEquals("OPENED", json.path("seal").asText());
        assertEquals(new ObjectMapper().readTree(Answers.details()), json.path("opened"));
        assertEquals(sealed, json.path("sealedDetails").asText());
        assertTrue(json.path("details").isNull());
    }

    @Test
    void asJsonTheReasonIsToldBeside() throws Exception {
        told(sealed(NUMBER, OwnKey.create(KeyUse.SEALING).jwk()));

        assertEquals(0, verify("--json"));

        var out = counter.out().lines().filter(line -> line.startsWith("{")).toList();
        var json = new ObjectMapper().readTree(out.getLast());
        assertEquals("LOCKED", json.path("seal").asText());
        assertTrue(json.path("opened").isNull());
        assertTrue(counter.err().contains("clinic-client keys share"), counter.err());
    }

    @Test
    @DisplayName("a second terminal opens it once the first gave it the key")
    void aKeyThatAnotherTerminalGaveIsFetched() throws Exception {
        var place = Files.createDirectory(folder.resolve("second"));
        var second = Counter.japanese(center.trust().furtherProfile(place, center.address()));
        second.run("keys");
        told(sealed(NUMBER, keys.sealing()));
        verify(second);
        var before = second.out();

        counter.run("keys", "share", "--yes");
        verify(second);

        assertFalse(before.contains(insured()), before);
        assertTrue(second.out().contains(insured()), second.out() + counter.out() + counter.err());
    }

    @Test
    @DisplayName("R-05: a file's rows show what was opened; where that cannot be, the verdict, and why")
    void aFilesRowsAreOpenedToo() throws Exception {
        var in = Files.writeString(folder.resolve("in.csv"), "insurer_number,symbol,number\n00000001,東京,001\n");
        var opened = folder.resolve("opened.csv");
        var locked = folder.resolve("locked.csv");
        told(sealed(NUMBER, keys.sealing()));
        counter.run("batch", in.toString(), "--output", opened.toString());
        told(sealed(NUMBER, OwnKey.create(KeyUse.SEALING).jwk()));

        var code = counter.run("batch", in.toString(), "--output", locked.toString());

        assertTrue(Files.readString(opened, UTF_8).contains(insured()), counter.err());
        var row = Files.readString(locked, UTF_8);
        assertFalse(row.contains(insured()), row);
        assertTrue(row.contains("VALID") && row.contains(NUMBER.toString()), row);
        assertTrue(row.contains("鍵がこの端末にありません"), row);
        assertEquals(ExitCode.SOME_ROWS, code);
    }

    private void told(String sealed) {
        center.answers(_ -> Said.exactly(Answers.json(Answers.sealed(sealed, null))));
    }

    private static String sealed(TraceNumber number, Jwk key) {
        return new Sealer(key.keyId(), OwnKey.publicKey(key))
                .seal(Answers.details(), number)
                .value();
    }

    private int verify(String... more) {
        var asked = new String[] {"verify", "--insurer", INSURER, "--symbol", "東京", "--number", "001"};
        var all = Arrays.copyOf(asked, asked.length + more.length);
        System.arraycopy(more, 0, all, asked.length, more.length);
        return counter.run(all);
    }

    private static void verify(Counter at) {
        assertEquals(0, at.run("verify", "--insurer", INSURER, "--symbol", "東京", "--number", "001"), at.err());
    }

    private void assertShown(boolean shown) {
        assertEquals(shown, counter.out().contains(insured()), () -> counter.out() + counter.err());
    }

    private void assertVerdict() {
        assertTrue(counter.out().contains("有効"), counter.out());
        assertTrue(counter.out().contains(NUMBER.grouped()), counter.out());
    }

    private static String insured() {
        return Answers.verification(Outcome.VALID).details().insured().name();
    }
}
