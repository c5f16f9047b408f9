package jp.hokensho.center.admission;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import jp.hokensho.keys.Pem;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestResponse;

/// How a device comes to its certificate, and to the next one. No person signs in for it: the code or the
/// certificate says who comes.
@Path("/v1/enrolments")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@RunOnVirtualThread
class EnrolmentResource {

    private final EnrolmentDesk desk;
    private final AdmissionConfig config;

    EnrolmentResource(EnrolmentDesk desk, AdmissionConfig config) {
        this.desk = desk;
        this.config = config;
    }

    @POST
    @APIResponseSchema(value = Certified.class, responseCode = "201")
    public RestResponse<Certified> enrol(@NotNull Enrolment enrolment, @Context HttpServerRequest request) {
        return certified(desk.enrol(enrolment, request));
    }

    @POST
    @Path("/renewal")
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponseSchema(value = Certified.class, responseCode = "201")
    public RestResponse<Certified> renew(@NotNull Renewal renewal, @Context HttpServerRequest request) {
        return certified(desk.renew(renewal, request));
    }

    /// With a new certificate: its first use.
    @GET
    @Path("/current")
    public OwnDevice current(@Context HttpServerRequest request) {
        return OwnDevice.of(
                desk.current(request), Optional.of(config.helpDesk()).filter(text -> !text.equals("-")));
    }

    private static RestResponse<Certified> certified(List<X509Certificate> chain) {
        return RestResponse.status(
                RestResponse.Status.CREATED,
                new Certified(chain.stream().map(Pem::of).toList()));
    }

    /// @param certificates PEM, device first, authority last
    record Certified(List<String> certificates) {}
}
