package jp.hokensho.center.verification;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jp.hokensho.center.admission.Viewing;
import jp.hokensho.center.journal.Viewed;
import jp.hokensho.center.paging.Query;
import jp.hokensho.center.problem.Languages;

/// What the record says under a number: everything for the centre and its auditors, their own
/// entries for others.
@Path("/v1/journal")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class RecordResource {

    private final Records records;
    private final Viewing viewing;

    RecordResource(Records records, Viewing viewing) {
        this.records = records;
        this.viewing = viewing;
    }

    @GET
    @Path("/{number}")
    @RolesAllowed({
        "auditor",
        "center-admin",
        "center-operations",
        "center-head",
        "clinic-manager",
        "insurer-operations",
        "insurer-manager"
    })
    public RecordedEvent find(
            @PathParam("number") String number, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String languages) {
        var event = records.find(Query.number(number));
        viewing.shown(Viewed.What.EVENT, event.number());
        return RecordedEvent.of(event, Languages.asked(languages));
    }
}
