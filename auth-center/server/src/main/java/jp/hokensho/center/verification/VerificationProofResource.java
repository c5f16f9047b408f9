package jp.hokensho.center.verification;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jp.hokensho.center.admission.Unattended;
import jp.hokensho.center.paging.Query;
import jp.hokensho.protocol.proof.ProofFile;

/// A proof to take home: that a verification's question and answer stand in the published record.
@Path("/v1/verifications/{number}/proof")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Unattended
class VerificationProofResource {

    private final Evidence evidence;

    VerificationProofResource(Evidence evidence) {
        this.evidence = evidence;
    }

    @GET
    @RolesAllowed({"clinic-manager", "clinic-clerk"})
    public ProofFile proof(@PathParam("number") String number) {
        return evidence.ofVerification(Query.number(number));
    }
}
