package jp.hokensho.terminal.page;

import static jp.hokensho.terminal.page.Errands.csv;
import static jp.hokensho.terminal.page.Errands.page;
import static jp.hokensho.terminal.page.Errands.to;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.hokensho.protocol.Outcome;
import jp.hokensho.terminal.batch.Encoding;
import jp.hokensho.terminal.center.Batches;
import jp.hokensho.terminal.center.Session;
import jp.hokensho.terminal.page.Errands.Errand;

/// 一括認証: many cards at once, from a file or a pasted table.
@Path("/batches")
@Produces(Doorkeeper.HTML)
@Seated
@RunOnVirtualThread
class BatchResource {

    private static final URI LIST = URI.create(Place.BATCHES.path());
    private static final URI PREVIEW = URI.create(Place.BATCHES.path() + "/preview");
    private static final String ID = "{id:[0-9a-f-]{36}}";
    private static final Set<String> SHOWN = Stream.concat(
                    Stream.of("REFUSED", "INVALID", "WAITING"),
                    Stream.of(Outcome.values()).map(Outcome::name))
            .collect(Collectors.toSet());

    private final Errands errands;
    private final BatchCounter counter;
    private final Pages pages;

    BatchResource(Errands errands, BatchCounter counter, Pages pages) {
        this.errands = errands;
        this.counter = counter;
        this.pages = pages;
    }

    @GET
    public Response list(@BeanParam Visitor visitor) {
        return seated(visitor, session -> page(counter.list(session, Notice.none(), visitor)));
    }

    /// Nothing is asked yet. It has an address of its own, so that it can be loaded again, in another language too.
    @GET
    @Path("preview")
    public Response preview(@BeanParam Visitor visitor) {
        return seated(
                visitor,
                session -> counter.preview(session, visitor).map(Errands::page).orElseGet(() -> to(LIST)));
    }

    @POST
    @Path("preview")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response take(byte[] body, @HeaderParam(HttpHeaders.CONTENT_TYPE) String type, @BeanParam Visitor visitor) {
        return seated(visitor, session -> Upload.of(type, body)
                .map(upload -> counter.take(session, upload, pages.say(visitor))
                        .map(unreadable -> page(counter.list(session, unreadable, visitor)))
                        .orElseGet(() -> to(PREVIEW)))
                .orElseGet(() -> to(LIST)));
    }

    @POST
    public Response start(@FormParam("draft") String draft, @BeanParam Visitor visitor) {
        return seated(visitor, session -> to(counter.start(session, draft)));
    }

    /// Looked at again and again while it is not over.
    @GET
    @Path(ID)
    public Response batch(
            @PathParam("id") UUID id,
            @QueryParam("show") @DefaultValue("ALL") String show,
            @QueryParam("after") String after,
            @BeanParam Visitor visitor) {
        var part =
                new BatchCounter.Part(known(show), Optional.ofNullable(after).filter(row -> row.matches("[0-9]{1,9}")));
        return seated(visitor, session -> page(counter.batch(session, id, part, visitor)));
    }

    @POST
    @Path(ID + "/pause")
    public Response pause(@PathParam("id") UUID id, @BeanParam Visitor visitor) {
        return change(id, visitor, batches -> batches.pause(id));
    }

    @POST
    @Path(ID + "/resumption")
    public Response resume(@PathParam("id") UUID id, @BeanParam Visitor visitor) {
        return change(id, visitor, batches -> batches.resume(id));
    }

    @POST
    @Path(ID + "/end")
    public Response cancel(@PathParam("id") UUID id, @BeanParam Visitor visitor) {
        return change(id, visitor, batches -> batches.cancel(id));
    }

    /// Saved on purpose.
    @GET
    @Path(ID + "/file")
    public Response file(
            @PathParam("id") UUID id,
            @QueryParam("encoding") @DefaultValue("utf-8-bom") String name,
            @BeanParam Visitor visitor) {
        var encoding = Encoding.named(name).orElse(Encoding.UTF_8_WITH_MARK);
        return seated(visitor, session -> {
            StreamingOutput rows =
                    out -> counter.download(session, id, encoding, new BatchCounter.Saved(out, pages.say(visitor)));
            return csv(rows, encoding, "batch-" + id + ".csv");
        });
    }

    private Response change(UUID id, Visitor visitor, Consumer<Batches> changing) {
        return seated(visitor, session -> {
            changing.accept(new Batches(session));
            return to(URI.create("/batches/" + id));
        });
    }

    private Response seated(Visitor visitor, Function<Session, Response> work) {
        var errand = new Errand(LIST, (session, notice) -> counter.list(session, notice, visitor));
        return errands.run(errand, visitor, work);
    }

    private static String known(String show) {
        return SHOWN.contains(show) ? show : "ALL";
    }
}
