package jp.hokensho.center.report;

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
import jp.hokensho.center.denial.DenialFilter;
import jp.hokensho.center.denial.Denials;
import jp.hokensho.center.denial.ListedDenial;
import jp.hokensho.center.journal.Viewed;
import jp.hokensho.center.paging.Cursor;
import jp.hokensho.center.paging.Page;
import jp.hokensho.center.paging.Query;
import jp.hokensho.protocol.DenialReason;
import jp.hokensho.protocol.InsurerNumber;
import jp.hokensho.protocol.Typed;

/// Who was turned away 不正アクセスログ: all of it for the centre and its auditors, else what concerns the
/// caller.
@Path("/v1/denials")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class DenialResource {

    /// Of a tenant's code, with room: what is longer is nobody's.
    private static final int LONGEST = 40;

    private final Denials denials;
    private final Gate gate;
    private final Viewing viewing;

    DenialResource(Denials denials, Gate gate, Viewing viewing) {
        this.denials = denials;
        this.gate = gate;
        this.viewing = viewing;
    }

    /// Parameters: `from`, `to`, `reason`, `clinic`, `insurer`, `after`, `limit`.
    @GET
    @RolesAllowed({
        "auditor",
        "center-admin",
        "center-operations",
        "center-head",
        "clinic-manager",
        "insurer-operations",
        "insurer-manager"
    })
    public Page<ListedDenial> list(@Context UriInfo uri) {
        var query = new Query(uri.getQueryParameters());
        var filter = filter(query);
        var page = Page.of(
                denials.list(gate.caller().tenant(), filter),
                filter.span().limit(),
                listed -> new Cursor(listed.denial().at(), listed.denial().traceNumber()),
                Function.identity());
        viewing.shown(Viewed.What.DENIALS, query.asked(), page.items().size());
        return page;
    }

    private static DenialFilter filter(Query query) {
        var filter = new DenialFilter(
                query.span(),
                query.read("reason", DenialReason.class),
                query.read("clinic", text -> Typed.line(text, LONGEST)),
                query.read("insurer", InsurerNumber::parse));
        query.refuseFaults();
        return filter;
    }
}
