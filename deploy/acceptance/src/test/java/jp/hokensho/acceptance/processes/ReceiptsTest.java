package jp.hokensho.acceptance.processes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import jp.hokensho.acceptance.stack.Api.Reply;
import jp.hokensho.acceptance.stack.Command.Result;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Processes
@Order(5)
@DisplayName("A receipt that a clinic keeps is checked by anybody, offline too (R-02, R-08, R-09, R-41)")
class ReceiptsTest {

    private final World world;

    @TempDir
    private Path folder;

    ReceiptsTest(World world) {
        this.world = world;
    }

    @Test
    void theClinicKeepsOneAndEverybodyFindsItGenuine() throws IOException {
        var file = folder.resolve("receipt.txt");
        var verified = world.stack()
                .terminal(1)
                .run(List.of(
                        "verify",
                        "--insurer",
                        "00000001",
                        "--symbol",
                        "東京",
                        "--number",
                        "999",
                        "--receipt",
                        file.toString()));

        var own = check(1, file.toString());
        var others = check(2, file.toString());

        assertEquals(12, verified.exitCode(), verified.err());
        assertEquals(0, own.exitCode(), own.err());
        assertTrue(own.out().contains("\"own\":true"), own.out());
        assertTrue(own.out().contains("\"inJournal\":true"), own.out());
        assertTrue(own.out().contains("CARD_NOT_FOUND"), own.out());
        assertEquals(0, others.exitCode(), others.err());
        assertTrue(others.out().contains("\"own\":false"), others.out());
        assertTrue(world.api()
                .post("/v1/receipts/check", json(Files.readString(file).strip()), Map.of())
                .text()
                .contains("\"GENUINE\""));
    }

    @Test
    void aChangedCharacterIsNoticedWithNothingButTheKeys() throws IOException {
        var receipt = world.clerk().verify(Asking.trial()).text("receipt");
        var keys = Files.writeString(
                folder.resolve("keys.json"),
                world.api().get("/.well-known/jwks.json", Map.of()).text());
        var middle = receipt.length() / 2;
        var other = receipt.charAt(middle) == 'A' ? 'B' : 'A';
        var changed = receipt.substring(0, middle) + other + receipt.substring(middle + 1);

        assertEquals(0, check(1, receipt, "--keys", keys.toString()).exitCode());
        assertEquals(20, check(1, changed, "--keys", keys.toString()).exitCode());
    }

    @Test
    @DisplayName("R-22: with a proof file the record is compared without the centre")
    void aProofFileStandsForTheCentre() throws IOException {
        var verified = world.stack()
                .terminal(1)
                .run(List.of("verify", "--insurer", "00000001", "--symbol", "東京", "--number", "999", "--json"));
        var proof = folder.resolve("proof.json").toString();

        var number = member(verified.out(), "verificationNumber");
        var another = world.stack().terminal(1).run(List.of("receipt", "proof", number, "-o", proof));
        var fetched = asManager("receipt", "proof", number, "-o", proof);
        var checked = check(1, member(verified.out(), "receipt"), offline(proof));
        var other = check(1, world.clerk().verify(Asking.trial()).text("receipt"), offline(proof));

        assertEquals(1, another.exitCode(), "a clerk sees what was asked under the same sign-in");
        assertEquals(0, fetched.exitCode(), fetched.err());
        assertEquals(0, checked.exitCode(), checked.out() + checked.err());
        assertTrue(checked.out().contains("\"inJournal\":true"), checked.out());
        assertEquals(24, other.exitCode(), other.out());
    }

    /// Who sees all of the clinic's.
    private Result asManager(String... words) throws IOException {
        var file = world.stack().terminal(1).profile().path();
        var clerks = Files.readString(file);
        var managers = new Properties();
        managers.load(new StringReader(clerks));
        managers.putAll(Map.of("login", "manager1", "password", world.password("manager1")));
        try (var writer = Files.newBufferedWriter(file)) {
            managers.store(writer, null);
        }
        try {
            return world.stack().terminal(1).run(List.of(words));
        } finally {
            Files.writeString(file, clerks);
        }
    }

    private String[] offline(String proof) throws IOException {
        var keys = Files.writeString(
                folder.resolve("receipt-keys"),
                world.api().get("/.well-known/jwks.json", Map.of()).text());
        var logs = world.api().get("/v1/logs", Map.of()).text();
        var lines = Files.write(
                folder.resolve("log-keys"),
                Pattern.compile("\"([^\"]+\\+[0-9a-f]{8}\\+[^\"]+)\"")
                        .matcher(logs)
                        .results()
                        .map(found -> found.group(1))
                        .toList());
        return new String[] {"--keys", keys.toString(), "--proof", proof, "--log-keys", lines.toString()};
    }

    private static String member(String json, String name) {
        return json.replaceFirst("(?s).*?\"" + name + "\":\"([^\"]+)\".*", "$1");
    }

    @Test
    @DisplayName("keys are rotated while verifications run: none is refused, and every receipt stays genuine")
    void keysAreRotatedWhileVerificationsRun() {
        var clerk = world.clerk();
        var before = clerk.verify(Asking.trial());
        var rotation = CompletableFuture.supplyAsync(
                () -> world.stack().center().command("keys", "rotate", "receipt", "--json"));
        var meanwhile = new ArrayList<Reply>();
        while (!rotation.isDone()) {
            meanwhile.add(clerk.verify(Asking.trial()));
        }
        var rotated = rotation.join();
        var after = lastSigned(clerk, rotated);

        assertEquals(0, rotated.exitCode(), rotated.err());
        assertTrue(meanwhile.stream().allMatch(reply -> reply.status() == 201));
        assertEquals("GENUINE", checked(before).text("verdict"));
        assertEquals("GENUINE", checked(meanwhile.getLast()).text("verdict"));
        assertEquals("GENUINE", checked(after).text("verdict"));
        assertNotEquals(key(before), key(after));
    }

    /// With the new key: the running centre has heard of it within a second.
    private Reply lastSigned(Session clerk, Result rotated) {
        var made = rotated.out().replaceFirst("(?s).*\"keyId\":\"([^\"]+)\".*", "$1");
        var reply = clerk.verify(Asking.trial());
        for (var i = 0; i < 500 && !key(reply).equals(made); i++) {
            reply = clerk.verify(Asking.trial());
        }
        return reply;
    }

    private static String key(Reply verification) {
        var header = verification.text("receipt").split("\\.")[0];
        return new String(Base64.getUrlDecoder().decode(header), StandardCharsets.UTF_8)
                .replaceFirst(".*\"kid\":\"([^\"]+)\".*", "$1");
    }

    private Reply checked(Reply verification) {
        return world.clerk().post("/v1/receipts/check", json(verification.text("receipt")));
    }

    private Result check(int terminal, String receipt, String... options) {
        var all = new ArrayList<>(List.of("receipt", "check", "--json"));
        all.add(receipt);
        all.addAll(List.of(options));
        return world.stack().terminal(terminal).run(all);
    }

    private static String json(String receipt) {
        return "{\"receipt\":\"" + receipt + "\"}";
    }
}
