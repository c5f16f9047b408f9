package jp.hokensho.center.application;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import jp.hokensho.center.admission.Caller;
import jp.hokensho.center.admission.Gate;
import jp.hokensho.center.registry.Clinic;
import jp.hokensho.center.registry.Organizations;
import jp.hokensho.center.tenancy.Tenants;

/// The registered clinics: all of them for the centre, else the caller's own. They change by application.
@Path("/v1/clinics")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"clinic-manager", "center-admin", "center-operations", "center-head", "auditor"})
@RunOnVirtualThread
class ClinicResource {

    private final Organizations organizations;
    private final Gate gate;

    ClinicResource(Organizations organizations, Gate gate) {
        this.organizations = organizations;
        this.gate = gate;
    }

    @GET
    public Page list() {
        var caller = gate.caller();
        return new Page(
                organizations.clinics().all().stream()
                        .filter(clinic -> isVisible(clinic, caller))
                        .map(Item::of)
                        .toList(),
                null);
    }

    private static boolean isVisible(Clinic clinic, Caller caller) {
        return caller.tenant().equals(Tenants.CENTER) || caller.tenant().equals(clinic.code());
    }

    /// @param endsOn the last day; null where it goes on
    /// @param open it opens no seals: answers come to it readable for the centre
    record Item(
            String code,
            String name,
            String address,
            String telephone,
            boolean open,
            boolean suspended,
            LocalDate endsOn) {

        private static Item of(Clinic clinic) {
            return new Item(
                    clinic.code(),
                    clinic.name(),
                    clinic.address(),
                    clinic.telephone(),
                    clinic.open(),
                    clinic.standing().suspended(),
                    clinic.standing().endsOn().orElse(null));
        }
    }

    /// @param next always null
    record Page(List<Item> items, String next) {}
}
