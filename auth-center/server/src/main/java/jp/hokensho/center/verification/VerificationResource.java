package jp.hokensho.center.verification;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import jp.hokensho.center.admission.Unattended;
import jp.hokensho.center.paging.Page;
import jp.hokensho.center.paging.Query;
import jp.hokensho.center.problem.Languages;
import jp.hokensho.protocol.Verification;
import jp.hokensho.protocol.VerificationRequest;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;

/// Verify a card, and look the answer up again.
@Path("/v1/verifications")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Unattended
class VerificationResource {

    private final Desk desk;
    private final Lookups lookups;
    private final Lists lists;
    private final Sheets sheets;

    VerificationResource(Desk desk, Lookups lookups, Lists lists, Sheets sheets) {
        this.desk = desk;
        this.lookups = lookups;
        this.lists = lists;
        this.sheets = sheets;
    }

    @POST
    @APIResponse(responseCode = "201")
    @RolesAllowed({"clinic-manager", "clinic-clerk"})
    public RestResponse<Verification> verify(
            @NotNull VerificationRequest request,
            @HeaderParam(IdempotencyKeys.HEADER) String key,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String languages) {
        var verification = sheets.sheet(desk.verify(request, key), Languages.asked(languages));
        return ResponseBuilder.create(Status.CREATED, verification)
                .location(URI.create("/v1/verifications/" + verification.verificationNumber()))
                .build();
    }

    @GET
    @Path("/{number}")
    @RolesAllowed({"clinic-manager", "clinic-clerk"})
    public Verification find(
            @PathParam("number") String number, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String languages) {
        return sheets.sheet(lookups.find(Query.number(number)), Languages.asked(languages));
    }

    @GET
    @RolesAllowed({
        "clinic-manager",
        "clinic-clerk",
        "insurer-operations",
        "insurer-manager",
        "center-operations",
        "auditor"
    })
    public Page<Summary> list(@Context UriInfo uri, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String languages) {
        return lists.page(new Query(uri.getQueryParameters()), Languages.asked(languages));
    }
}
