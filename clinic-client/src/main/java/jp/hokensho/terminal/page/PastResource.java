package jp.hokensho.terminal.page;

import static jp.hokensho.terminal.page.Errands.csv;
import static jp.hokensho.terminal.page.Errands.page;
import static jp.hokensho.terminal.page.Errands.to;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.net.URI;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.hokensho.protocol.InvalidFields;
import jp.hokensho.terminal.batch.Encoding;
import jp.hokensho.terminal.center.Past;
import jp.hokensho.terminal.center.Session;
import jp.hokensho.terminal.page.Errands.Errand;

/// 認証結果の閲覧: what the clinic was told before. What is looked for stands in no address, only which page of it.
@Path("/past")
@Produces(Doorkeeper.HTML)
@Seated
@RunOnVirtualThread
class PastResource {

    private static final URI LIST = URI.create(Place.PAST.path());
    private static final URI EXPORT = URI.create(Place.PAST.path() + "/export");
    private static final String NUMBER = "{number:[0-9]{20}}";

    private final Errands errands;
    private final PastCounter counter;
    private final Pages pages;

    PastResource(Errands errands, PastCounter counter, Pages pages) {
        this.errands = errands;
        this.counter = counter;
        this.pages = pages;
    }

    @GET
    public Response list(@BeanParam Visitor visitor) {
        return seated(visitor, session -> page(counter.list(session, 1, visitor)));
    }

    @GET
    @Path("pages/{page:[0-9]{1,6}}")
    public Response list(@PathParam("page") int page, @BeanParam Visitor visitor) {
        return seated(visitor, session -> page(counter.list(session, page, visitor)));
    }

    @POST
    public Response look(MultivaluedMap<String, String> form, @BeanParam Visitor visitor) {
        var lookup = Lookup.of(form);
        return seated(visitor, session -> {
            try {
                return to(counter.look(session, lookup));
            } catch (InvalidFields invalid) {
                return page(counter.wrong(lookup, invalid, visitor));
            }
        });
    }

    @GET
    @Path(NUMBER)
    public Response one(@PathParam("number") String number, @BeanParam Visitor visitor) {
        return one(number, false, visitor);
    }

    /// Its receipt, and its place in the journal. Looks, and changes nothing.
    @GET
    @Path(NUMBER + "/check")
    public Response check(@PathParam("number") String number, @BeanParam Visitor visitor) {
        return one(number, true, visitor);
    }

    private Response one(String typed, boolean checked, Visitor visitor) {
        return seated(
                visitor, session -> page(counter.one(session, Question.verificationNumber(typed), checked, visitor)));
    }

    /// Saved on purpose. It names nobody.
    @GET
    @Path(NUMBER + "/proof")
    public Response proof(@PathParam("number") String number, @BeanParam Visitor visitor) {
        return seated(visitor, session -> Response.ok(session.proof(Question.verificationNumber(number)) + "\n")
                .type(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"proof-" + number + ".json\"")
                .build());
    }

    /// What is shown is ordered as a file: that is on the centre's record before a row of it leaves.
    @POST
    @Path("export")
    public Response order(@BeanParam Visitor visitor) {
        return seated(visitor, session -> {
            counter.order(session);
            return to(EXPORT);
        });
    }

    @GET
    @Path("export")
    public Response export(@BeanParam Visitor visitor) {
        return seated(
                visitor,
                session -> counter.ordered(session, visitor).map(Errands::page).orElseGet(() -> to(LIST)));
    }

    /// Saved on purpose. A file that broke off can be saved again, under the same record.
    @GET
    @Path("export/file")
    public Response file(@QueryParam("encoding") @DefaultValue("utf-8-bom") String name, @BeanParam Visitor visitor) {
        var encoding = Encoding.named(name).orElse(Encoding.UTF_8_WITH_MARK);
        return seated(visitor, session -> counter.saving(session)
                .map(saving -> file(saving, new Past(session).rows(saving.export()), encoding, visitor))
                .orElseGet(() -> to(LIST)));
    }

    private Response file(Saving saving, Stream<Past.Exported> rows, Encoding encoding, Visitor visitor) {
        StreamingOutput output =
                out -> counter.save(saving, rows, new PastCounter.Saved(out, encoding, pages.say(visitor)));
        return csv(output, encoding, "results-" + saving.export().number() + ".csv");
    }

    private Response seated(Visitor visitor, Function<Session, Response> work) {
        var errand = new Errand(LIST, (session, notice) -> counter.unread(session, notice, visitor));
        return errands.run(errand, visitor, work);
    }
}
