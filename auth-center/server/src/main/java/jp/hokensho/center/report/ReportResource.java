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
import jp.hokensho.center.admission.Viewing;
import jp.hokensho.center.journal.Viewed;
import jp.hokensho.center.paging.Query;

/// Reports, and the periods they count by.
@Path("/v1/reports")
@RunOnVirtualThread
class ReportResource {

    private final Reports reports;
    private final Viewing viewing;

    ReportResource(Reports reports, Viewing viewing) {
        this.reports = reports;
        this.viewing = viewing;
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
        var query = new Query(uri.getQueryParameters());
        var report = reports.trial(Scope.of(query));
        var sessions = report.clinics().stream()
                .mapToLong(clinic -> clinic.sessions().size())
                .sum();
        viewing.shown(Viewed.What.TRIAL_REPORT, query.asked(), sessions);
        return report;
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
