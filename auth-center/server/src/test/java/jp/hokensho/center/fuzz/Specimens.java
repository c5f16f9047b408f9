package jp.hokensho.center.fuzz;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// A specimen of every call of the table of roles.
final class Specimens {

    static final String NO_CLINIC = "9999999999";
    static final String NO_INSURER = "01990019";
    static final String NO_ID = "5f0c1e9e-0b5f-4c55-9d0e-3a1c6f1d2b10";

    private final Map<String, Specimen> specimens = new HashMap<>();

    Specimens(Land land, Planted planted, Visitor visitor) {
        specimens.putAll(new AccountSpecimens(land, visitor).all());
        var records = new RecordSpecimens(land, planted, visitor);
        specimens.putAll(records.all());
        specimens.putAll(new LabelSpecimens(records).all());
        specimens.putAll(new PastSpecimens(records, visitor).all());
        specimens.putAll(new RegistrySpecimens(land, visitor).all());
        specimens.putAll(new WithholdingSpecimens(visitor).all());
        specimens.putAll(new AccessReviewSpecimens(land, visitor).all());
        specimens.putAll(new BatchSpecimens(visitor).all());
        specimens.putAll(new KeySpecimens(land, visitor).all());
    }

    /// Empty where a call has none yet.
    Optional<Specimen> of(String call) {
        return Optional.ofNullable(specimens.get(call));
    }
}
