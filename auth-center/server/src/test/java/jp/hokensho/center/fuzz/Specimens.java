package jp.hokensho.center.fuzz;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.hokensho.center.fuzz.Someone.Person;
import jp.hokensho.center.fuzz.Specimen.Call;
import jp.hokensho.keys.Csr;
import jp.hokensho.keys.KeyPairs;
import jp.hokensho.protocol.Role;

/// A specimen of every call of the table of roles.
final class Specimens {

    private static final String NO_CLINIC = "9999999999";
    private static final String NO_INSURER = "01990019";
    private static final String NO_ID = "5f0c1e9e-0b5f-4c55-9d0e-3a1c6f1d2b10";

    private final Land land;
    private final Planted planted;
    private final Visitor visitor;
    private final Map<String, Specimen> specimens;
    private int periods;

    Specimens(Land land, Planted planted, Visitor visitor) {
        this.land = land;
        this.planted = planted;
        this.visitor = visitor;
        this.specimens = Map.ofEntries(
                Map.entry("DELETE /v1/sessions/current", Specimen.unbound(_ -> Call.get("/v1/sessions/current", ""))),
                Map.entry("GET /v1/denials", this::denials),
                Map.entry("GET /v1/denials/deliveries", Specimen.unbound(this::deliveries)),
                Map.entry("GET /v1/insurers", Specimen.unbound(_ -> Call.get("/v1/insurers", Side.SECOND.insurer))),
                Map.entry("GET /v1/journal/{number}", this::journal),
                Map.entry("GET /v1/reports/trial", this::trial),
                Map.entry("GET /v1/verifications", this::verifications),
                Map.entry("GET /v1/verifications/{number}", this::verification),
                Map.entry("POST /v1/enrolments", Specimen.unbound(_ -> enrolment())),
                Map.entry("POST /v1/sessions", Specimen.unbound(this::signIn)),
                Map.entry(
                        "POST /v1/sessions/current/renewal",
                        Specimen.unbound(_ -> Call.get("/v1/sessions/current/renewal", "token"))),
                Map.entry("POST /v1/terminals/{id}/revocation", this::revocation),
                Map.entry("POST /v1/verifications", Specimen.unbound(Specimens::question)),
                Map.entry("PUT /v1/people/me/password", Specimen.unbound(this::password)),
                Map.entry("PUT /v1/reports/periods", this::period));
    }

    /// Empty where a call has none yet.
    Optional<Specimen> of(String call) {
        return Optional.ofNullable(specimens.get(call));
    }

    private Call denials(Someone who, Optional<Side> whose) {
        var role = who.isOfCenter()
                ? Role.CLINIC_MANAGER
                : who.person().orElseThrow().role();
        var filter = Side.FIRST.tenant(role).equals(Side.FIRST.clinic)
                ? "clinic=" + whose.map(side -> side.clinic).orElse(NO_CLINIC)
                : "clinic=" + whose.map(side -> side.insurer).orElse(NO_INSURER);
        var number = whose.map(side -> planted.of(side).denials().get(role)).orElse("");
        return Call.get("/v1/denials?limit=500&" + filter, number);
    }

    private Call deliveries(Someone who) {
        var side = who.person().map(Person::side).orElse(Side.FIRST);
        return Call.get(
                "/v1/denials/deliveries", land.device(side.insurer, "first").toString());
    }

    private Call journal(Someone who, Optional<Side> whose) {
        var number = whose.map(side -> planted.of(side).verification()).orElse(Planted.NO_NUMBER);
        return Call.get("/v1/journal/" + number, number);
    }

    private Call trial(Someone who, Optional<Side> whose) {
        whose.ifPresent(side -> {
            var operator = Someone.person(Role.CENTER_OPERATIONS, Side.FIRST);
            visitor.call(
                    operator,
                    "PUT",
                    "/v1/reports/periods",
                    period(operator, whose).body());
        });
        var clinic = whose.map(side -> side.clinic).orElse(NO_CLINIC);
        return Call.get("/v1/reports/trial?clinic=" + clinic, clinic);
    }

    private Call verifications(Someone who, Optional<Side> whose) {
        var insurer = whose.map(side -> side.insurer).orElse(NO_INSURER);
        return Call.get("/v1/verifications?limit=500&insurer=" + insurer, number(who, whose));
    }

    private Call verification(Someone who, Optional<Side> whose) {
        var number = number(who, whose);
        return Call.get("/v1/verifications/" + number, number);
    }

    /// A clerk sees what was asked in the own session only.
    private String number(Someone who, Optional<Side> whose) {
        var clerk = who.person().filter(person -> person.role() == Role.CLINIC_CLERK);
        if (clerk.isPresent() && clerk.map(Person::side).equals(whose)) {
            var told =
                    visitor.call(who, "POST", "/v1/verifications", question(who).body());
            return told.json().path("verificationNumber").asText();
        }
        return whose.map(side -> planted.of(side).verification()).orElse(Planted.NO_NUMBER);
    }

    private static Call question(Someone who) {
        var side = who.person().map(Person::side).orElse(Side.FIRST);
        return new Call("/v1/verifications", Planted.card(side.insurer, side), "verificationNumber");
    }

    private Call enrolment() {
        var body = JsonNodeFactory.instance
                .objectNode()
                .put("code", land.unusedCode())
                .put("csr", Csr.create(KeyPairs.p256()).pem());
        return new Call("/v1/enrolments", body.toString(), "BEGIN CERTIFICATE");
    }

    private Call signIn(Someone who) {
        var person = who.person().orElse(new Person(Role.AUDITOR, Side.FIRST));
        return new Call("/v1/sessions", land.credentials(person), "token");
    }

    private Call revocation(Someone who, Optional<Side> whose) {
        var id = whose.map(side -> land.spare(side).toString()).orElse(NO_ID);
        return Call.get("/v1/terminals/" + id + "/revocation", "");
    }

    private Call password(Someone who) {
        var person = who.person().orElse(new Person(Role.AUDITOR, Side.FIRST));
        var body = JsonNodeFactory.instance
                .objectNode()
                .put("oldPassword", land.password(person))
                .put("newPassword", UUID.randomUUID().toString());
        return new Call("/v1/people/me/password", body.toString(), "");
    }

    /// Each time another day of long ago: the periods of a clinic do not overlap.
    private Call period(Someone who, Optional<Side> whose) {
        periods++;
        var day = LocalDate.of(2001, 1, 1).plusDays(periods);
        var body = JsonNodeFactory.instance
                .objectNode()
                .put("clinic", whose.map(side -> side.clinic).orElse(NO_CLINIC))
                .put("name", "wall " + periods)
                .put("from", day.toString())
                .put("to", day.toString());
        return new Call("/v1/reports/periods", body.toString(), "");
    }
}
