package jp.hokensho.center.report;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import jp.hokensho.center.paging.Query;

/// Reports, and the periods they count by.
@Path("/v1/reports")
@RunOnVirtualThread
class ReportResource {

    private final Reports reports;

    ReportResource(Reports reports) {
        this.reports = reports;
    }

    @PUT
    @Path("/periods")
    @RolesAllowed("center-operations")
    public void name(@NotNull PeriodRequest request) {
        reports.name(request.period());
    }

    /// Parameters: `from`, `to`, `clinic`.
    @GET
    @Path("/trial")
    @Produces("application/json;qs=1")
    @RolesAllowed({"auditor", "center-admin", "center-operations", "center-head", "clinic-manager"})
    public TrialReport trial(@Context UriInfo uri) {
        return reports.trial(Scope.of(new Query(uri.getQueryParameters())));
    }

    /// The same for a spreadsheet.
    @GET
    @Path("/trial")
    @Produces("text/csv;charset=UTF-8;qs=0.5")
    @RolesAllowed({"auditor", "center-admin", "center-operations", "center-head", "clinic-manager"})
    public String trialCsv(@Context UriInfo uri) {
        return TrialCsv.text(trial(uri));
    }
}
