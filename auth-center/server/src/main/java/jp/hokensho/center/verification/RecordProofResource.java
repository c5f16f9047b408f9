package jp.hokensho.center.verification;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jp.hokensho.center.admission.Viewing;
import jp.hokensho.center.journal.Viewed;
import jp.hokensho.center.paging.Query;
import jp.hokensho.protocol.proof.ProofFile;

/// A proof to take home: that an event stands in the published record, for those who may see it.
@Path("/v1/journal/{number}/proof")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class RecordProofResource {

    private final Evidence evidence;
    private final Viewing viewing;

    RecordProofResource(Evidence evidence, Viewing viewing) {
        this.evidence = evidence;
        this.viewing = viewing;
    }

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
    public ProofFile proof(@PathParam("number") String text) {
        var number = Query.number(text);
        var proof = evidence.ofEvent(number);
        viewing.shown(Viewed.What.EVENT, number);
        return proof;
    }
}
