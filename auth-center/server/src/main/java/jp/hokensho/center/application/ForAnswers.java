package jp.hokensho.center.application;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.hokensho.center.application.WithholdingChange.OfWithholding;
import jp.hokensho.center.application.WithholdingChange.WithholdingBegin;
import jp.hokensho.center.application.WithholdingChange.WithholdingEnd;
import jp.hokensho.center.application.WithholdingChange.WithholdingLifting;
import jp.hokensho.center.binding.Bindings;
import jp.hokensho.center.permission.Permissions;
import jp.hokensho.center.withholding.Withholdings;
import jp.hokensho.protocol.InputError;
import jp.hokensho.protocol.TraceNumber;

/// What approved changes do to what is answered: to whom, about which cards not, and sealed with which key.
@Singleton
class ForAnswers {

    private final Permissions permissions;
    private final Withholdings withholdings;
    private final Bindings bindings;

    ForAnswers(Permissions permissions, Withholdings withholdings, Bindings bindings) {
        this.permissions = permissions;
        this.withholdings = withholdings;
        this.bindings = bindings;
    }

    /// A key of another organization is as unknown as none, and as one that does not wait.
    Optional<Map<String, InputError>> fault(Change.KeyChange change) {
        return bindings.isWaiting(change.organization(), change.keyId())
                ? Optional.empty()
                : Optional.of(Map.of("keyId", InputError.UNKNOWN));
    }

    /// One of another insurer, or one that has ended, is as unknown as none.
    Optional<Map<String, InputError>> fault(WithholdingChange change) {
        return switch (change) {
            case WithholdingBegin it -> past(it.until());
            case WithholdingEnd it -> unknown(it).or(() -> past(it.until()));
            case WithholdingLifting it -> unknown(it);
        };
    }

    private Optional<Map<String, InputError>> unknown(OfWithholding change) {
        return withholdings.holds(change.insurer(), change.withholding())
                ? Optional.empty()
                : Optional.of(Map.of("withholding", InputError.UNKNOWN));
    }

    private Optional<Map<String, InputError>> past(LocalDate until) {
        return withholdings.isAhead(until) ? Optional.empty() : Optional.of(Map.of("until", InputError.OUT_OF_RANGE));
    }

    String carryOut(Connection connection, Change.PermissionList change) throws SQLException {
        permissions.replace(connection, change.lines());
        return change.tenant();
    }

    void bind(Connection connection, Change.KeyChange change, TraceNumber approval) throws SQLException {
        bindings.bind(connection, change.organization(), change.keyId(), approval);
    }

    /// @return id of the withholding
    UUID carryOut(Connection connection, WithholdingChange change) throws SQLException {
        return switch (change) {
            case WithholdingBegin it -> withholdings.begin(connection, it.card(), it.reason(), it.until());
            case WithholdingEnd it -> {
                withholdings.endAfter(connection, it.withholding(), it.until());
                yield it.withholding();
            }
            case WithholdingLifting it -> {
                withholdings.lift(connection, it.withholding());
                yield it.withholding();
            }
        };
    }

    void refresh() {
        permissions.refresh();
        withholdings.refresh();
        bindings.refresh();
    }
}
