package jp.hokensho.center.registry;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import jp.hokensho.center.tenancy.Rows;

/// The table `device`. What changes a device returns whether it is one that can still be changed so.
final class DeviceRows {

    private static final String NOT_OVER = " where id = ? and revoked_at is null and deleted_at is null";

    private DeviceRows() {}

    static Device device(ResultSet row) throws SQLException {
        return new Device(
                row.getObject("id", UUID.class),
                row.getString("tenant"),
                Device.Kind.valueOf(row.getString("kind")),
                row.getString("name"),
                new Device.Life(
                        row.getTimestamp("registered_at").toInstant(),
                        instant(row, "enrolled_at"),
                        instant(row, "suspended_at"),
                        instant(row, "ends_at"),
                        instant(row, "revoked_at"),
                        instant(row, "deleted_at")));
    }

    static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
    }

    static void insert(Connection connection, Device device) throws SQLException {
        Rows.change(
                connection,
                "insert into device (id, tenant, kind, name, registered_at) values (?, ?, ?, ?, ?)",
                device.id(),
                device.tenant(),
                device.kind().name(),
                device.name(),
                Timestamp.from(device.life().registeredAt()));
    }

    /// The row stays locked until the transaction ends.
    static Optional<Device> lock(Connection connection, UUID device) throws SQLException {
        return Rows.list(connection, "select * from device where id = ? for update", DeviceRows::device, device)
                .stream()
                .findFirst();
    }

    static boolean setCode(Connection connection, UUID device, String hash, Instant until) throws SQLException {
        return changed(
                connection,
                "update device set code_hash = ?, code_until = ?, code_key = null" + NOT_OVER,
                hash,
                Timestamp.from(until),
                device);
    }

    /// Takes the code: of two keys that come with it at the same time, one gets the device. The same key may
    /// come again.
    ///
    /// @return empty where nobody has this code, another key came with it, or it is too old
    static Optional<Device> redeem(Connection connection, String codeHash, String key, Instant now)
            throws SQLException {
        var sql = "update device set code_key = ? where code_hash = ? and code_until > ?"
                + " and (code_key is null or code_key = ?) returning *";
        return Rows.list(connection, sql, DeviceRows::device, key, codeHash, Timestamp.from(now), key).stream()
                .findFirst();
    }

    static void enrolled(Connection connection, UUID device, Instant now) throws SQLException {
        changed(connection, "update device set enrolled_at = ?" + NOT_OVER, Timestamp.from(now), device);
    }

    static void forgetCode(Connection connection, UUID device) throws SQLException {
        changed(
                connection,
                "update device set code_hash = null, code_until = null, code_key = null where id = ?"
                        + " and code_hash is not null",
                device);
    }

    static boolean suspend(Connection connection, UUID device, Instant now) throws SQLException {
        return changed(connection, "update device set suspended_at = ?" + NOT_OVER, Timestamp.from(now), device);
    }

    static boolean resume(Connection connection, UUID device) throws SQLException {
        return changed(
                connection,
                "update device set suspended_at = null, ends_at = null" + NOT_OVER
                        + " and (suspended_at is not null or ends_at is not null)",
                device);
    }

    static boolean end(Connection connection, UUID device, Instant end) throws SQLException {
        return changed(connection, "update device set ends_at = ?" + NOT_OVER, Timestamp.from(end), device);
    }

    static boolean rename(Connection connection, UUID device, String name) throws SQLException {
        return changed(connection, "update device set name = ?" + NOT_OVER, name, device);
    }

    static boolean delete(Connection connection, UUID device, Instant now) throws SQLException {
        return changed(
                connection,
                "update device set deleted_at = ?, code_hash = null, code_until = null, code_key = null"
                        + " where id = ? and deleted_at is null",
                Timestamp.from(now),
                device);
    }

    static boolean revoke(Connection connection, UUID device, Instant now) throws SQLException {
        return changed(
                connection,
                "update device set revoked_at = ?, code_hash = null, code_until = null, code_key = null" + NOT_OVER,
                Timestamp.from(now),
                device);
    }

    private static boolean changed(Connection connection, String sql, Object... values) throws SQLException {
        return Rows.change(connection, sql, values) > 0;
    }
}
