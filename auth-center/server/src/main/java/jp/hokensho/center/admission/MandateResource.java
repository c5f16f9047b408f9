package jp.hokensho.center.admission;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.hokensho.center.mandate.Mandate;
import jp.hokensho.center.mandate.MandateToken;
import jp.hokensho.center.mandate.Mandates;
import jp.hokensho.protocol.DenialReason;
import jp.hokensho.protocol.InputError;
import jp.hokensho.protocol.InvalidFields;
import jp.hokensho.protocol.Role;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestResponse;

/// Orders for unattended work at this terminal.
@Path("/v1/mandates")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"clinic-manager", "clinic-clerk"})
@RunOnVirtualThread
class MandateResource {

    private final Mandates mandates;
    private final Gate gate;
    private final Clock clock;

    MandateResource(Mandates mandates, Gate gate, Clock clock) {
        this.mandates = mandates;
        this.gate = gate;
        this.clock = clock;
    }

    @POST
    @APIResponseSchema(value = Given.class, responseCode = "201")
    public RestResponse<Given> give(@NotNull Wish wish) {
        var caller = gate.caller();
        var terminal = caller.device().orElseThrow(() -> gate.deny(DenialReason.UNKNOWN_CERTIFICATE));
        var mandate = new Mandate(
                UUID.randomUUID(),
                caller.tenant(),
                caller.person(),
                terminal,
                wish.kind(),
                Optional.ofNullable(wish.from()).orElseGet(clock::instant),
                wish.until());
        var token = mandates.give(mandate, caller.session()).orElseThrow(() -> gate.deny(DenialReason.SESSION_ENDED));
        return RestResponse.status(RestResponse.Status.CREATED, Given.of(mandate, token));
    }

    /// A manager sees the clinic's, a clerk the own ones; neither withdrawn nor over.
    @GET
    public Page list() {
        var caller = gate.caller();
        var whose = caller.is(Role.CLINIC_MANAGER) ? Optional.<UUID>empty() : Optional.of(caller.person());
        return new Page(
                mandates.open(caller.tenant(), whose).stream().map(Item::of).toList(), null);
    }

    /// By who gave it or a manager of the clinic. Again is the same.
    @DELETE
    @Path("/{id}")
    public void withdraw(UUID id) {
        var caller = gate.caller();
        var mandate = mandates.find(caller.tenant(), id)
                .filter(known ->
                        caller.is(Role.CLINIC_MANAGER) || known.person().equals(caller.person()))
                .orElseThrow(() -> gate.deny(DenialReason.OTHER_TENANT));
        mandates.withdraw(mandate, caller.person());
    }

    /// @param from absent for now
    /// @param until the first moment no more
    record Wish(Mandate.Kind kind, Instant from, Instant until) {

        Wish {
            if (kind == null) {
                throw new InvalidFields(Map.of("kind", InputError.MISSING));
            }
            if (until == null) {
                throw new InvalidFields(Map.of("until", InputError.MISSING));
            }
        }
    }

    record Item(UUID id, Mandate.Kind kind, UUID person, UUID terminal, Instant from, Instant until) {

        private static Item of(Mandate mandate) {
            return new Item(
                    mandate.id(), mandate.kind(), mandate.person(), mandate.device(), mandate.from(), mandate.until());
        }
    }

    /// @param token to be sent as `Authorization: Bearer` over the same terminal's certificate; told once
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Given(UUID id, String token, Mandate.Kind kind, Instant from, Instant until) {

        private static Given of(Mandate mandate, MandateToken token) {
            return new Given(mandate.id(), token.value(), mandate.kind(), mandate.from(), mandate.until());
        }

        @Override
        public String toString() {
            return "Given[****]";
        }
    }

    /// @param next always null
    record Page(List<Item> items, String next) {}
}
