package jp.hokensho.center.receipt;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import jp.hokensho.center.pki.Vault;
import jp.hokensho.center.tenancy.Mirror;
import jp.hokensho.center.tenancy.Mirror.Version;
import jp.hokensho.center.tenancy.Mirrors;
import jp.hokensho.center.tenancy.Rows;
import jp.hokensho.center.tenancy.Tenants;
import jp.hokensho.center.tenancy.Work;
import jp.hokensho.keys.KeyFailure;
import jp.hokensho.keys.KeyPairs;
import jp.hokensho.keys.PublishedKey;
import jp.hokensho.keys.SealBroken;
import jp.hokensho.keys.SecretBox;
import jp.hokensho.keys.SigningKey;

/// The table `receipt_key`, and its rows in memory, at most a second old.
@Singleton
class ReceiptKeyRows {

    private static final String INSERT =
            "insert into receipt_key (id, public_key, private_key, valid_from) values (?, ?, ?, ?)";

    private static final String SEALED =
            "select id, private_key from receipt_key where private_key is not null for update";
    private static final String RESEAL = "update receipt_key set private_key = ? where id = ?";

    private final Tenants tenants;
    private final SecretBox box;
    private final Mirror<String, ReceiptKey> byId;

    ReceiptKeyRows(Tenants tenants, Mirrors mirrors, Vault vault) {
        this.tenants = tenants;
        this.box = vault.receiptKeysBox();
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
                box.seal(key.privateKey().getEncoded(), place(published.id())),
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
                .map(kept -> box.open(kept, place(published.id())))
                .map(encoded -> new SigningKey(published, KeyPairs.privateKey(encoded)));
        return new ReceiptKey(published, signing);
    }

    /// Those that are sealed with another master key than the present one, all or none.
    ///
    /// @param dry only counts them
    long rewrap(boolean dry) {
        return tenants.in(Tenants.CENTER, connection -> {
            long count = 0;
            for (var key : Rows.list(connection, SEALED, row -> Map.entry(row.getString(1), row.getBytes(2)))) {
                var renewed = renewed(key.getKey(), key.getValue());
                if (renewed.isPresent()) {
                    count++;
                    if (!dry) {
                        Rows.change(connection, RESEAL, renewed.get(), key.getKey());
                    }
                }
            }
            return count;
        });
    }

    private Optional<byte[]> renewed(String id, byte[] sealed) {
        try {
            return box.renewed(sealed, place(id));
        } catch (SealBroken neither) {
            throw new KeyFailure("the receipt key " + id + " opens with neither master key", neither);
        }
    }

    private static byte[] place(String id) {
        return ("receipt key " + id).getBytes(StandardCharsets.UTF_8);
    }
}
