package jp.hokensho.center.authority;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import jp.hokensho.center.pki.Authority;
import jp.hokensho.center.pki.Vault;
import jp.hokensho.center.tenancy.Mirror;
import jp.hokensho.center.tenancy.Mirror.Version;
import jp.hokensho.center.tenancy.Mirrors;
import jp.hokensho.center.tenancy.Rows;
import jp.hokensho.center.tenancy.SealedKeys;
import jp.hokensho.center.tenancy.Tenants;
import jp.hokensho.center.tenancy.Work;
import jp.hokensho.keys.CertificateAuthority;
import jp.hokensho.keys.KeyPairs;
import jp.hokensho.keys.KeyStoreFile;
import jp.hokensho.keys.Pem;

/// The table `authority`. What counts in it is handed to this node's [Authority] within a second, and before the
/// first connection: an empty table means the first authority, alone.
@Startup
@Singleton
class AuthorityRows {

    private static final SealedKeys.Table TABLE = new SealedKeys.Table("authority", "thumbprint", "authority key");
    private static final String INSERT = "insert into authority (thumbprint, certificate, private_key, announced_at,"
            + " issues_from) values (?, ?, ?, ?, ?)";

    private final Tenants tenants;
    private final SealedKeys sealed;
    private final Authority authority;
    private final Map<String, AuthorityRow> living = new ConcurrentHashMap<>();
    private final Mirror<String, AuthorityRow> byThumbprint;

    AuthorityRows(Tenants tenants, Mirrors mirrors, Vault vault, Authority authority) {
        this.tenants = tenants;
        this.sealed = new SealedKeys(tenants, vault.authorityKeysBox(), TABLE);
        this.authority = authority;
        this.byThumbprint = mirrors.of(
                "select * from authority where changed_at > ?",
                row -> Version.of(row.getString("thumbprint"), read(row).orElse(null), row),
                this::changed);
    }

    private void changed(List<Version<String, AuthorityRow>> versions) {
        for (var version : versions) {
            version.value().ifPresentOrElse(row -> living.put(version.key(), row), () -> living.remove(version.key()));
        }
        if (!versions.isEmpty()) {
            authority.take(living.values().stream().map(AuthorityRow::term).toList());
        }
    }

    /// Those that are trusted, the one that began last first, an announced one last: never empty.
    List<AuthorityRow> living(Connection connection) throws SQLException {
        var rows = Rows.list(connection, "select * from authority where ended_at is null", this::read).stream()
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(
                                (AuthorityRow row) -> row.issuesFrom().orElse(Instant.MIN))
                        .reversed())
                .toList();
        return rows.isEmpty() ? List.of(first()) : rows;
    }

    AuthorityRow first() {
        var certificate = authority.first().certificate();
        return new AuthorityRow(
                authority.first(), Optional.of(certificate.getNotBefore().toInstant()));
    }

    /// Nobody else changes one meanwhile.
    <T> T alone(Work<T> work) {
        var result = tenants.in(Tenants.CENTER, connection -> {
            Rows.list(connection, "select pg_advisory_xact_lock(720)", _ -> true);
            return work.in(connection);
        });
        byThumbprint.refresh();
        return result;
    }

    /// The first one's key stays in its file.
    void insert(Connection connection, AuthorityRow row, Instant now) throws SQLException {
        var isFirst = row.thumbprint().equals(first().thumbprint());
        var secret = row.authority().keyStoreFile().privateKey().getEncoded();
        Rows.change(
                connection,
                INSERT,
                row.thumbprint(),
                Pem.of(row.certificate()),
                isFirst ? null : sealed.seal(row.thumbprint(), secret),
                Timestamp.from(now),
                row.issuesFrom().map(Timestamp::from).orElse(null));
    }

    /// How many there ever were.
    int count(Connection connection) throws SQLException {
        return Rows.list(connection, "select count(*) from authority", row -> row.getInt(1))
                .getFirst();
    }

    void issue(Connection connection, String thumbprint, Instant from) throws SQLException {
        var sql = "update authority set issues_from = ? where thumbprint = ?";
        Rows.change(connection, sql, Timestamp.from(from), thumbprint);
    }

    /// Its private part is of no use but to thieves.
    void end(Connection connection, String thumbprint, Instant now) throws SQLException {
        var sql = "update authority set ended_at = ?, private_key = null where thumbprint = ?";
        Rows.change(connection, sql, Timestamp.from(now), thumbprint);
    }

    long rewrap(boolean dry) {
        return sealed.rewrap(dry);
    }

    /// Empty where it is over.
    private Optional<AuthorityRow> read(ResultSet row) throws SQLException {
        if (row.getTimestamp("ended_at") != null) {
            return Optional.empty();
        }
        var from = Optional.ofNullable(row.getTimestamp("issues_from")).map(Timestamp::toInstant);
        return Optional.of(new AuthorityRow(certifying(row), from));
    }

    private CertificateAuthority certifying(ResultSet row) throws SQLException {
        var secret = row.getBytes("private_key");
        if (secret == null) {
            return authority.first();
        }
        var key = KeyPairs.privateKey(sealed.open(row.getString("thumbprint"), secret));
        var certificate = Pem.certificate(row.getString("certificate"));
        return authority.of(new KeyStoreFile(key, List.of(certificate)));
    }
}
