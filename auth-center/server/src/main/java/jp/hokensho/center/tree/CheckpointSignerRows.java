package jp.hokensho.center.tree;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.hokensho.center.pki.Vault;
import jp.hokensho.center.tenancy.Mirror;
import jp.hokensho.center.tenancy.Mirror.Version;
import jp.hokensho.center.tenancy.Mirrors;
import jp.hokensho.center.tenancy.Rows;
import jp.hokensho.center.tenancy.Tenants;
import jp.hokensho.center.tenancy.Work;
import jp.hokensho.keys.CheckpointKey;
import jp.hokensho.keys.KeyFailure;
import jp.hokensho.keys.SealBroken;
import jp.hokensho.keys.SecretBox;

/// The table `checkpoint_signer`, and its rows in memory, at most a second old; before them the key in the
/// file.
@Singleton
class CheckpointSignerRows {

    private static final String INSERT =
            "insert into checkpoint_signer (public_key, private_key, signs_from, number) values (?, ?, ?, ?)";
    private static final String SEALED =
            "select public_key, private_key from checkpoint_signer where private_key is not null for update";
    private static final String RESEAL = "update checkpoint_signer set private_key = ? where public_key = ?";

    private final Tenants tenants;
    private final SecretBox box;
    private final CheckpointSigner first;
    private final Mirror<String, CheckpointSigner> byKey;

    CheckpointSignerRows(Tenants tenants, Mirrors mirrors, Vault vault) {
        this.tenants = tenants;
        this.box = vault.checkpointKeysBox();
        this.first = CheckpointSigner.first(vault.checkpointKey());
        this.byKey = mirrors.of(
                "select * from checkpoint_signer where changed_at > ?",
                row -> Version.of(name(row.getBytes("public_key")), read(row).orElse(null), row),
                _ -> {});
    }

    /// Those with a private part, oldest first: never empty.
    List<CheckpointSigner> all() {
        return inOrder(byKey.all().stream());
    }

    /// As [#all()], of now.
    List<CheckpointSigner> all(Connection connection) throws SQLException {
        return inOrder(Rows.list(connection, "select * from checkpoint_signer", this::read).stream()
                .flatMap(Optional::stream));
    }

    private List<CheckpointSigner> inOrder(Stream<CheckpointSigner> kept) {
        return Stream.concat(Stream.of(first), kept)
                .sorted(Comparator.comparing(CheckpointSigner::from))
                .toList();
    }

    /// Nobody else makes a key meanwhile.
    <T> T alone(Work<T> work) {
        var result = tenants.in(Tenants.CENTER, connection -> {
            Rows.list(connection, "select pg_advisory_xact_lock(692)", _ -> true);
            return work.in(connection);
        });
        byKey.refresh();
        return result;
    }

    void insert(Connection connection, CheckpointSigner signer) throws SQLException {
        var key = signer.key();
        Rows.change(
                connection,
                INSERT,
                key.publicKey(),
                box.seal(key.seed(), place(key.publicKey())),
                Timestamp.from(signer.from()),
                signer.number().orElseThrow());
    }

    /// Private parts of keys that are older are of no use but to thieves.
    void forget(Instant before) {
        tenants.in(
                Tenants.CENTER,
                connection -> Rows.change(
                        connection,
                        "update checkpoint_signer set private_key = null"
                                + " where private_key is not null and signs_from < ?",
                        Timestamp.from(before)));
    }

    /// Those that are sealed with another master key than the present one, all or none.
    ///
    /// @param dry only counts them
    long rewrap(boolean dry) {
        return tenants.in(Tenants.CENTER, connection -> {
            long count = 0;
            for (var key : Rows.list(connection, SEALED, row -> List.of(row.getBytes(1), row.getBytes(2)))) {
                var renewed = renewed(key.getFirst(), key.getLast());
                if (renewed.isPresent()) {
                    count++;
                    if (!dry) {
                        Rows.change(connection, RESEAL, renewed.get(), key.getFirst());
                    }
                }
            }
            return count;
        });
    }

    private Optional<byte[]> renewed(byte[] publicKey, byte[] sealed) {
        try {
            return box.renewed(sealed, place(publicKey));
        } catch (SealBroken neither) {
            throw new KeyFailure("the checkpoint key " + name(publicKey) + " opens with neither master key", neither);
        }
    }

    private Optional<CheckpointSigner> read(ResultSet row) throws SQLException {
        var publicKey = row.getBytes("public_key");
        var from = row.getTimestamp("signs_from").toInstant();
        var number = row.getString("number");
        return Optional.ofNullable(row.getBytes("private_key"))
                .map(kept -> CheckpointKey.of(box.open(kept, place(publicKey))))
                .map(key -> new CheckpointSigner(key, from, Optional.of(number)));
    }

    private static byte[] place(byte[] publicKey) {
        return ("checkpoint key " + name(publicKey)).getBytes(UTF_8);
    }

    private static String name(byte[] publicKey) {
        return Base64.getEncoder().encodeToString(publicKey);
    }
}
