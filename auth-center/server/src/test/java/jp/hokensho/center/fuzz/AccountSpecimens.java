package jp.hokensho.center.fuzz;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.hokensho.center.fuzz.Someone.Person;
import jp.hokensho.center.fuzz.Specimen.Call;
import jp.hokensho.center.scene.People.App;
import jp.hokensho.keys.Csr;
import jp.hokensho.keys.KeyPairs;
import jp.hokensho.keys.Totp;
import jp.hokensho.protocol.Role;

/// How people and devices come in, and what people leave to do without them.
final class AccountSpecimens {

    private static final String MANDATES = "/v1/mandates";
    private static final String TOTP = "/v1/people/me/totp";

    private final Land land;
    private final Visitor visitor;

    AccountSpecimens(Land land, Visitor visitor) {
        this.land = land;
        this.visitor = visitor;
    }

    Map<String, Specimen> all() {
        return Map.ofEntries(
                Map.entry("DELETE /v1/mandates/{id}", this::withdrawal),
                Map.entry("DELETE /v1/sessions/current", Specimen.unbound(_ -> Call.get("/v1/sessions/current", ""))),
                Map.entry("GET /v1/enrolments/current", Specimen.unbound(_ -> current())),
                Map.entry("GET /v1/mandates", this::mandates),
                Map.entry("POST /v1/activations", Specimen.unbound(_ -> activation())),
                Map.entry("POST /v1/enrolments", Specimen.unbound(_ -> enrolment())),
                Map.entry("POST /v1/enrolments/renewal", Specimen.unbound(_ -> renewal())),
                Map.entry("POST /v1/mandates", Specimen.unbound(_ -> mandate())),
                Map.entry("POST /v1/people/me/totp", Specimen.unbound(_ -> Call.get(TOTP, "secret"))),
                Map.entry("POST /v1/sessions", Specimen.unbound(this::signIn)),
                Map.entry(
                        "POST /v1/sessions/current/renewal",
                        Specimen.unbound(_ -> Call.get("/v1/sessions/current/renewal", "token"))),
                Map.entry("PUT /v1/people/me/password", Specimen.unbound(this::password)),
                Map.entry("PUT /v1/people/me/totp", Specimen.unbound(this::app)));
    }

    private Call mandate() {
        var until = land.now().plus(Duration.ofHours(1)).toString();
        return Call.with(MANDATES, Map.of("kind", "BATCH", "until", until), "token");
    }

    private Call mandates(Someone who, Optional<Side> whose) {
        return Call.get(MANDATES, whose.map(_ -> given(who)).orElse(""));
    }

    private Call withdrawal(Someone who, Optional<Side> whose) {
        return Call.get(MANDATES + "/" + whose.map(_ -> given(who)).orElse(Specimens.NO_ID), "");
    }

    private String given(Someone who) {
        return visitor.call(who, "POST", MANDATES, mandate().body())
                .json()
                .path("id")
                .asText();
    }

    private Call current() {
        var clinic = Side.FIRST.clinic;
        return Call.get("/v1/enrolments/current", land.device(clinic, "desk").toString())
                .by(clinic + "/desk");
    }

    private Call activation() {
        return Call.with("/v1/activations", land.activation(), "");
    }

    private Call enrolment() {
        return Call.with("/v1/enrolments", Map.of("code", land.unusedCode(), "csr", csr()), "BEGIN CERTIFICATE");
    }

    /// Each time of another device: one that was renewed a moment ago has to wait.
    private Call renewal() {
        return Call.with("/v1/enrolments/renewal", Map.of("csr", csr()), "BEGIN CERTIFICATE")
                .by(land.unusedTerminal());
    }

    private static String csr() {
        return Csr.create(KeyPairs.p256()).pem();
    }

    private Call signIn(Someone who) {
        return new Call("/v1/sessions", land.credentials(person(who)), "token", Optional.empty());
    }

    private Call password(Someone who) {
        var passwords = Map.of(
                "oldPassword", land.password(person(who)),
                "newPassword", UUID.randomUUID().toString());
        return Call.with("/v1/people/me/password", passwords, "");
    }

    /// A new one in place of what there is.
    private Call app(Someone who) {
        var person = person(who);
        var secret = visitor.call(who, "POST", TOTP, "").json().path("secret").asText();
        var app = new App(Totp.ofBase32(secret));
        land.proposed(person, app);
        var codes = new HashMap<>(Map.of("password", land.password(person), "otp", land.next(app)));
        if (land.hasApp(person)) {
            codes.put("currentOtp", land.otp(person));
        }
        return Call.with(TOTP, codes, "recoveryCodes");
    }

    private static Person person(Someone who) {
        return who.person().orElse(new Person(Role.AUDITOR, Side.FIRST));
    }
}
