package jp.hokensho.terminal.page;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/// What the receptionist does: sign in, verify a card, sign out. Answers stay in the page that shows them.
@Path("/")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.WILDCARD})
@RunOnVirtualThread
class CounterResource {

    private static final URI START = URI.create("/");

    private final Browser browser;
    private final Counter counter;
    private final PageConfig config;

    CounterResource(Browser browser, Counter counter, PageConfig config) {
        this.browser = browser;
        this.counter = counter;
        this.config = config;
    }

    @GET
    public String start(@BeanParam Visitor visitor) {
        var say = visitor.say(config);
        return browser.knows(visitor.secret()) ? counter.start(say) : counter.locked(say);
    }

    /// Somebody typed an address that only forms go to.
    @GET
    @Path("{page:sign-in|sign-out|verifications|answers|code}")
    public Response back() {
        return Response.seeOther(START).build();
    }

    /// Goes on to a page of its own, so that loading it again does not send the password again.
    @POST
    @Path("sign-in")
    public Response signIn(MultivaluedMap<String, String> form, @BeanParam Visitor visitor) {
        var say = visitor.say(config);
        if (!browser.knows(visitor.secret())) {
            return Response.ok(counter.locked(say)).build();
        }
        return counter.signIn(Credentials.of(form), say)
                .map(Response::ok)
                .orElseGet(() -> Response.seeOther(START))
                .build();
    }

    @POST
    @Path("sign-out")
    public String signOut(@BeanParam Visitor visitor) {
        var say = visitor.say(config);
        return browser.knows(visitor.secret()) ? counter.signOut(say) : counter.locked(say);
    }

    @POST
    @Path("verifications")
    public String verify(MultivaluedMap<String, String> form, @BeanParam Visitor visitor) {
        var say = visitor.say(config);
        return browser.knows(visitor.secret()) ? counter.verify(Question.of(form), say) : counter.locked(say);
    }

    /// A past answer, by its number.
    @POST
    @Path("answers")
    public String look(@FormParam("verificationNumber") String number, @BeanParam Visitor visitor) {
        var say = visitor.say(config);
        return browser.knows(visitor.secret()) ? counter.look(number, say) : counter.locked(say);
    }
}
