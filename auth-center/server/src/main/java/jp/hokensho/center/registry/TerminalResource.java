package jp.hokensho.center.registry;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import jp.hokensho.center.problem.Refusal;
import jp.hokensho.protocol.ProblemType;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

@Path("/v1/terminals")
@RolesAllowed("center-operations")
@RunOnVirtualThread
class TerminalResource {

    private final Devices devices;
    private final Revocations revocations;
    private final SecurityIdentity identity;

    TerminalResource(Devices devices, Revocations revocations, SecurityIdentity identity) {
        this.devices = devices;
        this.revocations = revocations;
        this.identity = identity;
    }

    /// Terminals and adapters alike. Again is the same.
    @POST
    @Path("/{id}/revocation")
    @APIResponse(responseCode = "204")
    public void revoke(UUID id) {
        if (devices.find(id).isEmpty()) {
            throw new Refusal(ProblemType.NOT_FOUND);
        }
        revocations.revoke(id, UUID.fromString(identity.getPrincipal().getName()));
        devices.refresh();
    }
}
