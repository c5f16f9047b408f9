package jp.hokensho.center.permission;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import jp.hokensho.center.permission.Permission.Scope;
import jp.hokensho.center.tenancy.Mirror;
import jp.hokensho.center.tenancy.Mirror.Version;
import jp.hokensho.center.tenancy.Mirrors;

/// The permission list, in memory, at most a second old. The most specific line decides alone, in this order: this
/// clinic and this insurer, this clinic and this kind of insurer, this clinic, this insurer, this kind, everybody.
@Singleton
public class Permissions {

    private final PermissionRows rows;
    private final Mirror<Scope, Permission> mirror;

    Permissions(PermissionRows rows, Mirrors mirrors) {
        this.rows = rows;
        this.mirror = mirrors.of(
                "select * from permission where changed_at > ?",
                row -> Version.of(
                        PermissionRows.scope(row),
                        row.getBoolean("withdrawn") ? null : PermissionRows.permission(row),
                        row),
                _ -> {});
    }

    /// @param asked a clinic and an insurer
    /// @param kind of that insurer
    /// @param day on which it is asked
    public boolean mayAsk(Scope asked, String kind, Matter matter, LocalDate day) {
        return Stream.of(
                        asked,
                        new Scope(asked.clinic(), kind),
                        new Scope(asked.clinic(), Scope.EVERY),
                        new Scope(Scope.EVERY, asked.insurer()),
                        new Scope(Scope.EVERY, kind),
                        new Scope(Scope.EVERY, Scope.EVERY))
                .flatMap(scope -> mirror.get(scope).stream())
                .findFirst()
                .filter(line -> line.allows(matter, day))
                .isPresent();
    }

    /// The lines that this tenant may see: its own, or all of them for the centre.
    public List<Permission> list(String tenant) {
        return rows.list(tenant);
    }

    /// Within the caller's transaction, which has to be the centre's: what tells the whole list from any
    /// other, the SHA-256 of its file.
    public String fingerprint(Connection connection) throws SQLException {
        return PermissionFile.sha256(PermissionFile.write(PermissionRows.list(connection)));
    }

    /// Within the caller's transaction, which has to be the centre's: these lines are the whole list.
    public void replace(Connection connection, Collection<Permission> lines) throws SQLException {
        PermissionRows.withdrawAll(connection);
        add(connection, lines);
    }

    /// Within the caller's transaction, which has to be the centre's.
    public void add(Connection connection, Collection<Permission> lines) throws SQLException {
        for (var line : lines) {
            PermissionRows.put(connection, line);
        }
    }

    /// Returns when what was committed before the call is known here.
    public void refresh() {
        mirror.refresh();
    }
}
