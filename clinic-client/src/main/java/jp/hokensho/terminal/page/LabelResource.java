package jp.hokensho.terminal.page;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import jp.hokensho.protocol.ProblemType;
import jp.hokensho.terminal.center.CenterProblem;
import jp.hokensho.terminal.center.CenterUnreachable;
import jp.hokensho.terminal.center.LabelPrints;
import jp.hokensho.terminal.center.Session;
import jp.hokensho.terminal.desk.Persons;

/// シール作成: the label of an answer that this sitting holds. It is looked at first; each printing is on the centre's
/// record before the page that is printed is given out.
@Path("/answers/{id}/label")
@Produces(Doorkeeper.HTML)
@Seated
@RunOnVirtualThread
class LabelResource {

    /// Cookie that keeps the size chosen last.
    static final String SIZE = "label";

    private static final String PLACE = "{place:[0-9]{1,2}}";

    private final Forms forms;
    private final Seat seat;
    private final LabelPages pages;

    LabelResource(Forms forms, Seat seat, LabelPages pages) {
        this.forms = forms;
        this.seat = seat;
        this.pages = pages;
    }

    /// For the person who was asked about.
    @GET
    public Response start(@PathParam("id") String id) {
        return labelled(id)
                .map(slip -> to(path(
                        slip,
                        Persons.of(slip.answer().orElseThrow())
                                .asked(slip.question().request()))))
                .orElseGet(() -> to(Place.TODAY.path()));
    }

    @GET
    @Path(PLACE)
    public Response preview(
            @PathParam("id") String id,
            @PathParam("place") int place,
            @CookieParam(SIZE) String size,
            @BeanParam Visitor visitor) {
        var order = new LabelOrder(place, LabelOrder.format(size), 1, 1);
        return labelled(id)
                .map(slip -> page(pages.preview(slip, order, Notice.none(), visitor)))
                .orElseGet(() -> to(Place.TODAY.path()));
    }

    @POST
    @Path(PLACE)
    public Response print(
            @PathParam("id") String id,
            @PathParam("place") int place,
            MultivaluedMap<String, String> form,
            @BeanParam Visitor visitor) {
        var order = LabelOrder.of(place, form);
        return labelled(id)
                .flatMap(slip -> seat.session().map(session -> printed(session, slip, order, visitor)))
                .orElseGet(() -> to(Place.TODAY.path()));
    }

    /// What is not on the record is not printed.
    private Response printed(Session session, Slip slip, LabelOrder order, Visitor visitor) {
        var number = slip.answer().orElseThrow().verificationNumber();
        try {
            var noted = new LabelPrints(session).note(number, order.format(), order.copies());
            return page(pages.printed(slip, order, noted, visitor));
        } catch (CenterProblem problem) {
            if (problem.type() == ProblemType.NO_SESSION) {
                seat.ended();
                return to(path(slip, order.place()));
            }
            return page(pages.unprinted(slip, order, problem, visitor));
        } catch (CenterUnreachable failure) {
            return page(pages.unprinted(slip, order, failure, visitor));
        }
    }

    private Optional<Slip> labelled(String id) {
        return forms.slip(id).filter(Slip::hasLabel);
    }

    private static String path(Slip slip, int place) {
        return "/answers/" + slip.id() + "/label/" + place;
    }

    private static Response page(String html) {
        return Response.ok(html).build();
    }

    private static Response to(String path) {
        return Response.seeOther(URI.create(path)).build();
    }
}
