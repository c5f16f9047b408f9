package jp.hokensho.terminal.page;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.function.BiConsumer;
import jp.hokensho.terminal.center.CenterProblem;
import jp.hokensho.terminal.center.CenterUnreachable;
import jp.hokensho.terminal.text.Say;

/// Sitting down, leaving for a while (離席), coming back, and getting up. For the browser that was given the code.
@Path("/")
@Produces(Doorkeeper.HTML)
@RunOnVirtualThread
class SeatResource {

    private static final URI START = URI.create("/");

    private final Browser browser;
    private final Entrance entrance;
    private final Sitting sitting;
    private final Pages pages;

    SeatResource(Browser browser, Entrance entrance, Sitting sitting, Pages pages) {
        this.browser = browser;
        this.entrance = entrance;
        this.sitting = sitting;
        this.pages = pages;
    }

    /// Somebody typed an address that only forms go to.
    @GET
    @Path("{page:sign-in|sign-out|lock|unlock|verifications|verifications/again|scans|answers|code|enrolment}")
    public Response back() {
        return Response.seeOther(START).build();
    }

    /// Goes on to a page of its own, so that loading it again does not send the password again.
    @POST
    @Path("sign-in")
    public Response signIn(MultivaluedMap<String, String> form, @BeanParam Visitor visitor) {
        return come(form, visitor, sitting::signIn);
    }

    /// The same person again: to where the screen was locked.
    @POST
    @Path("unlock")
    public Response unlock(MultivaluedMap<String, String> form, @BeanParam Visitor visitor) {
        return come(form, visitor, sitting::unlock);
    }

    private Response come(MultivaluedMap<String, String> form, Visitor visitor, BiConsumer<Credentials, Say> way) {
        if (!browser.knows(visitor.secret())) {
            return Response.ok(entrance.code(visitor, Notice.none())).build();
        }
        var say = pages.say(visitor);
        var back = Visitor.safe(form.getFirst("back"));
        try {
            way.accept(Credentials.of(form), say);
            return Response.seeOther(URI.create(back)).build();
        } catch (CenterProblem | CenterUnreachable failure) {
            return Response.ok(entrance.closed(visitor, back, Notice.of(failure, say)))
                    .build();
        }
    }

    /// What was typed meanwhile comes along, to be there again after the unlocking.
    @POST
    @Path("lock")
    public Response lock(MultivaluedMap<String, String> form, @BeanParam Visitor visitor) {
        if (browser.knows(visitor.secret())) {
            sitting.lock(Question.of(form));
        }
        return Response.seeOther(URI.create(Visitor.safe(form.getFirst("back"))))
                .build();
    }

    @POST
    @Path("sign-out")
    public String signOut(@BeanParam Visitor visitor) {
        if (!browser.knows(visitor.secret())) {
            return entrance.code(visitor, Notice.none());
        }
        sitting.end();
        return entrance.closed(visitor, "/", Notice.of(pages.say(visitor).of("page.signed_out")));
    }

    /// What stands above the page, where that has changed; the whole page again where the seat's state has. Looking
    /// is no act of the person.
    ///
    /// @param seat as the page shows it
    /// @param mark of what it shows
    @GET
    @Path("news")
    public Response news(
            @QueryParam("seat") String seat,
            @QueryParam("mark") String mark,
            @HeaderParam(Doorkeeper.CURRENT) String current,
            @BeanParam Visitor visitor) {
        if (!browser.knows(visitor.secret()) || !sitting.state().name().equals(seat)) {
            return Doorkeeper.anew(current);
        }
        return pages.newsUnless(mark, visitor)
                .map(Response::ok)
                .orElseGet(Response::noContent)
                .build();
    }
}
