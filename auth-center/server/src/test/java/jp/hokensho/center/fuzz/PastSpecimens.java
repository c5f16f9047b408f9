package jp.hokensho.center.fuzz;

import java.util.Map;
import java.util.Optional;
import jp.hokensho.center.fuzz.Specimen.Call;

/// A clinic's past results, looked through and taken away.
final class PastSpecimens {

    private static final String EXPORTS = "/v1/verifications/exports";

    private final RecordSpecimens records;
    private final Visitor visitor;

    PastSpecimens(RecordSpecimens records, Visitor visitor) {
        this.records = records;
        this.visitor = visitor;
    }

    Map<String, Specimen> all() {
        return Map.of(
                "GET /v1/verifications/exports/{number}", this::exported,
                "POST /v1/verifications/exports", Specimen.unbound(_ -> export()),
                "POST /v1/verifications/search", this::search);
    }

    private Call search(Someone who, Optional<Side> whose) {
        var insurer = whose.map(side -> side.insurer).orElse(Specimens.NO_INSURER);
        return Call.with("/v1/verifications/search?limit=500", Map.of("insurer", insurer), records.number(who, whose));
    }

    private static Call export() {
        return Call.with(EXPORTS, Map.of("to", "2001-01-01"), "rows");
    }

    /// Ordered by the one who then takes it.
    private Call exported(Someone who, Optional<Side> whose) {
        var number = whose.map(_ -> visitor.call(who, "POST", EXPORTS, export().body())
                        .json()
                        .path("number")
                        .asText())
                .orElse(Planted.NO_NUMBER);
        return Call.get(EXPORTS + "/" + number, "items");
    }
}
