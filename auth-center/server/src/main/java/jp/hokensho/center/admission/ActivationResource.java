package jp.hokensho.center.admission;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jp.hokensho.center.account.FirstPasswords;
import jp.hokensho.center.account.FirstPasswords.Bearer;
import jp.hokensho.center.denial.Denials;
import jp.hokensho.center.denial.Strangers;
import jp.hokensho.protocol.ProblemType;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/// A person with a one-time code chooses a password. Unknown, used and too old are told alike.
@Path("/v1/activations")
@PermitAll
@RunOnVirtualThread
class ActivationResource {

    private final FirstPasswords passwords;
    private final Certificates certificates;
    private final Denials denials;

    ActivationResource(FirstPasswords passwords, Certificates certificates, Denials denials) {
        this.passwords = passwords;
        this.certificates = certificates;
        this.denials = denials;
    }

    @POST
    @APIResponse(responseCode = "204")
    public void activate(@NotNull ActivationRequest request, @Context HttpServerRequest connection) {
        certificates.awaitFresh();
        var address = connection.remoteAddress().hostAddress();
        var bearer = new Bearer(request.loginId(), request.parsedCode(), address);
        passwords.choose(bearer, request.password()).ifPresent(wrong -> {
            var stranger = Strangers.attempt(connection.method().name(), connection.path(), address)
                    .as(request.loginId());
            throw denials.deny(SignIns.known(stranger, wrong.person()), wrong.reason())
                    .toldAs(ProblemType.REFUSED);
        });
    }
}
