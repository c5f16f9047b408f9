package jp.hokensho.center.review;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
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
import jp.hokensho.center.admission.Viewing;
import jp.hokensho.center.journal.Viewed;
import jp.hokensho.center.paging.Page;
import jp.hokensho.center.paging.Query;
import jp.hokensho.center.problem.Languages;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/// Unusual use, and who ticks it off. An auditor reads and changes nothing.
@Path("/v1/findings")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class FindingResource {

    private final Findings findings;
    private final Viewing viewing;

    FindingResource(Findings findings, Viewing viewing) {
        this.findings = findings;
        this.viewing = viewing;
    }

    /// Parameters: `from`, `to`, `kind`, `tenant`, `open`, `after`, `limit`.
    @GET
    @RolesAllowed({"auditor", "center-operations", "center-head"})
    public Page<Finding> list(@Context UriInfo uri, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String languages) {
        var query = new Query(uri.getQueryParameters());
        var page = findings.page(FindingFilter.of(query), Languages.asked(languages));
        viewing.shown(Viewed.What.FINDINGS, query.asked(), page.items().size());
        return page;
    }

    @GET
    @Path("/{number}")
    @RolesAllowed({"auditor", "center-operations", "center-head"})
    public Finding find(
            @PathParam("number") String number, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String languages) {
        var finding = findings.find(Query.number(number), Languages.asked(languages));
        viewing.shown(Viewed.What.FINDING, finding.number());
        return finding;
    }

    @POST
    @Path("/{number}/review")
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponse(responseCode = "204")
    @RolesAllowed({"center-operations", "center-head"})
    public void review(@PathParam("number") String number, @NotNull ReviewRequest request) {
        findings.tickOff(Query.number(number), request.remark());
    }
}
