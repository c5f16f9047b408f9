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
import jp.hokensho.center.paging.Page;
import jp.hokensho.center.paging.Query;
import jp.hokensho.center.problem.Languages;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;

/// A clinic's past results 認証結果の閲覧, looked through and taken away as a file. By a person: never under a
/// mandate.
@Path("/v1/verifications")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class PastResource {

    private final Lists lists;
    private final Exports exports;
    private final ExportPages pages;

    PastResource(Lists lists, Exports exports, ExportPages pages) {
        this.lists = lists;
        this.exports = exports;
        this.pages = pages;
    }

    /// Parameters: `after`, `limit`.
    @POST
    @Path("/search")
    @RolesAllowed({"clinic-manager", "clinic-clerk"})
    public Page<Summary> search(
            @NotNull Search search, @Context UriInfo uri, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String languages) {
        return lists.search(search.query(uri.getQueryParameters()::getFirst), Languages.asked(languages));
    }

    @POST
    @Path("/exports")
    @APIResponseSchema(value = Export.class, responseCode = "201")
    @RolesAllowed("clinic-manager")
    public RestResponse<Export> export(@NotNull Search search) {
        var export = exports.order(search);
        return ResponseBuilder.create(Status.CREATED, export)
                .location(URI.create("/v1/verifications/exports/" + export.number()))
                .build();
    }

    /// Parameters: `after`, `limit`.
    @GET
    @Path("/exports/{number}")
    @RolesAllowed("clinic-manager")
    public Page<Exported> rows(
            @PathParam("number") String number,
            @Context UriInfo uri,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String languages) {
        return pages.page(Query.number(number), uri.getQueryParameters()::getFirst, Languages.asked(languages));
    }
}
