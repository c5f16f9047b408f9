package jp.hokensho.center.mandate;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.hokensho.center.account.CutOff;
import jp.hokensho.center.tenancy.Mirror;
import jp.hokensho.center.tenancy.Mirror.Version;
import jp.hokensho.center.tenancy.Mirrors;
import jp.hokensho.center.tenancy.Rows;
import jp.hokensho.center.tenancy.Tenants;
import jp.hokensho.center.tenancy.Work;

/// The table `mandate`, and those of its rows in memory that nobody withdrew, at most a second old.
@Singleton
class MandateRows {

    private static final String INSERT = """
            insert into mandate (id, tenant, person, device, kind, starts_at, ends_at, token_hash)
            values (?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String OPEN = """
            select mandate.* from mandate, person, device, (select ?::timestamptz as now) as moment
            where person.id = mandate.person and device.id = mandate.device
                and withdrawn_at is null and mandate.ends_at > now and mandate.person = coalesce(?::uuid, mandate.person)
                and (valid_until is null or valid_until >= (now at time zone 'Asia/Tokyo')::date)
                and (device.ends_at is null or device.ends_at > now) and revoked_at is null and deleted_at is null
            order by starts_at desc, mandate.id""";

    private final Tenants tenants;
    private final Mirror<String, Mandate> byTokenHash;

    MandateRows(Tenants tenants, Mirrors mirrors) {
        this.tenants = tenants;
        this.byTokenHash = mirrors.of(
                "select * from mandate where changed_at > ?",
                row -> Version.of(
                        row.getString("token_hash"),
                        row.getTimestamp("withdrawn_at") == null ? Mandate.read(row) : null,
                        row),
                _ -> {});
    }

    Optional<Mandate> find(MandateToken token) {
        return byTokenHash.get(token.hash());
    }

    <T> T in(String tenant, Work<T> work) {
        var result = tenants.in(tenant, work);
        byTokenHash.refresh();
        return result;
    }

    void insert(Connection connection, Mandate mandate, MandateToken token) throws SQLException {
        Rows.change(
                connection,
                INSERT,
                mandate.id(),
                mandate.tenant(),
                mandate.person(),
                mandate.device(),
                mandate.kind().name(),
                Timestamp.from(mandate.from()),
                Timestamp.from(mandate.until()),
                token.hash());
    }

    /// @return false where it was withdrawn before
    boolean withdraw(Connection connection, UUID mandate, Instant now) throws SQLException {
        var sql = "update mandate set withdrawn_at = ? where id = ? and withdrawn_at is null";
        return Rows.change(connection, sql, Timestamp.from(now), mandate) == 1;
    }

    /// What holds, or will, under this person's name, in this organization or at this terminal.
    List<Mandate> endOf(CutOff cut, Instant now) throws SQLException {
        return switch (cut) {
            case CutOff.OfPerson it -> end(it.connection(), "person = ?", it.person(), now);
            case CutOff.OfTenant it -> end(it.connection(), "tenant = ?", it.tenant(), now);
            case CutOff.OfDevice it -> end(it.connection(), "device = ?", it.device(), now);
        };
    }

    private static List<Mandate> end(Connection connection, String which, Object id, Instant now) throws SQLException {
        var sql = "update mandate set withdrawn_at = ? where withdrawn_at is null and ends_at > ? and " + which
                + " returning *";
        return Rows.list(connection, sql, Mandate::read, Timestamp.from(now), Timestamp.from(now), id);
    }

    void refresh() {
        byTokenHash.refresh();
    }

    Optional<Mandate> find(String tenant, UUID id) {
        return tenants.list(tenant, "select * from mandate where id = ?", Mandate::read, id).stream()
                .findFirst();
    }

    /// See [Mandates#open].
    List<Mandate> open(String tenant, Optional<UUID> person, Instant now) {
        return tenants.list(tenant, OPEN, Mandate::read, Timestamp.from(now), person.orElse(null));
    }
}
