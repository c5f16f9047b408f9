package jp.hokensho.center.batch;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import jp.hokensho.center.admission.NoAct;
import jp.hokensho.center.admission.Unattended;
import jp.hokensho.center.paging.Page;
import jp.hokensho.center.verification.IdempotencyKeys;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;

/// Many cards in one order.
@Path("/v1/batches")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"clinic-manager", "clinic-clerk"})
@RunOnVirtualThread
@Unattended
class BatchResource {

    private final Intake intake;
    private final Batches batches;
    private final Results results;
    private final Lane lane;

    BatchResource(Intake intake, Batches batches, Results results, Lane lane) {
        this.intake = intake;
        this.batches = batches;
        this.results = results;
        this.lane = lane;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponseSchema(value = Progress.class, responseCode = "202")
    public RestResponse<Progress> give(@NotNull BatchRequest request, @HeaderParam(IdempotencyKeys.HEADER) String key) {
        return given(intake.take(request.rows(), key));
    }

    /// The same as a file.
    @POST
    @Consumes("text/csv")
    @APIResponseSchema(value = Progress.class, responseCode = "202")
    public RestResponse<Progress> giveCsv(@NotNull byte[] csv, @HeaderParam(IdempotencyKeys.HEADER) String key) {
        return given(intake.take(BatchFile.read(csv), key));
    }

    /// The newest, at most 50.
    @GET
    public Page<Progress> list() {
        return new Page<>(batches.list().stream().map(results::progress).toList(), null);
    }

    @GET
    @Path("/{id}")
    @NoAct
    public Progress find(UUID id) {
        return results.progress(batches.find(id));
    }

    /// Again is the same.
    @DELETE
    @Path("/{id}")
    public void cancel(UUID id) {
        batches.cancel(id);
    }

    @PUT
    @Path("/{id}/pause")
    public void pause(UUID id) {
        batches.pause(id);
    }

    @DELETE
    @Path("/{id}/pause")
    public void resume(UUID id) {
        batches.resume(id);
        lane.look();
    }

    private RestResponse<Progress> given(Batch batch) {
        return ResponseBuilder.create(Status.ACCEPTED, results.progress(batch))
                .location(URI.create("/v1/batches/" + batch.id()))
                .build();
    }
}
