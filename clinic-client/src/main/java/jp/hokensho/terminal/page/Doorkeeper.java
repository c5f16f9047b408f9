package jp.hokensho.terminal.page;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;

/// Stands before all that is [Seated]. Another browser gets the page for the code, nobody's seat the sign-in, a
/// locked one the lock, all at the address that was asked for: so whoever comes in stands where they wanted to go.
/// Asking for it is what keeps the seat from locking.
@Provider
@Seated
class Doorkeeper implements ContainerRequestFilter {

    static final String HTML = MediaType.TEXT_HTML + ";charset=UTF-8";
    static final String CURRENT = "HX-Current-URL";
    private static final String HTMX = "HX-Request";

    private final Browser browser;
    private final Seat seat;
    private final Entrance entrance;

    Doorkeeper(Browser browser, Seat seat, Entrance entrance) {
        this.browser = browser;
        this.seat = seat;
        this.entrance = entrance;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        var visitor = visitor(request);
        if (!browser.knows(visitor.secret())) {
            request.abortWith(page(request, entrance.code(visitor, Notice.none())));
        } else if (seat.state() != Seat.State.TAKEN) {
            request.abortWith(page(request, entrance.closed(visitor, visitor.path(), Notice.none())));
        } else if (!looksByItself(request)) {
            seat.act();
        }
    }

    /// The page asks whether there is something new: no act of a person.
    private static boolean looksByItself(ContainerRequestContext request) {
        return request.getMethod().equals("GET") && request.getHeaderString(HTMX) != null;
    }

    /// A part of a page is of no use to somebody who has to come in first: the whole page is loaded again.
    private static Response page(ContainerRequestContext request, String page) {
        return request.getHeaderString(HTMX) == null
                ? Response.ok(page, HTML).build()
                : anew(request.getHeaderString(CURRENT));
    }

    /// Lets the browser load its page again.
    ///
    /// @param current address of the page, as htmx tells it
    static Response anew(String current) {
        return Response.noContent().header("HX-Redirect", path(current)).build();
    }

    private static String path(String address) {
        try {
            return Visitor.safe(URI.create(String.valueOf(address)).getPath());
        } catch (IllegalArgumentException _) {
            return "/";
        }
    }

    private static Visitor visitor(ContainerRequestContext request) {
        return new Visitor(
                cookie(request, Visitor.SECRET),
                cookie(request, Visitor.LANG),
                cookie(request, Visitor.TYPE),
                cookie(request, Visitor.CODES),
                request.getUriInfo());
    }

    private static String cookie(ContainerRequestContext request, String name) {
        var cookie = request.getCookies().get(name);
        return cookie == null ? null : cookie.getValue();
    }
}
