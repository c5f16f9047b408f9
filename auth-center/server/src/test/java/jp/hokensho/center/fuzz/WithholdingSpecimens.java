package jp.hokensho.center.fuzz;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.hokensho.center.fuzz.Specimen.Call;
import jp.hokensho.protocol.Role;

/// Cards that are not answered automatically, and who asked about them.
final class WithholdingSpecimens {

    private static final String APPLICATIONS = "/v1/applications";

    private final Visitor visitor;
    private final Map<Side, Asked> sides = new EnumMap<>(Side.class);

    WithholdingSpecimens(Visitor visitor) {
        this.visitor = visitor;
    }

    /// A withheld card that the side's clinic asked about.
    private record Asked(String withholding, String verification) {}

    Map<String, Specimen> all() {
        return Map.of(
                "GET /v1/withholdings", this::withholdings,
                "GET /v1/withholdings/attempts", this::attempts);
    }

    private Call withholdings(Someone who, Optional<Side> whose) {
        return Call.get(
                "/v1/withholdings?limit=500",
                whose.map(side -> asked(side).withholding()).orElse(""));
    }

    private Call attempts(Someone who, Optional<Side> whose) {
        var id = whose.map(side -> asked(side).withholding()).orElse(Specimens.NO_ID);
        return Call.get(
                "/v1/withholdings/attempts?withholding=" + id,
                whose.map(side -> asked(side).verification()).orElse(""));
    }

    private Asked asked(Side side) {
        return sides.computeIfAbsent(side, this::ask);
    }

    private Asked ask(Side side) {
        var number = UUID.randomUUID().toString();
        var manager = Someone.person(Role.INSURER_MANAGER, side);
        var approved = visitor.call(manager, "POST", APPLICATIONS + "/" + waiting(side, number) + "/approval", "");
        var card = Map.of("insurerNumber", side.insurer, "symbol", side.name("架空"), "number", number);
        var told = visitor.call(
                Someone.person(Role.CLINIC_MANAGER, side),
                "POST",
                "/v1/verifications",
                Call.with("", card, "").body());
        return new Asked(
                approved.json().path("decision").path("subject").asText(),
                told.json().path("verificationNumber").asText());
    }

    /// Applied for by a colleague of the side's manager.
    String waiting(Side side) {
        return waiting(side, UUID.randomUUID().toString());
    }

    private String waiting(Side side, String number) {
        var change = Map.of(
                "kind",
                "withholding",
                "insurer",
                side.insurer,
                "symbol",
                side.name("架空"),
                "number",
                number,
                "until",
                "2100-01-01",
                "reason",
                side.name("申出"));
        return visitor.call(
                        Someone.colleague(Role.INSURER_MANAGER, side),
                        "POST",
                        APPLICATIONS,
                        Call.with("", change, "").body())
                .json()
                .path("id")
                .asText();
    }
}
