package jp.hokensho.terminal.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jp.hokensho.keys.KeyStoreFile;
import jp.hokensho.terminal.fake.Counter;
import jp.hokensho.terminal.fake.FakeCenter;
import jp.hokensho.terminal.fake.FakeKeys;
import jp.hokensho.terminal.fake.Trust;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("R-41: the keys of a clinic, and the keys of insurers that it knows")
class KeysTest {

    private static final String INSURER = "00000001";

    @TempDir
    private Path folder;

    private FakeCenter center;
    private FakeKeys keys;
    private Path first;
    private Path second;

    @BeforeEach
    void open() throws Exception {
        center = new FakeCenter();
        keys = center.keys();
        first = center.trust().profile(Files.createDirectory(folder.resolve("first")), center.address());
        second = center.trust().furtherProfile(Files.createDirectory(folder.resolve("second")), center.address());
    }

    @AfterEach
    void close() {
        center.close();
    }

    @Test
    void theFirstKeyComesWithoutAnybodyKnowing() throws Exception {
        var code = Counter.japanese(first).run("keys");

        assertEquals(0, code);
        assertEquals(1, keys.ids().size());
        assertTrue(Files.exists(folder.resolve("first/terminal.p12.keys")));
    }

    @Test
    void enrollingMakesTheFirstKeyToo() throws Exception {
        var profile = folder.resolve("new/clinic-client.properties");
        var counter = Counter.japanese(profile);

        var code = counter.run(
                "enrol",
                "GOOD-CODE",
                "--center",
                center.address().toString(),
                "--ca",
                folder.resolve("first/ca.pem").toString());

        assertEquals(0, code, counter.err());
        assertEquals(1, keys.ids().size());
        assertTrue(json(profile).path("inUse").path("held").asBoolean());
    }

    @Test
    void aSecondTerminalHasTheSameKeyOnceItWasGiven() throws Exception {
        json(first);
        var before = json(second);

        var counter = Counter.japanese(first).saying("はい");
        var code = counter.run("keys", "share");

        assertEquals(0, code, counter.err());
        var after = json(second);
        assertFalse(before.path("inUse").path("held").asBoolean());
        assertTrue(after.path("inUse").path("held").asBoolean());
        assertEquals(1, keys.ids().size());
        assertTrue(
                counter.err()
                        .contains(before.path("terminal").path("fingerprint").asText()),
                counter.err());
        assertTrue(json(first).path("lacking").isEmpty());
    }

    @Test
    void withoutAYesNothingIsGiven() throws Exception {
        json(first);
        json(second);

        var code = Counter.english(first).saying("no").run("keys", "share");

        assertEquals(ExitCode.ATTENTION, code);
        assertTrue(keys.given(certificate(second)).isEmpty());
    }

    @Test
    @DisplayName("a terminal of another clinic that the centre slips in is not even shown")
    void aStrangersTerminalIsGivenNothing() throws Exception {
        json(first);
        var stranger = center.trust().strangers();
        keys.slipsIn(stranger);

        var counter = Counter.english(first);
        var code = counter.run("keys", "share", "--yes");

        assertEquals(ExitCode.USAGE, code);
        assertTrue(counter.err().contains("not of this clinic"), counter.err());
        assertTrue(keys.given(stranger).isEmpty());
    }

    @Test
    void aTerminalWithoutTheKeyCannotShareIt() throws Exception {
        json(first);

        var code = Counter.english(second).run("keys", "share", "--yes");

        assertEquals(ExitCode.USAGE, code);
    }

