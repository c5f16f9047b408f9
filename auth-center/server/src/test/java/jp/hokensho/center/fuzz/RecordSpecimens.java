package jp.hokensho.center.fuzz;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import jp.hokensho.center.fuzz.Someone.Person;
import jp.hokensho.center.fuzz.Specimen.Call;
import jp.hokensho.protocol.Role;

/// What is asked and recorded, and what is read out of it.
final class RecordSpecimens {

    private static final Map<String, String> REMARK = Map.of("remark", "確認済み");

    private final Land land;
    private final Planted planted;
    private final Visitor visitor;
    private int periods;

    RecordSpecimens(Land land, Planted planted, Visitor visitor) {
        this.land = land;
        this.planted = planted;
        this.visitor = visitor;
    }

    Map<String, Specimen> all() {
        return Map.ofEntries(
                Map.entry(
                        "GET /.well-known/jwks.json", Specimen.unbound(_ -> Call.get("/.well-known/jwks.json", "kid"))),
                Map.entry("GET /receipts", Specimen.unbound(_ -> Call.get("/receipts?lang=en", "textarea"))),
                Map.entry("GET /v1/comparisons", Specimen.unbound(_ -> Call.get("/v1/comparisons", "items"))),
                Map.entry("GET /v1/denials", this::denials),
                Map.entry("GET /v1/denials/deliveries", Specimen.unbound(this::deliveries)),
                Map.entry("GET /v1/findings", this::findings),
                Map.entry("GET /v1/findings/{number}", this::finding),
                Map.entry("GET /v1/insurers", Specimen.unbound(_ -> Call.get("/v1/insurers", Side.SECOND.insurer))),
                Map.entry("GET /v1/journal/{number}", this::journal),
                Map.entry("GET /v1/journal/{number}/proof", proof(this::journal)),
                Map.entry("GET /v1/witnesses", Specimen.unbound(_ -> Call.get("/v1/witnesses", "items"))),
                Map.entry("GET /v1/logs", Specimen.unbound(_ -> Call.get("/v1/logs", "auth-center/000"))),
                Map.entry("GET /v1/logs/{stream}/checkpoint", log("checkpoint", "auth-center/000")),
                Map.entry("GET /v1/logs/{stream}/consistency", log("consistency?fromDate=2199-12-31", "from")),
                Map.entry("GET /v1/logs/{stream}/tile/{tile}", log("tile/0/000.p/1", "")),
                Map.entry("GET /v1/reports/findings", Specimen.unbound(_ -> Call.get("/v1/reports/findings", "kinds"))),
                Map.entry("GET /v1/reports/trial", this::trial),
                Map.entry("GET /v1/verifications", this::verifications),
                Map.entry("GET /v1/verifications/{number}", this::verification),
                Map.entry("GET /v1/verifications/{number}/proof", proof(this::verification)),
                Map.entry("POST /v1/denials/{number}/review", this::denialReview),
                Map.entry("POST /v1/findings/{number}/review", this::findingReview),
                Map.entry("POST /receipts", Specimen.unbound(_ -> page())),
                Map.entry("POST /v1/receipts/check", Specimen.unbound(_ -> receipt())),
                Map.entry("POST /v1/verifications", Specimen.unbound(RecordSpecimens::question)),
                Map.entry("PUT /v1/reports/periods", this::period));
    }

    private static Call receipt() {
        return Call.with("/v1/receipts/check", Map.of("receipt", "none"), "NOT_A_RECEIPT");
    }

    private static Call page() {
        return new Call("/receipts?lang=en", "receipt=none", "This is no receipt", Optional.empty());
    }

    private Call denials(Someone who, Optional<Side> whose) {
        var role = who.isOfCenter()
                ? Role.CLINIC_MANAGER
                : who.person().orElseThrow().role();
        var filter = Side.FIRST.tenant(role).equals(Side.FIRST.clinic)
                ? "clinic=" + whose.map(side -> side.clinic).orElse(Specimens.NO_CLINIC)
                : "clinic=" + whose.map(side -> side.insurer).orElse(Specimens.NO_INSURER);
        var number = whose.map(side -> planted.denial(role, side)).orElse("");
        return Call.get("/v1/denials?limit=500&" + filter, number);
    }

    private Call deliveries(Someone who) {
        var side = who.person().map(Person::side).orElse(Side.FIRST);
        return Call.get(
                "/v1/denials/deliveries", land.device(side.insurer, "first").toString());
    }

    private Call denialReview(Someone who, Optional<Side> whose) {
        var number =
                whose.map(side -> planted.denial(Role.CLINIC_MANAGER, side)).orElse(Planted.NO_NUMBER);
        return Call.with("/v1/denials/" + number + "/review", REMARK, "");
    }

    private Call findings(Someone who, Optional<Side> whose) {
        return Call.get("/v1/findings", whose.map(planted::finding).orElse(""));
    }

    private Call finding(Someone who, Optional<Side> whose) {
        var number = found(whose);
        return Call.get("/v1/findings/" + number, number);
    }

    private Call findingReview(Someone who, Optional<Side> whose) {
        return Call.with("/v1/findings/" + found(whose) + "/review", REMARK, "");
    }

    private String found(Optional<Side> whose) {
        return whose.map(planted::finding).orElse(Planted.NO_NUMBER);
    }

    private Call journal(Someone who, Optional<Side> whose) {
        var number = whose.map(side -> planted.of(side).verification()).orElse(Planted.NO_NUMBER);
        return Call.get("/v1/journal/" + number, number);
    }

    private static Specimen proof(Specimen of) {
        return (who, whose) -> {
            var call = of.of(who, whose);
            return Call.get(call.target() + "/proof", call.evidence());
        };
    }

    private static Specimen log(String path, String evidence) {
        return Specimen.unbound(_ -> Call.get("/v1/logs/000/" + path, evidence));
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
        var clinic = whose.map(side -> side.clinic).orElse(Specimens.NO_CLINIC);
        return Call.get("/v1/reports/trial?clinic=" + clinic, clinic);
    }

    private Call verifications(Someone who, Optional<Side> whose) {
        var insurer = whose.map(side -> side.insurer).orElse(Specimens.NO_INSURER);
        return Call.get("/v1/verifications?limit=500&insurer=" + insurer, number(who, whose));
    }

    Call verification(Someone who, Optional<Side> whose) {
        var number = number(who, whose);
        return Call.get("/v1/verifications/" + number, number);
    }

    /// A clerk sees what was asked in the own session only.
    String number(Someone who, Optional<Side> whose) {
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
        return new Call("/v1/verifications", Planted.card(side.insurer, side), "verificationNumber", Optional.empty());
    }

    /// Each time another day of long ago: the periods of a clinic do not overlap.
    private Call period(Someone who, Optional<Side> whose) {
        periods++;
        var day = LocalDate.of(2001, 1, 1).plusDays(periods).toString();
        var clinic = whose.map(side -> side.clinic).orElse(Specimens.NO_CLINIC);
        var body = Map.of("clinic", clinic, "name", "wall " + periods, "from", day, "to", day);
        return Call.with("/v1/reports/periods", body, "");
    }
}
