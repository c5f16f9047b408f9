package jp.hokensho.center.recertification;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import java.util.UUID;
import jp.hokensho.center.admission.Viewing;
import jp.hokensho.center.journal.Viewed.What;
import jp.hokensho.center.paging.Query;
import jp.hokensho.center.recertification.AccessReview.Verdict;
import jp.hokensho.protocol.InputError;
import jp.hokensho.protocol.InvalidFields;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestResponse;

/// Periodic reviews of IDs and rights.
@Path("/v1/access-reviews")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class AccessReviewResource {

    private final ReviewDesk desk;
    private final Viewing viewing;

    AccessReviewResource(ReviewDesk desk, Viewing viewing) {
        this.desk = desk;
        this.viewing = viewing;
    }

    /// Of the own organization, all of them for the centre. Parameters: `after`, `limit`.
    @GET
    @RolesAllowed({"clinic-manager", "insurer-manager", "center-operations", "center-head", "auditor"})
    public ReviewSheet.Page list(@Context UriInfo uri) {
        var query = new Query(uri.getQueryParameters());
        var after = query.read("after", ReviewSheet.Page::after);
        var limit = query.limit();
        query.refuseFaults();
        var page = desk.list(after, limit);
        viewing.shown(What.ACCESS_REVIEWS, query.asked(), page.items().size());
        return page;
    }

    /// Opens one before its time.
    @POST
    @RolesAllowed({"clinic-manager", "insurer-manager", "center-head"})
    @APIResponseSchema(value = ReviewSheet.class, responseCode = "201")
    public RestResponse<ReviewSheet> open() {
        return RestResponse.status(RestResponse.Status.CREATED, desk.open());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({"clinic-manager", "insurer-manager", "center-operations", "center-head", "auditor"})
    public ReviewSheet find(UUID id) {
        var sheet = desk.sheet(id);
        viewing.shown(
                What.ACCESS_REVIEW,
                Map.of("review", id.toString()),
                sheet.lines().size());
        return sheet;
    }

    /// Nobody says of themselves; said again, the last word counts.
    @PUT
    @Path("/{id}/lines/{person}")
    @RolesAllowed({"clinic-manager", "insurer-manager", "center-operations", "center-head"})
    public ReviewSheet decide(UUID id, UUID person, @NotNull Word word) {
        return desk.decide(id, person, word.verdict());
    }

    /// Once every line has its verdict.
    @POST
    @Path("/{id}/signature")
    @RolesAllowed({"clinic-manager", "insurer-manager", "center-head"})
    public ReviewSheet sign(UUID id) {
        return desk.sign(id);
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Word(Verdict verdict) {

        Word {
            if (verdict == null) {
                throw new InvalidFields(Map.of("verdict", InputError.MISSING));
            }
        }
    }
}
