package jp.hokensho.center.admission;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.hokensho.center.pki.Signer;
import jp.hokensho.center.pki.Vault;
import jp.hokensho.center.tenancy.Mirror;
import jp.hokensho.center.tenancy.Mirror.Version;
import jp.hokensho.center.tenancy.Mirrors;
import jp.hokensho.center.tenancy.Rows;
import jp.hokensho.center.tenancy.SealedKeys;
import jp.hokensho.center.tenancy.Tenants;
import jp.hokensho.center.tenancy.Work;
import jp.hokensho.keys.KeyPairs;

/// The table `token_key`, and its rows in memory, at most a second old; before them the key in the file.
@Singleton
class TokenKeyRows {

    private static final String INSERT =
            "insert into token_key (id, public_key, private_key, signs_from) values (?, ?, ?, ?)";

    private static final SealedKeys.Table TABLE = new SealedKeys.Table("token_key", "id", "token key");

    private final Tenants tenants;
    private final SealedKeys sealed;
    private final TokenKey first;
    private final Mirror<String, TokenKey> byId;

    TokenKeyRows(Tenants tenants, Mirrors mirrors, Vault vault, Signer signer) {
        this.tenants = tenants;
        this.sealed = new SealedKeys(tenants, vault.tokenKeysBox(), TABLE);
        this.first = TokenKey.of(signer);
        this.byId = mirrors.of(
                "select * from token_key where changed_at > ?",
                row -> Version.of(row.getString("id"), read(row).orElse(null), row),
                _ -> {});
    }

    /// Those with a private part, oldest first: never empty.
    List<TokenKey> all() {
        return inOrder(byId.all().stream());
    }

    /// As [#all()], of now.
    List<TokenKey> all(Connection connection) throws SQLException {
        return inOrder(Rows.list(connection, "select * from token_key", this::read).stream()
                .flatMap(Optional::stream));
    }

    private List<TokenKey> inOrder(Stream<TokenKey> kept) {
        return Stream.concat(Stream.of(first), kept)
                .sorted(Comparator.comparing(TokenKey::from))
                .toList();
    }

    /// Nobody else makes a key meanwhile.
    <T> T alone(Work<T> work) {
        var result = tenants.in(Tenants.CENTER, connection -> {
            Rows.list(connection, "select pg_advisory_xact_lock(661)", _ -> true);
            return work.in(connection);
        });
        byId.refresh();
        return result;
    }

    void insert(Connection connection, TokenKey key) throws SQLException {
        var secret = sealed.seal(key.id(), key.privateKey().getEncoded());
        Rows.change(connection, INSERT, key.id(), key.publicKey().getEncoded(), secret, Timestamp.from(key.from()));
    }

    /// Private parts of keys that are older are of no use but to thieves.
    void forget(Instant before) {
        tenants.in(
                Tenants.CENTER,
                connection -> Rows.change(
                        connection,
                        "update token_key set private_key = null where private_key is not null and signs_from < ?",
                        Timestamp.from(before)));
    }

    private Optional<TokenKey> read(ResultSet row) throws SQLException {
        var id = row.getString("id");
        var publicKey = KeyPairs.publicKey(row.getBytes("public_key"));
        var from = row.getTimestamp("signs_from").toInstant();
        return Optional.ofNullable(row.getBytes("private_key"))
                .map(kept -> KeyPairs.privateKey(sealed.open(id, kept)))
                .map(privateKey -> new TokenKey(id, publicKey, privateKey, from));
    }

    /// @see SealedKeys#rewrap
    long rewrap(boolean dry) {
        return sealed.rewrap(dry);
    }
}
