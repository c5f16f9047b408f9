package jp.hokensho.center.application;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import jp.hokensho.center.permission.Permissions;
import jp.hokensho.center.registry.Insurer;
import jp.hokensho.center.registry.Organizations;
import jp.hokensho.center.registry.Standing;

/// Carries out what was approved, within the transaction that keeps the decision: both or neither.
@Singleton
class Effects {

    private final Feasibility feasibility;
    private final Organizations organizations;
    private final Permissions permissions;

    Effects(Feasibility feasibility, Organizations organizations, Permissions permissions) {
        this.feasibility = feasibility;
        this.organizations = organizations;
        this.permissions = permissions;
    }

    /// @throws jp.hokensho.protocol.InvalidFields where it does not fit what is registered now
    void mustFit(Change change) {
        refresh();
        feasibility.check(change);
    }

    /// @return code, number or id of what was registered or changed
    /// @throws jp.hokensho.protocol.InvalidFields where it does not fit any more
    String carryOut(Connection connection, Change change) throws SQLException {
        mustFit(change);
        switch (change) {
            case Change.ClinicRegistration it -> organizations.clinics().insert(connection, it.clinic());
            case Change.ClinicEdit it -> organizations.clinics().edit(connection, it.clinic());
            case Change.InsurerRegistration it -> organizations.insurers().insert(connection, it.insurer());
            case Change.InsurerEdit it -> organizations.insurers().edit(connection, edited(it));
            case Change.StandingChange it -> organizations.set(connection, it.organization(), changed(it));
            case Change.PlaceChange it -> organizations.places().put(connection, it.place());
            case Change.PermissionList it -> permissions.replace(connection, it.lines());
        }
        return change.tenant();
    }

    private Standing changed(Change.StandingChange change) {
        return change.after(organizations.standing(change.organization()).orElseThrow());
    }

    private Insurer edited(Change.InsurerEdit edit) {
        var known = organizations.insurers().find(edit.number()).orElseThrow();
        return new Insurer(
                known.number(), known.kind(), edit.name(), edit.address(), edit.telephone(), known.standing());
    }

    /// Returns when all of it is known on this node.
    void refresh() {
        organizations.refresh();
        permissions.refresh();
    }
}
