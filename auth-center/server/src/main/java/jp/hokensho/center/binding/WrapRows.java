package jp.hokensho.center.binding;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import jp.hokensho.center.tenancy.Rows;
import jp.hokensho.protocol.KeyId;

/// The table `key_wrap`.
final class WrapRows {

    static final String FOR_DEVICE = "select key_id, wrap from key_wrap where device = ? order by made_at";

    static final String HOLDERS = "select device from key_wrap where key_id = ?";

    private WrapRows() {}

    static boolean isThere(Connection connection, KeyId key, UUID device) throws SQLException {
        var sql = "select exists (select from key_wrap where key_id = ? and device = ?)";
        return Rows.list(connection, sql, row -> row.getBoolean(1), key.value(), device)
                .getFirst();
    }

    /// In place of the one before.
    static void put(Connection connection, Wraps.Gift gift, Instant now) throws SQLException {
        Rows.change(
                connection,
                "insert into key_wrap (key_id, device, tenant, by, wrap, made_at) values (?, ?, ?, ?, ?, ?)"
                        + " on conflict (key_id, device) do update set by = excluded.by, wrap = excluded.wrap,"
                        + " made_at = excluded.made_at",
                gift.key().value(),
                gift.to(),
                gift.by().tenant(),
                gift.by().id(),
                gift.wrap(),
                Timestamp.from(now));
    }
}
