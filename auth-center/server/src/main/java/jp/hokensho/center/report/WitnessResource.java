package jp.hokensho.center.report;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jp.hokensho.center.link.Audience;
import jp.hokensho.center.link.Audience.Seat;
import jp.hokensho.center.paging.Page;

/// Who has witnessed how much of the record. Hashes and sizes: nobody is named, so no look is recorded.
@Path("/v1/witnesses")
@RunOnVirtualThread
class WitnessResource {

    private final Audience audience;

    WitnessResource(Audience audience) {
        this.audience = audience;
    }

    /// One item per adapter.
    @GET
    @RolesAllowed({"auditor", "center-admin", "center-operations", "center-head"})
    public Page<Seat> list() {
        return new Page<>(audience.all(), null);
    }
}
