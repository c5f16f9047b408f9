package jp.hokensho.center.review;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.util.Locale;
import jp.hokensho.center.admission.Viewing;
import jp.hokensho.center.journal.Viewed;
import jp.hokensho.center.paging.Query;
import jp.hokensho.center.problem.Languages;

/// How many findings there are of each kind, and how many were ticked off.
@Path("/v1/reports/findings")
@RunOnVirtualThread
class FindingReportResource {

    private final Findings findings;
    private final Viewing viewing;

    FindingReportResource(Findings findings, Viewing viewing) {
        this.findings = findings;
        this.viewing = viewing;
    }

    /// Parameters: `from`, `to`.
    @GET
    @Produces("application/json;qs=1")
    @RolesAllowed({"auditor", "center-operations", "center-head"})
    public FindingReport report(@Context UriInfo uri, @Context HttpHeaders headers) {
        var query = new Query(uri.getQueryParameters());
        var from = query.read("from", Query::start);
        var to = query.read("to", Query::end);
        query.refuseFaults();
        var report = FindingReport.of(findings.count(from, to), language(headers));
        viewing.shown(Viewed.What.FINDINGS_REPORT, query.asked(), report.kinds().size());
        return report;
    }

    /// The same for a spreadsheet.
    @GET
    @Produces("text/csv;charset=UTF-8;qs=0.5")
    @RolesAllowed({"auditor", "center-operations", "center-head"})
    public String csv(@Context UriInfo uri, @Context HttpHeaders headers) {
        return report(uri, headers).csv();
    }

    private static Locale language(HttpHeaders headers) {
        return Languages.asked(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }
}
