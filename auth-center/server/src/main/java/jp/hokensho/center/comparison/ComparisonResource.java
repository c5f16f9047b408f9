package jp.hokensho.center.comparison;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.function.Function;
import jp.hokensho.center.admission.Gate;
import jp.hokensho.center.admission.Viewing;
import jp.hokensho.center.journal.Viewed;
import jp.hokensho.center.paging.Cursor;
import jp.hokensho.center.paging.Page;
import jp.hokensho.center.paging.Query;
import jp.hokensho.protocol.InsurerNumber;

/// What centre and adapters found when they compared their records: all of it for the centre, else the caller's own.
@Path("/v1/comparisons")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ComparisonResource {

    private final Results results;
    private final Gate gate;
    private final Viewing viewing;

    ComparisonResource(Results results, Gate gate, Viewing viewing) {
        this.results = results;
        this.gate = gate;
        this.viewing = viewing;
    }

    /// Parameters: `from`, `to`, `insurer`, `after`, `limit`.
    @GET
    @RolesAllowed({"auditor", "center-operations", "insurer-operations", "insurer-manager"})
    public Page<Comparison> list(@Context UriInfo uri) {
        var query = new Query(uri.getQueryParameters());
        var span = query.span();
        var insurer = query.read("insurer", InsurerNumber::parse);
        query.refuseFaults();
        var page = Page.of(
                results.list(gate.caller().tenant(), span, insurer),
                span.limit(),
                listed -> new Cursor(listed.at(), listed.traceNumber()),
                Function.identity());
        viewing.shown(Viewed.What.COMPARISONS, query.asked(), page.items().size());
        return page;
    }
}
