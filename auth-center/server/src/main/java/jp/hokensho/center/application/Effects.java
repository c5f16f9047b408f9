package jp.hokensho.center.application;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import jp.hokensho.center.problem.Refusal;
import jp.hokensho.center.tenancy.Tenants;
import jp.hokensho.protocol.InputError;
import jp.hokensho.protocol.InvalidFields;
import jp.hokensho.protocol.TraceNumber;

/// Carries out what was approved, within the transaction that keeps the decision: both or neither. Whether a change
/// fits what is registered is looked at when it is applied for, so that whoever typed it hears at once, and again
/// here, for much may have changed since.
@Singleton
class Effects {

    private final ForOrganizations organizations;
    private final ForPeople people;
    private final ForDevices devices;
    private final ForAnswers answers;

    Effects(ForOrganizations organizations, ForPeople people, ForDevices devices, ForAnswers answers) {
        this.organizations = organizations;
        this.people = people;
        this.devices = devices;
        this.answers = answers;
    }

    /// @param asker the tenant that is told: what it may not see it does not learn from the answer either
    /// @throws InvalidFields `TAKEN`, `UNKNOWN`
    void mustFit(Change change, String asker) {
        refresh();
        fault(change, asker).ifPresent(errors -> {
            throw new InvalidFields(errors);
        });
    }

    /// As it is kept until it is decided.
    ///
    /// @throws Refusal 409 where it was made from what has changed since
    Change asOfNow(Connection connection, Change change) throws SQLException {
        return change instanceof Change.PermissionList it ? answers.asOfNow(connection, it) : change;
    }

    /// @return code, number or id of what was registered or changed
    /// @throws InvalidFields where it does not fit any more
    String carryOut(Connection connection, Change change) throws SQLException {
        mustFit(change, Tenants.CENTER);
        return switch (change) {
            case OrganizationChange it -> organizations.carryOut(connection, it);
            case PersonChange it -> people.carryOut(connection, it).toString();
            case DeviceChange it -> devices.carryOut(connection, it).toString();
            case WithholdingChange it -> answers.carryOut(connection, it).toString();
            case Change.PermissionList it -> answers.carryOut(connection, it);
            case Change.KeyChange it -> it.keyId().value();
        };
    }

    /// What has to name its approval, once that is on the record.
    ///
    /// @param approval its number
    void follow(Connection connection, Change change, TraceNumber approval) throws SQLException {
        if (change instanceof Change.KeyChange it) {
            answers.bind(connection, it, approval);
        }
    }

    /// Returns when all of it is known on this node.
    void refresh() {
        organizations.refresh();
        people.refresh();
        devices.refresh();
        answers.refresh();
    }

    private Optional<Map<String, InputError>> fault(Change change, String asker) {
        return switch (change) {
            case OrganizationChange it -> organizations.fault(it);
            case PersonChange it -> stranger(it.tenant()).or(() -> people.fault(it, asker));
            case DeviceChange it -> stranger(it.tenant()).or(() -> devices.fault(it));
            case WithholdingChange it -> stranger(it.tenant()).or(() -> answers.fault(it));
            case Change.PermissionList it -> answers.fault(it);
            case Change.KeyChange it -> stranger(it.tenant()).or(() -> answers.fault(it));
        };
    }

    private Optional<Map<String, InputError>> stranger(String tenant) {
        return organizations.knows(tenant) ? Optional.empty() : Optional.of(Map.of("organization", InputError.UNKNOWN));
    }
}
