package jp.hokensho.center.admission;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Objects;
import java.util.UUID;
import jp.hokensho.center.paging.Query;
import jp.hokensho.center.registry.Device;
import jp.hokensho.center.registry.DeviceList;
import jp.hokensho.center.registry.Devices;
import jp.hokensho.center.registry.Revocations;
import jp.hokensho.protocol.DenialReason;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/// Terminals and adapters alike. It stands here and not beside the registry of devices, because whose they
/// are is asked of the [Gate].
@Path("/v1/terminals")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class TerminalResource {

    private final Devices devices;
    private final DeviceList list;
    private final Revocations revocations;
    private final Gate gate;

    TerminalResource(Devices devices, DeviceList list, Revocations revocations, Gate gate) {
        this.devices = devices;
        this.list = list;
        this.revocations = revocations;
        this.gate = gate;
    }

    /// Parameters: `after`, `limit`.
    @GET
    @RolesAllowed({"clinic-manager", "insurer-operations", "center-operations", "center-admin", "center-head", "auditor"
    })
    public TerminalPage list(@Context UriInfo uri) {
        var query = new Query(uri.getQueryParameters());
        var page = new DeviceList.Page(query.read("after", TerminalPage::after), query.limit());
        query.refuseFaults();
        return TerminalPage.of(list.page(gate.caller().tenant(), page), page.limit());
    }

    /// Again is the same. With the type told here, who sends no body need tell none.
    @POST
    @Path("/{id}/revocation")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({"center-operations", "clinic-manager", "insurer-operations"})
    @APIResponse(responseCode = "204")
    public void revoke(UUID id, Loss loss) {
        var device = own(id);
        revocations.revoke(
                device,
                gate.caller().person(),
                Objects.requireNonNullElse(loss, Loss.UNEXPLAINED).reason());
        devices.refresh();
    }

    /// Another tenant's and none are told alike, and recorded alike.
    private Device own(UUID id) {
        return devices.find(id)
                .filter(device ->
                        device.life().deletedAt().isEmpty() && gate.caller().sees(device.tenant()))
                .orElseThrow(() -> gate.deny(DenialReason.OTHER_TENANT));
    }
}
