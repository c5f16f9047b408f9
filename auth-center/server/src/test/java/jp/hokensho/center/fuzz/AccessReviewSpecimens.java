package jp.hokensho.center.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.hokensho.center.fuzz.Someone.Person;
import jp.hokensho.center.fuzz.Specimen.Call;
import jp.hokensho.protocol.Role;

/// The going-through of IDs and rights.
final class AccessReviewSpecimens {

    private static final List<String> SAID_BY_OPERATIONS = List.of("clinic-manager", "insurer-manager", "center-head");
    private static final String REVIEWS = "/v1/access-reviews";
    private static final Map<String, String> CONFIRMED = Map.of("verdict", "CONFIRMED");
    private static final Someone OPERATIONS = Someone.person(Role.CENTER_OPERATIONS, Side.FIRST);

    private final Land land;
    private final Visitor visitor;

    AccessReviewSpecimens(Land land, Visitor visitor) {
        this.land = land;
        this.visitor = visitor;
    }

    Map<String, Specimen> all() {
        return Map.of(
                "GET /v1/access-reviews", this::list,
                "GET /v1/access-reviews/{id}", this::review,
                "POST /v1/access-reviews", Specimen.unbound(this::opening),
                "POST /v1/access-reviews/{id}/signature", this::signature,
                "PUT /v1/access-reviews/{id}/lines/{person}", this::line);
    }

    private Call list(Someone who, Optional<Side> whose) {
        return Call.get(REVIEWS, whose.map(side -> open(manager(who, side))).orElse(""));
    }

    private Call review(Someone who, Optional<Side> whose) {
        var id = whose.map(side -> open(manager(who, side))).orElse(Specimens.NO_ID);
        return Call.get(REVIEWS + "/" + id, id);
    }

    private Call line(Someone who, Optional<Side> whose) {
        var id = whose.map(side -> open(manager(who, side))).orElse(Specimens.NO_ID);
        var person = whose.map(side -> land.id(whom(who, side)).toString()).orElse(Specimens.NO_ID);
        return Call.with(REVIEWS + "/" + id + "/lines/" + person, CONFIRMED, id);
    }

    private Call signature(Someone who, Optional<Side> whose) {
        var id = whose.map(_ -> decided(who)).orElse(Specimens.NO_ID);
        return Call.get(REVIEWS + "/" + id + "/signature", "signedAt");
    }

    /// There is one at a time.
    private Call opening(Someone who) {
        if (unsigned(who).isPresent()) {
            visitor.call(who, "POST", REVIEWS + "/" + decided(who) + "/signature", "");
        }
        return Call.get(REVIEWS, "openLines");
    }

    /// Whose organization is gone through; for the centre a clinic.
    private static Someone manager(Someone who, Side side) {
        var ofInsurer = who.person().filter(person -> person.tenant().equals(person.side().insurer));
        return Someone.person(ofInsurer.isPresent() ? Role.INSURER_MANAGER : Role.CLINIC_MANAGER, side);
    }

    /// Managers say of clerks, the centre's operations of managers.
    private static Person whom(Someone who, Side side) {
        var manager = manager(who, side).person().orElseThrow();
        if (who.person()
                .filter(person -> person.role() == Role.CENTER_OPERATIONS)
                .isPresent()) {
            return manager;
        }
        return new Person(manager.role() == Role.INSURER_MANAGER ? Role.INSURER_CLERK : Role.CLINIC_CLERK, side);
    }

    /// The open one of the manager's organization.
    private String open(Someone manager) {
        return unsigned(manager).orElseGet(() -> visitor.call(manager, "POST", REVIEWS, "")
                .json()
                .path("id")
                .asText());
    }

    private Optional<String> unsigned(Someone manager) {
        var tenant = manager.person().orElseThrow().tenant();
        return visitor.call(manager, "GET", REVIEWS, "")
                .json()
                .path("items")
                .valueStream()
                .filter(sheet -> sheet.path("tenant").asText().equals(tenant) && !sheet.has("signedAt"))
                .map(sheet -> sheet.path("id").asText())
                .findFirst();
    }

    /// The open one, with a verdict on everybody.
    private String decided(Someone manager) {
        var id = open(manager);
        visitor.call(OPERATIONS, "GET", REVIEWS + "/" + id, "")
                .json()
                .path("lines")
                .valueStream()
                .filter(line -> !line.has("verdict"))
                .forEach(line -> confirm(manager, id, line));
        return id;
    }

    /// Nobody says of themselves: of managers and the head the centre's operations do.
    private void confirm(Someone manager, String id, JsonNode line) {
        var roles = line.path("roles").valueStream().map(JsonNode::asText).toList();
        var operations = roles.stream().anyMatch(SAID_BY_OPERATIONS::contains);
        var target = REVIEWS + "/" + id + "/lines/" + line.path("person").asText();
        visitor.call(
                operations ? OPERATIONS : manager,
                "PUT",
                target,
                Call.with(target, CONFIRMED, "").body());
    }
}
