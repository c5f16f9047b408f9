package jp.hokensho.center.report;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Map;
import jp.hokensho.center.admission.Gate;
import jp.hokensho.center.admission.Viewing;
import jp.hokensho.center.journal.Viewed;
import jp.hokensho.center.link.Deliveries;
import jp.hokensho.center.link.Deliveries.Delivery;
import jp.hokensho.center.paging.Page;

/// What of the denials has not reached the insurers they concern, and for how long.
@Path("/v1/denials/deliveries")
@RunOnVirtualThread
class DeliveryResource {

    private final Deliveries deliveries;
    private final Gate gate;
    private final Viewing viewing;

    DeliveryResource(Deliveries deliveries, Gate gate, Viewing viewing) {
        this.deliveries = deliveries;
        this.gate = gate;
        this.viewing = viewing;
    }

    /// One item per adapter: all of them for the centre and its auditors, else the caller's own.
    @GET
    @RolesAllowed({
        "auditor",
        "center-admin",
        "center-operations",
        "center-head",
        "insurer-operations",
        "insurer-manager"
    })
    public Page<Delivery> list() {
        var all = deliveries.of(gate.caller().tenant());
        viewing.shown(Viewed.What.DELIVERIES, Map.of(), all.size());
        return new Page<>(all, null);
    }
}
