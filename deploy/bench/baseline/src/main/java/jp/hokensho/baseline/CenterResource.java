package jp.hokensho.baseline;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.ResponseStatus;

/// As the centre: ask the insurer, store a row, answer. On worker threads, as many as the pool has connections: with
/// more, and with virtual threads, Agroal 3.2 stands still for good once an acquisition has timed out.
@Path("/center")
@Blocking
class CenterResource {

    private final Sessions sessions;
    private final JsonWebToken token;
    private final Insurer insurer;
    private final VerificationRows rows;

    CenterResource(Sessions sessions, JsonWebToken token, @RestClient Insurer insurer, VerificationRows rows) {
        this.sessions = sessions;
        this.token = token;
        this.insurer = insurer;
        this.rows = rows;
    }

    @POST
    @Path("/sessions")
    @PermitAll
    public String signIn(String login) {
        return sessions.begin(login);
    }

    @POST
    @Path("/verifications")
    @RolesAllowed("clinic-clerk")
    @ResponseStatus(201)
    public Verification verify(Question question) {
        sessions.require(token.getClaim("sid"));
        var answer = insurer.answer(question);
        return new Verification(rows.store(question, answer), answer);
    }

    /// The empty request over the same two hops: what remains when nothing is done.
    @POST
    @Path("/nothing")
    @PermitAll
    public String nothing(String nothing) {
        return insurer.nothing(nothing);
    }
}
