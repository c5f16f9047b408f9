package jp.hokensho.center.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;

/// What must be switched on in PostgreSQL before anything may be called durable.
final class Durability {

    private static final Map<String, Set<String>> SAFE = Map.of(
            "fsync", Set.of("on"),
            "full_page_writes", Set.of("on"),
            "synchronous_commit", Set.of("on", "remote_apply"));

    private Durability() {}

    /// @throws UnsafeDatabase naming the setting
    static void require(Connection connection) throws SQLException {
        for (var setting : SAFE.keySet()) {
            require(setting, value(connection, setting));
        }
    }

    static void require(String setting, String value) {
        if (!SAFE.get(setting).contains(value)) {
            throw new UnsafeDatabase("PostgreSQL has " + setting + " = " + value + ": the journal needs it on");
        }
    }

    private static String value(Connection connection, String setting) throws SQLException {
        try (var select = connection.prepareStatement("select current_setting(?)")) {
            select.setString(1, setting);
            try (var row = select.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }
}
