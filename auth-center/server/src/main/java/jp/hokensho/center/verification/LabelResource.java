package jp.hokensho.center.verification;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jp.hokensho.center.paging.Query;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.Status;

/// The label of an answer is about to be printed. Who may see the answer may print it; what can be used no
/// more is not printed. A person does it: closed to work under a mandate.
@Path("/v1/verifications/{number}/labels")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class LabelResource {

    private final Lookups lookups;
    private final Labelled labelled;
    private final Printings printings;

    LabelResource(Lookups lookups, Labelled labelled, Printings printings) {
        this.lookups = lookups;
        this.labelled = labelled;
        this.printings = printings;
    }

    @POST
    @APIResponse(responseCode = "201")
    @RolesAllowed({"clinic-manager", "clinic-clerk"})
    public RestResponse<Printings.Printing> print(@PathParam("number") String number, @NotNull LabelOrder order) {
        var question = labelled.usable(lookups.trail(Query.number(number)));
        return RestResponse.status(Status.CREATED, printings.note(question, order));
    }
}
