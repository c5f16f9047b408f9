package jp.hokensho.center.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import jp.hokensho.center.journal.Journal;
import jp.hokensho.center.journal.Registered;
import jp.hokensho.center.pki.Vault;
import jp.hokensho.center.receipt.ReceiptKeys;
import jp.hokensho.center.tenancy.Rows;
import jp.hokensho.center.tenancy.Tenants;
import jp.hokensho.center.tree.CheckpointKeys;
import jp.hokensho.keys.MasterKey;
import jp.hokensho.keys.SecretBox;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(RewrapTest.Alone.class)
@DisplayName("R-44: `keys rewrap` puts the present master key in the place of the other")
class RewrapTest {

    @Inject
    Vault vault;

    @Inject
    WrappedKeys keys;

    @Inject
    ReceiptKeys receipts;

    @Inject
    CheckpointKeys checkpoints;

    @Inject
    Journal journal;

    @Inject
    Tenants tenants;

    @ConfigProperty(name = "hokensho.state")
    Path state;

    @Test
    void everyKeyThatIsWrappedWithTheOther() {
        receipts.rotate();
        checkpoints.rotate();
        journal.append(new Registered("clinic", "1310000001", "1310000001"));
        byTheOther("receipt_key", "id", "receipt keys", "receipt key ");
        byTheOther(
                "checkpoint_signer",
                "translate(encode(public_key, 'base64'), E'\\n', '')",
                "checkpoint keys",
                "checkpoint key ");
        var receiptKeys = count("receipt_key");
        var told = "{\"dryRun\":%b,\"payload\":0,\"receipt\":%d,\"token\":0,\"checkpoint\":%d,\"authority\":0}";

        assertEquals(told.formatted(true, receiptKeys, 1), printed("true"));
        assertEquals(told.formatted(true, receiptKeys, 1), printed("true"));
        assertEquals(told.formatted(false, receiptKeys, 1), printed("false"));
        assertEquals(told.formatted(false, 0, 0), printed("false"));
        assertEquals(0, keys.due(() -> {}).receipt());
        receipts.rotate();
    }

    private long count(String table) {
        return tenants.in(
                        Tenants.CENTER,
                        connection -> Rows.list(
                                connection,
                                "select count(*) from " + table + " where private_key is not null",
                                row -> row.getLong(1)))
                .getFirst();
    }

    /// As a node sealed it that still had the other one in the first place.
    private void byTheOther(String table, String id, String purpose, String place) {
        var other = new SecretBox(MasterKey.in(state.resolve("master.other")).key(purpose));
        var both = purpose.equals("receipt keys") ? vault.receiptKeysBox() : vault.checkpointKeysBox();
        tenants.in(Tenants.CENTER, connection -> {
            var sealed = Rows.list(
                    connection,
                    "select " + id + ", private_key from " + table + " where private_key is not null",
                    row -> Map.entry(row.getString(1), row.getBytes(2)));
            for (var key : sealed) {
                var aad = (place + key.getKey()).getBytes(UTF_8);
                var again = other.seal(both.open(key.getValue(), aad), aad);
                Rows.change(
                        connection,
                        "update " + table + " set private_key = ? where " + id + " = ?",
                        again,
                        key.getKey());
            }
            return sealed.size();
        });
    }

    private String printed(String dry) {
        var before = System.out;
        var printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, UTF_8));
        try {
            assertEquals(0, new Rewrapping(vault, keys).run(dry, "true"));
        } finally {
            System.setOut(before);
        }
        return printed.toString(UTF_8).strip();
    }

    /// With that centre and no other.
    public static class Alone implements QuarkusTestProfile {

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(Replaced.class));
        }

        @Override
        public boolean disableGlobalTestResources() {
            return true;
        }
    }

    /// A centre whose master key was replaced a moment ago.
    public static class Replaced extends CenterTestResource {

        @Override
        public Map<String, String> start() {
            var properties = super.start();
            var state = Path.of(properties.get("hokensho.state"));
            try {
                Files.move(state.resolve("master.key"), state.resolve("master.other"));
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
            MasterKey.in(state.resolve("master.key"));
            return properties;
        }
    }
}
