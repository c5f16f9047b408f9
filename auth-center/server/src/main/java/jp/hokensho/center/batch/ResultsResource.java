package jp.hokensho.center.batch;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.OutputStreamWriter;
import java.util.UUID;
import jp.hokensho.center.admission.NoAct;
import jp.hokensho.center.admission.Unattended;
import jp.hokensho.center.paging.Page;
import jp.hokensho.center.paging.Query;
import jp.hokensho.center.problem.Languages;

/// What became of the rows of a batch. A program looks again and again: it keeps no session awake.
@Path("/v1/batches/{id}/results")
@RolesAllowed({"clinic-manager", "clinic-clerk"})
@RunOnVirtualThread
@Unattended
class ResultsResource {

    private final Batches batches;
    private final Results results;

    ResultsResource(Batches batches, Results results) {
        this.batches = batches;
        this.results = results;
    }

    /// Parameters: `after`, `limit`, `state`, `outcome`.
    @GET
    @Produces("application/json;qs=1")
    @NoAct
    public Page<Shown> page(UUID id, @Context UriInfo uri, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String languages) {
        var part = Part.of(new Query(uri.getQueryParameters()));
        return results.page(batches.find(id), part, Languages.asked(languages));
    }

    /// The same for a spreadsheet, all of it.
    @GET
    @Produces("text/csv;charset=UTF-8;qs=0.5")
    @NoAct
    public StreamingOutput csv(UUID id, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String languages) {
        var batch = batches.find(id);
        return output -> {
            var out = new OutputStreamWriter(output, UTF_8);
            ResultsCsv.write(results.all(batch, Languages.asked(languages)), out);
            out.flush();
        };
    }
}
