package jp.hokensho.center.admission;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/sessions")
@Produces(MediaType.APPLICATION_JSON)
@WhileDue
@RunOnVirtualThread
class SessionResource {

    private final SignIns signIns;
    private final Desk desk;
    private final Turnstile turnstile;
    private final Gate gate;

    SessionResource(SignIns signIns, Desk desk, Turnstile turnstile, Gate gate) {
        this.turnstile = turnstile;
        this.signIns = signIns;
        this.desk = desk;
        this.gate = gate;
    }

    @POST
    @PermitAll
    @APIResponseSchema(value = SignedInSession.class, responseCode = "201")
    public RestResponse<SignedInSession> signIn(@NotNull SignInRequest request, @Context HttpServerRequest connection) {
        var attempt = signIns.attempt(request, connection);
        var admitted = turnstile.pass(attempt, () -> signIns.signIn(request, connection));
        var session = desk.open(admitted, signIns.addressTag(admitted)).orElseThrow(() -> signIns.overtaken(admitted));
        return RestResponse.status(RestResponse.Status.CREATED, session);
    }

    @DELETE
    @Path("/current")
    @Authenticated
    public void signOut() {
        desk.close(gate.caller());
    }

    /// No act of the person: a session that is only renewed ends like one that is left alone.
    @POST
    @Path("/current/renewal")
    @NoAct
    @Authenticated
    @APIResponseSchema(value = SignedInSession.class, responseCode = "201")
    public RestResponse<SignedInSession> renew(@Context HttpServerRequest connection) {
        return RestResponse.status(RestResponse.Status.CREATED, desk.renew(gate.caller(), connection));
    }
}
