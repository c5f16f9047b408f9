package jp.hokensho.center.application;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import jp.hokensho.center.registry.Organizations;
import jp.hokensho.protocol.InputError;
import jp.hokensho.protocol.InvalidFields;

/// Whether a change fits what is registered: looked at when it is applied for, so that whoever typed it hears at once,
/// and again when it is approved, for much may have changed by then.
@Singleton
class Feasibility {

    private final Organizations organizations;

    Feasibility(Organizations organizations) {
        this.organizations = organizations;
    }

    /// @throws InvalidFields `TAKEN`, `UNKNOWN`
    void check(Change change) {
        fault(change).ifPresent(errors -> {
            throw new InvalidFields(errors);
        });
    }

    private Optional<Map<String, InputError>> fault(Change change) {
        return switch (change) {
            case Change.ClinicRegistration it -> free("code", it.code());
            case Change.InsurerRegistration it -> free("number", it.number().value());
            case Change.ClinicEdit it -> known("code", it.code());
            case Change.InsurerEdit it -> known("number", it.number().value());
            case Change.StandingChange it -> known("organization", it.organization());
            case Change.PlaceChange it -> known("organization", it.organization());
            case Change.PermissionList _ -> Optional.empty();
        };
    }

    /// A deleted organization's number is not free.
    private Optional<Map<String, InputError>> free(String member, String tenant) {
        return organizations.standing(tenant).map(_ -> Map.of(member, InputError.TAKEN));
    }

    private Optional<Map<String, InputError>> known(String member, String tenant) {
        return organizations
                        .standing(tenant)
                        .filter(standing -> !standing.deleted())
                        .isPresent()
                ? Optional.empty()
                : Optional.of(Map.of(member, InputError.UNKNOWN));
    }
}
