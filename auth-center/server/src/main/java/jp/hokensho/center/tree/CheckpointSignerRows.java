package jp.hokensho.center.tree;

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
import jp.hokensho.center.tenancy.SealedKeys;
import jp.hokensho.center.tenancy.Tenants;
import jp.hokensho.center.tenancy.Work;
import jp.hokensho.keys.CheckpointKey;

/// The table `checkpoint_signer`, and its rows in memory, at most a second old; before them the key in the
/// file.
@Singleton
class CheckpointSignerRows {

    private static final String INSERT =
            "insert into checkpoint_signer (public_key, private_key, signs_from, number) values (?, ?, ?, ?)";

    private static final SealedKeys.Table TABLE =
            new SealedKeys.Table("checkpoint_signer", "encode(public_key, 'base64')", "checkpoint key");

    private final Tenants tenants;
    private final SealedKeys sealed;
    private final CheckpointSigner first;
    private final Mirror<String, CheckpointSigner> byKey;

    CheckpointSignerRows(Tenants tenants, Mirrors mirrors, Vault vault) {
        this.tenants = tenants;
        this.sealed = new SealedKeys(tenants, vault.checkpointKeysBox(), TABLE);
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
                sealed.seal(name(key.publicKey()), key.seed()),
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

    /// @see SealedKeys#rewrap
    long rewrap(boolean dry) {
        return sealed.rewrap(dry);
    }

    private Optional<CheckpointSigner> read(ResultSet row) throws SQLException {
        var publicKey = row.getBytes("public_key");
        var from = row.getTimestamp("signs_from").toInstant();
        var number = row.getString("number");
        return Optional.ofNullable(row.getBytes("private_key"))
                .map(kept -> CheckpointKey.of(sealed.open(name(publicKey), kept)))
                .map(key -> new CheckpointSigner(key, from, Optional.of(number)));
    }

    private static String name(byte[] publicKey) {
        return Base64.getEncoder().encodeToString(publicKey);
    }
}
