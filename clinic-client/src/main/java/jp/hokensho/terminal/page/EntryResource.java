package jp.hokensho.terminal.page;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.NewCookie.SameSite;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/// The way in: a code from the program's window for a cookie, and how the page speaks and looks.
@Path("/")
@Produces(Doorkeeper.HTML)
@RunOnVirtualThread
class EntryResource {

    private static final URI DESK = URI.create("/");
    private static final int YEAR = 365 * 24 * 3600;

    private final Browser browser;
    private final Sitting sitting;
    private final Pages pages;

    EntryResource(Browser browser, Sitting sitting, Pages pages) {
        this.browser = browser;
        this.sitting = sitting;
        this.pages = pages;
    }

    @GET
    @Path("open")
    public Response followed(@QueryParam("code") String code, @BeanParam Visitor visitor) {
        return browser.knows(visitor.secret()) ? Response.seeOther(DESK).build() : open(code, visitor);
    }

    @POST
    @Path("open")
    public Response typed(@FormParam("code") String code, @BeanParam Visitor visitor) {
        return open(code, visitor);
    }

    /// The code appears in the program's window, not here.
    @POST
    @Path("code")
    public String newCode(@BeanParam Visitor visitor) {
        browser.announceNewCode();
        return pages.locked(visitor, Notice.of(pages.say(visitor).of("page.code_shown")));
    }

    @GET
    @Path("language")
    public Response language(@QueryParam("to") String lang, @QueryParam("back") String back) {
        return remembering(Visitor.LANG, "en".equals(lang) ? "en" : "ja", back);
    }

    @GET
    @Path("type")
    public Response type(@QueryParam("to") String size, @QueryParam("back") String back) {
        return remembering(Visitor.TYPE, Visitor.LARGE.equals(size) ? Visitor.LARGE : "usual", back);
    }

    /// Whether scanners and the camera are heard here: a thing of this terminal, whoever sits at it.
    @GET
    @Path("codes")
    public Response codes(@QueryParam("to") String state, @QueryParam("back") String back) {
        return remembering(Visitor.CODES, Visitor.OFF.equals(state) ? Visitor.OFF : "on", back);
    }

    /// Of labels.
    @GET
    @Path("label-size")
    public Response labelSize(@QueryParam("to") String size, @QueryParam("back") String back) {
        return remembering(LabelResource.SIZE, LabelOrder.format(size).name(), back);
    }

    private static Response remembering(String what, String chosen, String back) {
        return Response.seeOther(URI.create(Visitor.safe(back)))
                .cookie(cookie(what, chosen).maxAge(YEAR).build())
                .build();
    }

    /// The secret replaces the code, and a fresh address the one with the code in it.
    private Response open(String code, Visitor visitor) {
        return browser.redeem(code)
                .map(secret -> {
                    sitting.end();
                    return Response.seeOther(DESK)
                            .cookie(cookie(Visitor.SECRET, secret).build());
                })
                .orElseGet(() -> Response.status(Response.Status.FORBIDDEN)
                        .entity(pages.locked(
                                visitor, Notice.of(pages.say(visitor).of("page.code_wrong")))))
                .build();
    }

    private static NewCookie.Builder cookie(String name, String value) {
        return new NewCookie.Builder(name).value(value).path("/").httpOnly(true).sameSite(SameSite.STRICT);
    }
}
