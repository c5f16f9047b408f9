package jp.hokensho.center.fuzz;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.hokensho.center.fuzz.Someone.Person;
import jp.hokensho.center.fuzz.Specimen.Call;
import jp.hokensho.protocol.Role;

/// Who and what is registered, and how that changes.
final class RegistrySpecimens {

    private static final String APPLICATIONS = "/v1/applications";

    /// Applies and never decides.
    private static final Someone ADMIN = Someone.person(Role.CENTER_ADMIN, Side.FIRST);

    /// Decides and never applies.
    private static final Someone HEAD = Someone.person(Role.CENTER_HEAD, Side.FIRST);

    private final Land land;
    private final Visitor visitor;
    private final Map<String, String> approved = new HashMap<>();

    RegistrySpecimens(Land land, Visitor visitor) {
        this.land = land;
        this.visitor = visitor;
    }

    Map<String, Specimen> all() {
        return Map.ofEntries(
                Map.entry("DELETE /v1/applications/{id}", this::withdrawal),
                Map.entry("GET /v1/applications", this::applications),
                Map.entry("GET /v1/applications/{id}", this::application),
                Map.entry(
                        "GET /v1/clinics",
                        (_, whose) -> Call.get(
                                "/v1/clinics?limit=500",
                                whose.map(side -> side.clinic).orElse(""))),
                Map.entry("GET /v1/people", this::people),
                Map.entry(
                        "GET /v1/permissions",
                        (_, whose) -> Call.get(
                                "/v1/permissions",
                                whose.map(side -> side.clinic).orElse(""))),
                Map.entry("GET /v1/terminals", this::terminals),
                Map.entry("POST /v1/applications", this::applying),
                Map.entry("POST /v1/applications/{id}/approval", this::approval),
                Map.entry("POST /v1/applications/{id}/code", this::code),
                Map.entry("POST /v1/applications/{id}/rejection", this::rejection),
                Map.entry("POST /v1/terminals/{id}/revocation", this::revocation));
    }

    private Call people(Someone who, Optional<Side> whose) {
        var ofInsurer = organization(who, Side.FIRST).equals(Side.FIRST.insurer);
        var role = ofInsurer ? Role.INSURER_CLERK : Role.CLINIC_CLERK;
        return Call.get(
                "/v1/people?limit=500",
                whose.map(side -> land.id(new Person(role, side)).toString()).orElse(""));
    }

    private Call terminals(Someone who, Optional<Side> whose) {
        return Call.get(
                "/v1/terminals?limit=500", whose.map(side -> spare(who, side)).orElse(""));
    }

    private Call revocation(Someone who, Optional<Side> whose) {
        var id = whose.map(side -> spare(who, side)).orElse(Specimens.NO_ID);
        return Call.get("/v1/terminals/" + id + "/revocation", "");
    }

    /// A device that nobody works with.
    private String spare(Someone who, Side side) {
        var organization = organization(who, side);
        var id = organization.equals(side.insurer) ? land.device(organization, "spare") : land.spare(side);
        return id.toString();
    }

    private Call applying(Someone who, Optional<Side> whose) {
        var organization = whose.map(side -> organization(who, side)).orElse(Specimens.NO_CLINIC);
        var change = Map.of("kind", "device-registration", "organization", organization, "name", "架空の予備機");
        return Call.with(APPLICATIONS, change, "PENDING");
    }

    private Call applications(Someone who, Optional<Side> whose) {
        return Call.get(
                APPLICATIONS + "?limit=500",
                whose.map(side -> waiting(ADMIN, organization(who, side), side)).orElse(""));
    }

    private Call application(Someone who, Optional<Side> whose) {
        var id =
                whose.map(side -> waiting(ADMIN, organization(who, side), side)).orElse(Specimens.NO_ID);
        return Call.get(APPLICATIONS + "/" + id, id);
    }

    /// By who applied.
    private Call withdrawal(Someone who, Optional<Side> whose) {
        var id = whose.map(side -> waiting(who, organization(who, side), side)).orElse(Specimens.NO_ID);
        return Call.get(APPLICATIONS + "/" + id, "");
    }

    private Call approval(Someone who, Optional<Side> whose) {
        var id = whose.map(side -> undecided(who, side)).orElse(Specimens.NO_ID);
        return Call.get(APPLICATIONS + "/" + id + "/approval", "APPROVED");
    }

    private Call rejection(Someone who, Optional<Side> whose) {
        var id = whose.map(side -> undecided(who, side)).orElse(Specimens.NO_ID);
        return Call.with(APPLICATIONS + "/" + id + "/rejection", Map.of("reason", "書類の不備"), "REJECTED");
    }

    /// An insurer's managers decide among themselves, and withholdings alone.
    private String undecided(Someone who, Side side) {
        return who.person()
                        .filter(person -> person.role() == Role.INSURER_MANAGER)
                        .isPresent()
                ? new WithholdingSpecimens(visitor).waiting(side)
                : waiting(ADMIN, side.clinic, side);
    }

    /// To who applied; a new one each time.
    private Call code(Someone who, Optional<Side> whose) {
        var id = whose.map(side -> approved.computeIfAbsent(who + " " + side, _ -> approved(who, side)))
                .orElse(Specimens.NO_ID);
        return Call.get(APPLICATIONS + "/" + id + "/code", "code");
    }

    private String approved(Someone who, Side side) {
        var id = waiting(who, organization(who, side), side);
        visitor.call(HEAD, "POST", APPLICATIONS + "/" + id + "/approval", "");
        return id;
    }

    /// For a new person: those the head decides too.
    private String waiting(Someone applicant, String organization, Side side) {
        var role = organization.equals(side.insurer) ? Role.INSURER_CLERK : Role.CLINIC_CLERK;
        var change = Map.of(
                "kind",
                "person-registration",
                "organization",
                organization,
                "login",
                "land-" + UUID.randomUUID().toString().substring(0, 8),
                "name",
                side.name("架空 新人"),
                "roles",
                List.of(role.wireName()));
        var body = Call.with(APPLICATIONS, change, "").body();
        return visitor.call(applicant, "POST", APPLICATIONS, body)
                .json()
                .path("id")
                .asText();
    }

    /// The own one; for the centre a clinic.
    private static String organization(Someone who, Side side) {
        return who.isOfCenter()
                ? side.clinic
                : side.tenant(who.person().orElseThrow().role());
    }
}
