package jp.hokensho.center.application;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import jp.hokensho.center.binding.Bindings;
import jp.hokensho.center.permission.Permissions;
import jp.hokensho.protocol.InputError;
import jp.hokensho.protocol.TraceNumber;

/// What approved changes do to the permission list and to the list of keys.
@Singleton
class ForLists {

    private final Permissions permissions;
    private final Bindings bindings;

    ForLists(Permissions permissions, Bindings bindings) {
        this.permissions = permissions;
        this.bindings = bindings;
    }

    /// A key of another organization is as unknown as none, and as one that does not wait.
    Optional<Map<String, InputError>> fault(Change.KeyChange change) {
        return bindings.isWaiting(change.organization(), change.keyId())
                ? Optional.empty()
                : Optional.of(Map.of("keyId", InputError.UNKNOWN));
    }

    String carryOut(Connection connection, Change.PermissionList change) throws SQLException {
        permissions.replace(connection, change.lines());
        return change.tenant();
    }

    void bind(Connection connection, Change.KeyChange change, TraceNumber approval) throws SQLException {
        bindings.bind(connection, change.organization(), change.keyId(), approval);
    }

    void refresh() {
        permissions.refresh();
        bindings.refresh();
    }
}
