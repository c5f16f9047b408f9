package jp.hokensho.center.application;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.hokensho.center.admission.Gate;
import jp.hokensho.center.admission.Viewing;
import jp.hokensho.center.application.Application.State;
import jp.hokensho.center.application.Application.Verdict;
import jp.hokensho.center.journal.Viewed.What;
import jp.hokensho.center.paging.Cursor;
import jp.hokensho.center.paging.Page;
import jp.hokensho.center.paging.Query;
import jp.hokensho.protocol.InputError;
import jp.hokensho.protocol.InvalidFields;
import jp.hokensho.protocol.Typed;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestResponse;

/// Changes of the registry: applied for by one person, decided by another.
@Path("/v1/applications")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ApplicationResource {

    private final Office office;
    private final Applications applications;
    private final Gate gate;
    private final Viewing viewing;

    ApplicationResource(Office office, Applications applications, Gate gate, Viewing viewing) {
        this.office = office;
        this.applications = applications;
        this.gate = gate;
        this.viewing = viewing;
    }

    @POST
    @RolesAllowed({"clinic-manager", "insurer-manager", "center-admin", "center-operations"})
    @APIResponseSchema(value = Sheet.class, responseCode = "201")
    public RestResponse<Sheet> apply(@NotNull Change change) {
        var sheet = Sheet.of(office.apply(change));
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, sheet)
                .location(URI.create("/v1/applications/" + sheet.id()))
                .build();
    }

    /// Parameters: `state`, `after`, `limit`.
    @GET
    @RolesAllowed({"clinic-manager", "insurer-manager", "center-admin", "center-operations", "center-head", "auditor"})
    public Page<Sheet> list(@Context UriInfo uri) {
        var query = new Query(uri.getQueryParameters());
        var span = query.span();
        var state = query.read("state", State.class);
        query.refuseFaults();
        var shown = applications.list(gate.caller().tenant(), state, span);
        viewing.shown(What.APPLICATIONS, query.asked(), shown.size());
        return Page.of(
                shown,
                span.limit(),
                application -> new Cursor(application.appliedAt(), application.traceNumber()),
                Sheet::of);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({"clinic-manager", "insurer-manager", "center-admin", "center-operations", "center-head", "auditor"})
    public Sheet find(UUID id) {
        var found = office.find(id);
        viewing.shown(What.APPLICATION, found.traceNumber());
        return Sheet.of(found);
    }

    @POST
    @Path("/{id}/approval")
    @RolesAllowed({"insurer-manager", "center-operations", "center-head"})
    public Sheet approve(UUID id) {
        return Sheet.of(office.decide(id, Verdict.APPROVED, Optional.empty()));
    }

    @POST
    @Path("/{id}/rejection")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({"insurer-manager", "center-operations", "center-head"})
    public Sheet reject(UUID id, @NotNull Rejection rejection) {
        return Sheet.of(office.decide(id, Verdict.REJECTED, Optional.of(rejection.reason())));
    }

    /// The one-time code of an approved person or device; a new one at each call.
    @POST
    @Path("/{id}/code")
    @RolesAllowed({"clinic-manager", "insurer-manager", "center-admin", "center-operations"})
    @APIResponseSchema(value = Code.class, responseCode = "201")
    public RestResponse<Code> code(UUID id) {
        return RestResponse.status(
                RestResponse.Status.CREATED, new Code(office.code(id).value()));
    }

    /// By who applied, while nobody has decided.
    @DELETE
    @Path("/{id}")
    @RolesAllowed({"clinic-manager", "insurer-manager", "center-admin", "center-operations"})
    public void withdraw(UUID id) {
        office.withdraw(id);
    }

    /// @param code to be handed to the person, or typed at the device
    record Code(String code) {

        @Override
        public String toString() {
            return "Code[****]";
        }
    }

    /// @param reason up to 400 code points
    record Rejection(String reason) {

        private static final int LONGEST = 400;

        Rejection {
            if (reason == null || reason.isBlank()) {
                throw new InvalidFields(Map.of("reason", InputError.MISSING));
            }
            reason = Typed.line(reason.strip(), LONGEST);
        }
    }
}
