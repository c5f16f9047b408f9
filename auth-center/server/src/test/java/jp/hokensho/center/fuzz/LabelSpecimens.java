package jp.hokensho.center.fuzz;

import java.util.Map;
import jp.hokensho.center.fuzz.Specimen.Call;

/// Labels that are printed, of verifications that the caller may see.
final class LabelSpecimens {

    private final RecordSpecimens records;

    LabelSpecimens(RecordSpecimens records) {
        this.records = records;
    }

    Map<String, Specimen> all() {
        return Map.of("POST /v1/verifications/{number}/labels", (who, whose) -> {
            var answer = records.verification(who, whose);
            return Call.with(answer.target() + "/labels", Map.of("format", "SHEET_24", "copies", 2), "earlier");
        });
    }
}
