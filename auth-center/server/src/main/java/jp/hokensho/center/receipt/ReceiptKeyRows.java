package jp.hokensho.center.receipt;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import jp.hokensho.center.pki.Vault;
import jp.hokensho.center.tenancy.Mirror;
import jp.hokensho.center.tenancy.Mirror.Version;
import jp.hokensho.center.tenancy.Mirrors;
import jp.hokensho.center.tenancy.Rows;
import jp.hokensho.center.tenancy.SealedKeys;
import jp.hokensho.center.tenancy.Tenants;
import jp.hokensho.center.tenancy.Work;
import jp.hokensho.keys.KeyPairs;
import jp.hokensho.keys.PublishedKey;
import jp.hokensho.keys.SigningKey;

/// The table `receipt_key`, and its rows in memory, at most a second old.
@Singleton
class ReceiptKeyRows {

    private static final String INSERT =
            "insert into receipt_key (id, public_key, private_key, valid_from) values (?, ?, ?, ?)";

    private static final SealedKeys.Table TABLE = new SealedKeys.Table("receipt_key", "id", "receipt key");

    private final Tenants tenants;
    private final SealedKeys sealed;
    private final Mirror<String, ReceiptKey> byId;

    ReceiptKeyRows(Tenants tenants, Mirrors mirrors, Vault vault) {
        this.tenants = tenants;
        this.sealed = new SealedKeys(tenants, vault.receiptKeysBox(), TABLE);
        this.byId = mirrors.of(
                "select * from receipt_key where changed_at > ?",
                row -> Version.of(row.getString("id"), read(row), row),
                _ -> {});
    }

    Collection<ReceiptKey> all() {
        return byId.all();
    }

    void refresh() {
        byId.refresh();
    }

    /// Nobody else makes or ends a key meanwhile.
    <T> T alone(Work<T> work) {
        var result = tenants.in(Tenants.CENTER, connection -> {
            Rows.list(connection, "select pg_advisory_xact_lock(611)", _ -> true);
            return work.in(connection);
        });
        byId.refresh();
        return result;
    }

    /// The one that nothing has replaced.
    Optional<PublishedKey> unended(Connection connection) throws SQLException {
        return Rows.list(connection, "select * from receipt_key where valid_until is null", this::read).stream()
                .findFirst()
                .map(ReceiptKey::published);
    }

    void insert(Connection connection, SigningKey key) throws SQLException {
        var published = key.published();
        Rows.change(
                connection,
                INSERT,
                published.id(),
                published.key().getEncoded(),
                sealed.seal(published.id(), key.privateKey().getEncoded()),
                Timestamp.from(published.from()));
    }

    void end(Connection connection, PublishedKey key, Instant until) throws SQLException {
        Rows.change(connection, "update receipt_key set valid_until = ? where id = ?", Timestamp.from(until), key.id());
    }

    /// Private parts whose time is over are of no use but to thieves.
    void forget(Instant now) {
        tenants.in(
                Tenants.CENTER,
                connection -> Rows.change(
                        connection,
                        "update receipt_key set private_key = null where private_key is not null and valid_until < ?",
                        Timestamp.from(now)));
    }

    private ReceiptKey read(ResultSet row) throws SQLException {
        var published = PublishedKey.of(
                KeyPairs.publicKey(row.getBytes("public_key")),
                row.getTimestamp("valid_from").toInstant(),
                Optional.ofNullable(row.getTimestamp("valid_until")).map(Timestamp::toInstant));
        var signing = Optional.ofNullable(row.getBytes("private_key"))
                .map(kept -> sealed.open(published.id(), kept))
                .map(encoded -> new SigningKey(published, KeyPairs.privateKey(encoded)));
        return new ReceiptKey(published, signing);
    }

    /// @see SealedKeys#rewrap
    long rewrap(boolean dry) {
        return sealed.rewrap(dry);
    }
}
