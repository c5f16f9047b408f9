package jp.hokensho.terminal.page;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import jp.hokensho.protocol.InvalidFields;
import jp.hokensho.terminal.center.CenterProblem;
import jp.hokensho.terminal.center.CenterUnreachable;

/// The questions of this sitting: one on the whole screen, or all of them on a list.
@Path("/")
@Produces(Doorkeeper.HTML)
@Seated
@RunOnVirtualThread
class AnswerResource {

    private static final URI LIST = URI.create(Place.TODAY.path());

    private final Today today;
    private final Forms forms;
    private final Slips slips;
    private final Pages pages;

    AnswerResource(Today today, Forms forms, Slips slips, Pages pages) {
        this.today = today;
        this.forms = forms;
        this.slips = slips;
        this.pages = pages;
    }

    @GET
    @Path("today")
    public String list(@BeanParam Visitor visitor) {
        return slips.list(visitor, Notice.none());
    }

    /// Whether something has changed on the list that is shown.
    @GET
    @Path("today/rows")
    public String rows(@BeanParam Visitor visitor) {
        return pages.part("today-rows.html", visitor, Map.of("rows", slips.rows(visitor)));
    }

    @GET
    @Path("answers/{id}")
    public Response show(@PathParam("id") String id, @BeanParam Visitor visitor) {
        return forms.slip(id)
                .map(slip -> Response.ok(slips.page(slip, visitor)))
                .orElseGet(() -> Response.seeOther(LIST))
                .build();
    }

    /// Loads the page again when it is not as it was.
    ///
    /// @param kept it lay in the hold; else it was being asked
    @GET
    @Path("answers/{id}/now")
    public Response now(@PathParam("id") String id, @QueryParam("kept") boolean kept) {
        var same = forms.slip(id).filter(kept ? Slip::isKept : Slip::isAsked).isPresent();
        return same ? Response.noContent().build() : Doorkeeper.anew("/answers/" + id);
    }

    /// A past answer, by its number.
    @POST
    @Path("answers")
    public Response look(@FormParam("verificationNumber") String number, @BeanParam Visitor visitor) {
        try {
            var wanted = Question.verificationNumber(number == null ? "" : number);
            var slip = today.find(today.session().orElseThrow(), wanted);
            return Response.seeOther(URI.create("/answers/" + slip.id())).build();
        } catch (InvalidFields invalid) {
            return Response.ok(slips.list(
                            visitor, Notice.of(invalid, pages.say(visitor).locale())))
                    .build();
        } catch (CenterUnreachable | CenterProblem failure) {
            return Response.ok(slips.list(visitor, Notice.of(failure, pages.say(visitor))))
                    .build();
        }
    }
}
