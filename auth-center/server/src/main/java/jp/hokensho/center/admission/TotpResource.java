package jp.hokensho.center.admission;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.hokensho.center.account.Accounts;
import jp.hokensho.center.account.AuthenticatorApps;
import jp.hokensho.center.account.Due;
import jp.hokensho.center.account.Person;
import jp.hokensho.center.account.Sessions;
import jp.hokensho.protocol.DenialReason;
import jp.hokensho.protocol.InputError;
import jp.hokensho.protocol.InvalidFields;
import jp.hokensho.protocol.ProblemType;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestResponse;

/// A person registers the app whose codes are the second factor.
@Path("/v1/people/me/totp")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@WhileDue
@RunOnVirtualThread
class TotpResource {

    private final AuthenticatorApps apps;
    private final Accounts accounts;
    private final Sessions sessions;
    private final Gate gate;

    TotpResource(AuthenticatorApps apps, Accounts accounts, Sessions sessions, Gate gate) {
        this.apps = apps;
        this.accounts = accounts;
        this.sessions = sessions;
        this.gate = gate;
    }

    @POST
    @APIResponseSchema(value = Proposed.class, responseCode = "201")
    public RestResponse<Proposed> propose() {
        var proposal = apps.propose(person());
        return RestResponse.status(
                RestResponse.Status.CREATED,
                new Proposed(
                        proposal.secret(),
                        proposal.uri(),
                        QrCode.svg(proposal.uri().toString())));
    }

    @PUT
    public Confirmed confirm(@NotNull Confirmation confirmation) {
        var person = person();
        if (!apps.isPassword(person, confirmation.password())) {
            throw gate.deny(DenialReason.WRONG_PASSWORD).toldAs(ProblemType.REFUSED);
        }
        var codes = apps.confirm(person, confirmation.otp(), Optional.ofNullable(confirmation.currentOtp()));
        if (codes.isEmpty()) {
            throw gate.deny(DenialReason.WRONG_SECOND_FACTOR).toldAs(ProblemType.REFUSED);
        }
        sessions.done(gate.caller().session(), Due.FACTOR);
        return new Confirmed(codes);
    }

    private Person person() {
        return accounts.find(gate.caller().person()).orElseThrow();
    }

    /// Told once.
    ///
    /// @param secret Base32, for who types it
    /// @param uri `otpauth://totp/…`
    /// @param qr the same as a QR code, an SVG document
    record Proposed(String secret, URI uri, String qr) {

        @Override
        public String toString() {
            return "Proposed[****]";
        }
    }

    /// @param password the person's, once more
    /// @param otp what the new app shows
    /// @param currentOtp what the app of before shows, or a recovery code; null where there was none
    record Confirmation(String password, String otp, String currentOtp) {

        Confirmation {
            Map<String, InputError> errors = new LinkedHashMap<>();
            SignInRequest.check(errors, "password", password);
            SignInRequest.check(errors, "otp", otp);
            if (currentOtp != null) {
                SignInRequest.check(errors, "currentOtp", currentOtp);
            }
            if (!errors.isEmpty()) {
                throw new InvalidFields(errors);
            }
        }

        @Override
        public String toString() {
            return "Confirmation[****]";
        }
    }

    /// @param recoveryCodes each good for once in place of the app's; told once
    record Confirmed(List<String> recoveryCodes) {

        @Override
        public String toString() {
            return "Confirmed[****]";
        }
    }
}
