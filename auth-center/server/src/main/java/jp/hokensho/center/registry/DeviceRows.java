package jp.hokensho.center.registry;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import jp.hokensho.center.tenancy.Rows;
import jp.hokensho.center.tenancy.Tenants;

/// The table `device`.
@Singleton
class DeviceRows {

    private final Tenants tenants;

    DeviceRows(Tenants tenants) {
        this.tenants = tenants;
    }

    static Device device(ResultSet row) throws SQLException {
        return new Device(
                row.getObject("id", UUID.class),
                row.getString("tenant"),
                Device.Kind.valueOf(row.getString("kind")),
                row.getString("name"),
                Optional.ofNullable(row.getString("thumbprint")),
                row.getTimestamp("revoked_at") != null);
    }

    static void insert(Connection connection, Device device, CodeHash code) throws SQLException {
        Rows.change(
                connection,
                "insert into device (id, tenant, kind, name, code_hash, code_until)"
                        + " values (?, ?, ?, ?, ?, now() + make_interval(secs => ?))",
                device.id(),
                device.tenant(),
                device.kind().name(),
                device.name(),
                code.hash(),
                code.life().toSeconds());
    }

    /// Takes the code: of two who come with it at the same time, one gets the device.
    ///
    /// @return empty where nobody has this code, it was used, it is too old, or the device is revoked
    Optional<Device> redeem(String codeHash, Instant now) {
        var sql = "update device set code_hash = null, code_until = null where code_hash = ? and code_until > ?"
                + " and revoked_at is null returning *";
        return changed(sql, codeHash, Timestamp.from(now));
    }

    void enrolled(UUID device, String thumbprint, Instant now) {
        changed(
                "update device set thumbprint = ?, enrolled_at = ? where id = ? returning *",
                thumbprint,
                Timestamp.from(now),
                device);
    }

    /// @return empty where there is no such device, or it was revoked before
    Optional<Device> revoke(UUID device, Instant now) {
        var sql = "update device set revoked_at = ?, code_hash = null, code_until = null"
                + " where id = ? and revoked_at is null returning *";
        return changed(sql, Timestamp.from(now), device);
    }

    private Optional<Device> changed(String sql, Object... values) {
        return tenants.list(Tenants.CENTER, sql, DeviceRows::device, values).stream()
                .findFirst();
    }

    /// @param hash SHA-256 of an enrolment code, lower-case hex
    record CodeHash(String hash, Duration life) {}
}
