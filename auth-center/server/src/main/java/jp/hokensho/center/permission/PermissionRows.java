package jp.hokensho.center.permission;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jp.hokensho.center.permission.Permission.Scope;
import jp.hokensho.center.tenancy.Rows;
import jp.hokensho.center.tenancy.Tenants;

/// The table `permission`.
@Singleton
class PermissionRows {

    private static final String PUT = """
            insert into permission as p (clinic, insurer, single, batch, history, valid_from, valid_until)
            values (?, ?, ?, ?, ?, ?, ?)
            on conflict (clinic, insurer) do update set single = excluded.single, batch = excluded.batch,
                history = excluded.history, valid_from = excluded.valid_from, valid_until = excluded.valid_until,
                withdrawn = false""";

    private static final String LIST = "select * from permission where not withdrawn order by clinic, insurer";

    private final Tenants tenants;

    PermissionRows(Tenants tenants) {
        this.tenants = tenants;
    }

    List<Permission> list(String tenant) {
        return tenants.list(tenant, LIST, PermissionRows::permission);
    }

    static List<Permission> list(Connection connection) throws SQLException {
        return Rows.list(connection, LIST, PermissionRows::permission);
    }

    static void withdrawAll(Connection connection) throws SQLException {
        Rows.change(connection, "update permission set withdrawn = true where not withdrawn");
    }

    static void put(Connection connection, Permission line) throws SQLException {
        Rows.change(
                connection,
                PUT,
                line.scope().clinic(),
                line.scope().insurer(),
                line.matters().contains(Matter.SINGLE),
                line.matters().contains(Matter.BATCH),
                line.matters().contains(Matter.HISTORY),
                line.from().orElse(null),
                line.until().orElse(null));
    }

    static Scope scope(ResultSet row) throws SQLException {
        return new Scope(row.getString("clinic"), row.getString("insurer"));
    }

    static Permission permission(ResultSet row) throws SQLException {
        var matters = EnumSet.noneOf(Matter.class);
        for (var matter : Matter.values()) {
            if (row.getBoolean(matter.name().toLowerCase(Locale.ROOT))) {
                matters.add(matter);
            }
        }
        return new Permission(scope(row), matters, day(row, "valid_from"), day(row, "valid_until"));
    }

    private static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDate.class));
    }
}