    @Test
    void afterARevocationTheNextEpochIsDueAndTheFormerKeyIsKept() throws Exception {
        var former = json(first).path("inUse").path("keyId").asText();
        keys.due();
        var counter = Counter.english(first);
        assertEquals(ExitCode.ATTENTION, counter.run("keys"));
        assertTrue(counter.out().contains("keys renew"), counter.out());

        var renewed = Counter.english(first).run("keys", "renew");
        var waiting = json(first);
        keys.approve();
        var after = json(first);

        assertEquals(0, renewed);
        assertEquals(former, waiting.path("inUse").path("keyId").asText());
        assertEquals(1, waiting.path("proposed").size());
        assertTrue(after.path("inUse").path("held").asBoolean());
        assertFalse(after.path("renewalDue").asBoolean());
        Counter.english(first).run("keys", "share", "--yes");
        json(second);
        Counter.english(first).run("keys", "share", "--yes");
        assertEquals(Set.copyOf(keys.ids()), keys.given(certificate(second)).keySet());
    }

    @Test
    void theFirstKeysOfAnInsurerAreTrustedAndALaterOneWaits() throws Exception {
        var known = keys.signs(INSURER).keyId().value();
        json(first);
        var later = keys.signs(INSURER).keyId().value();

        var before = trusted(json(first));
        var again = trusted(json(first));
        var confirmed = Counter.english(first).run("keys", "confirm", INSURER, later);

        assertEquals(Set.of(known), before);
        assertEquals(before, again);
        assertEquals(0, confirmed);
        assertEquals(Set.of(known, later), trusted(json(first)));
    }

    @Test
    void aKeyThatTheInsurerHasNotIsNotConfirmed() {
        keys.signs(INSURER);
        var other = keys.signs("06990014").keyId().value();

        var foreign = Counter.english(first).run("keys", "confirm", INSURER, other);
        var malformed = Counter.english(first).run("keys", "confirm", INSURER, "garbage");

        assertEquals(List.of(ExitCode.USAGE, ExitCode.USAGE), List.of(foreign, malformed));
    }

    @Test
    void aChangedFileOfKeysIsNoticed() throws Exception {
        json(first);
        var file = folder.resolve("first/terminal.p12.keys");
        var bytes = Files.readAllBytes(file);
        bytes[bytes.length - 1] ^= 1;
        Files.write(file, bytes);

        var counter = Counter.english(first);
        var code = counter.run("keys");

        assertEquals(ExitCode.USAGE, code);
        assertTrue(counter.err().contains("does not open"), counter.err());
    }

    @Test
    void nothingOfThePrivateKeyIsReadableNorSent() throws Exception {
        json(first);

        var file = Files.readString(folder.resolve("first/terminal.p12.keys"), StandardCharsets.ISO_8859_1);

        assertFalse(file.contains("\"d\""));
    }

    @Test
    void thePersonReadsWhatIsToBeDoneInBothLanguages() throws Exception {
        json(first);
        json(second);
        keys.signs(INSURER);
        json(first);
        keys.signs(INSURER);
        var japanese = Counter.japanese(first);
        var english = Counter.english(first);

        assertEquals(ExitCode.ATTENTION, japanese.run("keys"));
        assertEquals(ExitCode.ATTENTION, english.run("keys"));

        assertTrue(japanese.out().contains("鍵がまだない端末"), japanese.out());
        assertTrue(japanese.out().contains("知らないもの"), japanese.out());
        assertTrue(english.out().contains("keys confirm " + INSURER), english.out());
    }

    @Test
    void anOlderCentreIsTold() throws Exception {
        try (var older = new FakeCenter()) {
            var profile = older.trust().profile(Files.createDirectory(folder.resolve("older")), older.address());

            assertEquals(ExitCode.FAILED, Counter.english(profile).run("keys"));
        }
    }

    private static JsonNode json(Path profile) throws Exception {
        var counter = Counter.japanese(profile);
        counter.run("keys", "--json");
        return new ObjectMapper().readTree(counter.out());
    }

    private static Set<String> trusted(JsonNode keys) {
        return keys.path("insurers")
                .valueStream()
                .filter(key -> key.path("trusted").asBoolean())
                .map(key -> key.path("keyId").asText())
                .collect(Collectors.toSet());
    }

    private static X509Certificate certificate(Path profile) {
        return KeyStoreFile.load(profile.resolveSibling("terminal.p12"), Trust.KEYSTORE_PASSWORD.toCharArray())
                .certificate();
    }
}
