package jp.hokensho.center.binding;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import java.util.UUID;
import jp.hokensho.center.admission.Gate;
import jp.hokensho.center.paging.Query;
import jp.hokensho.protocol.DenialReason;
import jp.hokensho.protocol.InsurerNumber;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestResponse;

/// Keys and their owners (architecture §7). Devices come with their certificate alone, for keys are made and used
/// where nobody signs in; people look on, and change nothing but by application (`key-change`).
@Path("/v1/keys")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class KeyResource {

    private static final Duration WAIT = Duration.ofHours(1);

    private final Bindings bindings;
    private final Rings rings;
    private final Wraps wraps;
    private final Gate gate;

    KeyResource(Bindings bindings, Rings rings, Wraps wraps, Gate gate) {
        this.bindings = bindings;
        this.rings = rings;
        this.wraps = wraps;
        this.gate = gate;
    }

    /// The keys of the caller's organization, former ones too; all of them for the centre.
    @GET
    @RolesAllowed({
        "clinic-manager",
        "insurer-operations",
        "insurer-manager",
        "center-admin",
        "center-operations",
        "center-head",
        "auditor"
    })
    public KeyPage list() {
        return KeyPage.of(bindings.list(gate.caller().tenant()));
    }

    @POST
    @PermitAll
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponseSchema(value = KeyPage.Item.class, responseCode = "201")
    public RestResponse<KeyPage.Item> offer(@NotNull Offer offer, @Context HttpServerRequest request) {
        var device = gate.admitDevice(request);
        var binding = bindings.offer(device, offer.jwkFor(device.kind()))
                .orElseThrow(() -> gate.deny(request, DenialReason.TOO_MANY).retryAfter(WAIT));
        return RestResponse.status(RestResponse.Status.CREATED, KeyPage.Item.of(binding));
    }

    /// What the device that asks should know.
    @GET
    @Path("/current")
    @PermitAll
    public OwnRing current(@Context HttpServerRequest request) {
        return OwnRing.of(rings.of(gate.admitDevice(request)));
    }

    /// The keys by which insurers' answers are signed now. Parameter: `insurer`.
    @GET
    @Path("/signing")
    @PermitAll
    public KeyPage signing(@Context UriInfo uri, @Context HttpServerRequest request) {
        gate.admitDevice(request);
        var query = new Query(uri.getQueryParameters());
        var insurer = query.read("insurer", InsurerNumber::parse);
        query.refuseFaults();
        return KeyPage.forOthers(bindings.signing().stream()
                .filter(key -> insurer.map(wanted -> wanted.value().equals(key.owner()))
                        .orElse(true))
                .toList());
    }

    /// Another clinic's key or terminal, and none, are told alike.
    @PUT
    @Path("/{key}/wraps/{device}")
    @PermitAll
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponse(responseCode = "204")
    public void give(String key, UUID device, @NotNull Wrapped wrapped, @Context HttpServerRequest request) {
        var giver = gate.admitDevice(request);
        var wrap = wrapped.checked(key);
        if (!wraps.give(new Wraps.Gift(wrap, giver, device, wrapped.wrap()))) {
            throw gate.deny(request, DenialReason.OTHER_TENANT);
        }
    }
}
