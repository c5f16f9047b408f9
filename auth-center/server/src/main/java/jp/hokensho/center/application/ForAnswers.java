package jp.hokensho.center.application;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.hokensho.center.application.WithholdingChange.OfWithholding;
import jp.hokensho.center.application.WithholdingChange.WithholdingBegin;
import jp.hokensho.center.application.WithholdingChange.WithholdingEnd;
import jp.hokensho.center.application.WithholdingChange.WithholdingLifting;
import jp.hokensho.center.binding.Bindings;
import jp.hokensho.center.permission.PermissionFile;
import jp.hokensho.center.permission.Permissions;
import jp.hokensho.center.problem.Refusal;
import jp.hokensho.center.registry.Organizations;
import jp.hokensho.center.withholding.Withholdings;
import jp.hokensho.protocol.InputError;
import jp.hokensho.protocol.ProblemType;
import jp.hokensho.protocol.TraceNumber;

/// What approved changes do to what is answered: to whom, about which cards not, and sealed with which key.
@Singleton
class ForAnswers {

    private final Organizations organizations;
    private final Permissions permissions;
    private final Withholdings withholdings;
    private final Bindings bindings;

    ForAnswers(Organizations organizations, Permissions permissions, Withholdings withholdings, Bindings bindings) {
        this.organizations = organizations;
        this.permissions = permissions;
        this.withholdings = withholdings;
        this.bindings = bindings;
    }

    /// Who has left may stay on the list, so that a list that was taken out can be put back.
    Optional<Map<String, InputError>> fault(Change.PermissionList change) {
        var lines = change.lines();
        var faults = new LinkedHashMap<String, InputError>();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).scope().organizations().allMatch(this::isKnown)) {
                faults.put(PermissionFile.nameOfLine(i + 1), InputError.UNKNOWN);
            }
        }
        return Optional.<Map<String, InputError>>of(faults).filter(found -> !found.isEmpty());
    }

    private boolean isKnown(String organization) {
        return organizations.standing(organization).isPresent();
    }

    /// As it is kept: with the list that is in force now.
    ///
    /// @throws Refusal 409 where it was made from another
    Change.PermissionList asOfNow(Connection connection, Change.PermissionList change) throws SQLException {
        var inForce = permissions.fingerprint(connection);
        if (change.replaces() != null && !change.replaces().equals(inForce)) {
            throw changedSince();
        }
        return change.replacing(inForce);
    }

    private static Refusal changedSince() {
        return new Refusal(ProblemType.CONFLICT)
                .saying(
                        "照会許可照合リストはその後に変わっています。今のリストから作り直して申請してください",
                        "The permission list has changed since: please apply with one that was made from the list in force");
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

    /// @throws Refusal 409 where the list in force is not the one it was applied for to replace any more:
    ///     what was withdrawn meanwhile would be given back
    String carryOut(Connection connection, Change.PermissionList change) throws SQLException {
        if (!permissions.fingerprint(connection).equals(change.replaces())) {
            throw changedSince();
        }
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
