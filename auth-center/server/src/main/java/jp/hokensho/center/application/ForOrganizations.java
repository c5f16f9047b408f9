package jp.hokensho.center.application;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import jp.hokensho.center.account.Sessions;
import jp.hokensho.center.policy.Policies;
import jp.hokensho.center.registry.Insurer;
import jp.hokensho.center.registry.Organizations;
import jp.hokensho.protocol.InputError;

/// What approved changes do to clinics and insurers.
@Singleton
class ForOrganizations {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private final Organizations organizations;
    private final Policies policies;
    private final Sessions sessions;
    private final Clock clock;

    ForOrganizations(Organizations organizations, Policies policies, Sessions sessions, Clock clock) {
        this.organizations = organizations;
        this.policies = policies;
        this.sessions = sessions;
        this.clock = clock;
    }

    Optional<Map<String, InputError>> fault(OrganizationChange change) {
        return switch (change) {
            case OrganizationChange.ClinicRegistration _ -> free("code", change.tenant());
            case OrganizationChange.InsurerRegistration _ -> free("number", change.tenant());
            case OrganizationChange.ClinicEdit _ -> known("code", change.tenant());
            case OrganizationChange.InsurerEdit _ -> known("number", change.tenant());
            case OrganizationChange.ClinicDetails _ -> known("code", change.tenant());
            case OrganizationChange.OrganizationStanding _ -> known("organization", change.tenant());
            case OrganizationChange.PlaceChange it ->
                known("organization", it.tenant())
                        .or(() -> closed("hours", it.place().neverOpens()));
            case OrganizationChange.PolicyChange it ->
                known("organization", it.tenant())
                        .or(() -> closed("presence", it.presence().closed().always()));
        };
    }

    private static Optional<Map<String, InputError>> closed(String member, boolean forEver) {
        return forEver ? Optional.of(Map.of(member, InputError.NEVER_OPEN)) : Optional.empty();
    }

    /// @return code or number
    String carryOut(Connection connection, OrganizationChange change) throws SQLException {
        switch (change) {
            case OrganizationChange.ClinicRegistration it ->
                organizations.clinics().insert(connection, it.clinic());
            case OrganizationChange.ClinicEdit it -> organizations.clinics().edit(connection, it.clinic());
            case OrganizationChange.ClinicDetails it ->
                organizations.clinics().setOpen(connection, it.code(), it.open());
            case OrganizationChange.InsurerRegistration it ->
                organizations.insurers().insert(connection, it.insurer());
            case OrganizationChange.InsurerEdit it -> organizations.insurers().edit(connection, edited(it));
            case OrganizationChange.OrganizationStanding it -> set(connection, it);
            case OrganizationChange.PlaceChange it -> organizations.places().put(connection, it.place());
            case OrganizationChange.PolicyChange it -> policies.set(connection, it.policy());
        }
        return change.tenant();
    }

    /// Is this somebody's code or number who takes part, or the centre?
    boolean knows(String tenant) {
        return organizations
                .standing(tenant)
                .filter(standing -> !standing.deleted())
                .isPresent();
    }

    void refresh() {
        organizations.refresh();
        policies.refresh();
    }

    /// What was begun before it was closed does not come back with it.
    private void set(Connection connection, OrganizationChange.OrganizationStanding change) throws SQLException {
        var before = organizations.standing(change.organization()).orElseThrow();
        var after = change.after(before);
        organizations.set(connection, change.organization(), after);
        var today = LocalDate.now(clock.withZone(TOKYO));
        if (!before.takesPartOn(today) || !after.takesPartOn(today)) {
            sessions.cutOffAll(connection, change.organization());
        }
    }

    private Insurer edited(OrganizationChange.InsurerEdit edit) {
        var known = organizations.insurers().find(edit.number()).orElseThrow();
        return new Insurer(
                known.number(), known.kind(), edit.name(), edit.address(), edit.telephone(), known.standing());
    }

    /// A deleted organization's number is not free.
    private Optional<Map<String, InputError>> free(String member, String tenant) {
        return organizations.standing(tenant).map(_ -> Map.of(member, InputError.TAKEN));
    }

    private Optional<Map<String, InputError>> known(String member, String tenant) {
        return knows(tenant) ? Optional.empty() : Optional.of(Map.of(member, InputError.UNKNOWN));
    }
}
