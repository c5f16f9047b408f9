package jp.hokensho.center.registry;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jp.hokensho.center.denial.Denials;
import jp.hokensho.center.denial.Strangers;
import jp.hokensho.center.problem.Refusal;
import jp.hokensho.center.registry.Enrolment.Certified;
import jp.hokensho.keys.Pem;
import jp.hokensho.protocol.DenialReason;
import jp.hokensho.protocol.ProblemType;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/enrolments")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@RunOnVirtualThread
class EnrolmentResource {

    private final Enrolments enrolments;
    private final Devices devices;
    private final Denials denials;

    EnrolmentResource(Enrolments enrolments, Devices devices, Denials denials) {
        this.enrolments = enrolments;
        this.devices = devices;
        this.denials = denials;
    }

    @POST
    @APIResponseSchema(value = Certified.class, responseCode = "201")
    public RestResponse<Certified> enrol(@NotNull Enrolment enrolment, @Context HttpServerRequest request) {
        var chain =
                enrolments.enrol(enrolment.parsedCode(), enrolment.parsedCsr()).orElseThrow(() -> refusal(request));
        devices.refresh();
        return RestResponse.status(
                RestResponse.Status.CREATED,
                new Certified(chain.stream().map(Pem::of).toList()));
    }

    /// Nobody is known by this code: unknown, used and too old are told alike.
    private Refusal refusal(HttpServerRequest request) {
        var address = request.remoteAddress().hostAddress();
        var stranger = Strangers.attempt(request.method().name(), request.path(), address);
        return denials.deny(stranger, DenialReason.UNKNOWN_LOGIN).toldAs(ProblemType.REFUSED);
    }
}
