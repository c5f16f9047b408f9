package jp.hokensho.center.application;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import jp.hokensho.center.admission.Caller;
import jp.hokensho.center.admission.Gate;
import jp.hokensho.center.paging.Query;
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

    /// Parameters: `after`, `limit`.
    @GET
    public Page list(@Context UriInfo uri) {
        var query = new Query(uri.getQueryParameters());
        var after = query.read("after", Function.identity()).orElse("");
        var limit = query.limit();
        query.refuseFaults();
        var caller = gate.caller();
        var page = organizations.clinics().all().stream()
                .filter(clinic -> isVisible(clinic, caller) && clinic.code().compareTo(after) > 0)
                .limit(limit)
                .map(Item::of)
                .toList();
        return new Page(page, page.size() < limit ? null : page.getLast().code());
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

    /// @param next to be sent as `after`; null on the last page
    record Page(List<Item> items, String next) {}
}
