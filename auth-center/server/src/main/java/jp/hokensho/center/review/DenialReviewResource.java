package jp.hokensho.center.review;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jp.hokensho.center.paging.Query;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/// Ticks a denial off: somebody looked at it.
@Path("/v1/denials/{number}/review")
@RunOnVirtualThread
class DenialReviewResource {

    private final TickingOff tickingOff;

    DenialReviewResource(TickingOff tickingOff) {
        this.tickingOff = tickingOff;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponse(responseCode = "204")
    @RolesAllowed({"center-operations", "center-head"})
    public void review(@PathParam("number") String number, @NotNull ReviewRequest request) {
        tickingOff.tickOffDenial(Query.number(number), request.remark());
    }
}
