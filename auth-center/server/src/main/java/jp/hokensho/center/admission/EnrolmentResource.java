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
import jakarta.ws.rs.core.UriInfo;
import java.security.cert.X509Certificate;
import java.util.List;
import jp.hokensho.center.paging.Query;
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
    private final OwnDevices devices;

    EnrolmentResource(EnrolmentDesk desk, OwnDevices devices) {
        this.desk = desk;
        this.devices = devices;
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

    /// With a new certificate: its first use. Parameter: `trusts`.
    @GET
    @Path("/current")
    public OwnDevice current(@Context UriInfo uri, @Context HttpServerRequest request) {
        return devices.current(request, new Query(uri.getQueryParameters()));
    }

    private static RestResponse<Certified> certified(List<X509Certificate> chain) {
        return RestResponse.status(
                RestResponse.Status.CREATED,
                new Certified(chain.stream().map(Pem::of).toList()));
    }

    /// @param certificates PEM, device first, authority last
    record Certified(List<String> certificates) {}
}
