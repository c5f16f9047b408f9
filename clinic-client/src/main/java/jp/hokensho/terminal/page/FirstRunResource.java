package jp.hokensho.terminal.page;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/// The first run: a terminal without a profile is enrolled from the page, once. The key is made here, and its password
/// stands in the profile; a key on a stick is enrolled by the command.
@Path("/enrolment")
@Produces(Doorkeeper.HTML)
@RunOnVirtualThread
class FirstRunResource {

    private final Browser browser;
    private final Entrance entrance;
    private final FirstRun firstRun;

    FirstRunResource(Browser browser, Entrance entrance, FirstRun firstRun) {
        this.browser = browser;
        this.entrance = entrance;
        this.firstRun = firstRun;
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response enrol(@BeanParam FirstRun.Form form, @BeanParam Visitor visitor) {
        if (!browser.knows(visitor.secret())) {
            return Response.ok(entrance.code(visitor, Notice.none())).build();
        }
        return firstRun.enrol(form, visitor)
                .map(notice -> Response.ok(entrance.firstRun(visitor, notice, form.values())))
                .orElseGet(() -> Response.seeOther(URI.create("/")))
                .build();
    }
}
