package jp.hokensho.terminal.page;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.NewCookie.SameSite;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/// The way in: a code from the program's window for a cookie, and the choice of language.
@Path("/")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@RunOnVirtualThread
class EntryResource {

    private static final URI DESK = URI.create("/");
    private static final int YEAR = 365 * 24 * 3600;

    private final Browser browser;
    private final Seat seat;
    private final Pages pages;
    private final PageConfig config;

    EntryResource(Browser browser, Seat seat, Pages pages, PageConfig config) {
        this.browser = browser;
        this.seat = seat;
        this.pages = pages;
        this.config = config;
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
        var say = visitor.say(config);
        return pages.locked(Notice.of(say.of("page.code_shown")), say);
    }

    @GET
    @Path("language")
    public Response language(@QueryParam("to") String lang) {
        return Response.seeOther(DESK)
                .cookie(cookie(Visitor.LANG, "en".equals(lang) ? "en" : "ja")
                        .maxAge(YEAR)
                        .build())
                .build();
    }

    /// The secret replaces the code, and a fresh address the one with the code in it.
    private Response open(String code, Visitor visitor) {
        var say = visitor.say(config);
        return browser.redeem(code)
                .map(secret -> {
                    seat.signOut();
                    return Response.seeOther(DESK)
                            .cookie(cookie(Visitor.SECRET, secret).build());
                })
                .orElseGet(() -> Response.status(Response.Status.FORBIDDEN)
                        .entity(pages.locked(Notice.of(say.of("page.code_wrong")), say)))
                .build();
    }

    private static NewCookie.Builder cookie(String name, String value) {
        return new NewCookie.Builder(name).value(value).path("/").httpOnly(true).sameSite(SameSite.STRICT);
    }
}
