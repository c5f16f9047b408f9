package jp.hokensho.terminal.page;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.hokensho.protocol.CardDate;
import jp.hokensho.protocol.InputError;
import jp.hokensho.protocol.InvalidFields;
import jp.hokensho.protocol.InvalidInput;
import jp.hokensho.protocol.Outcome;
import jp.hokensho.protocol.TraceNumber;
import jp.hokensho.protocol.Typed;
import jp.hokensho.terminal.center.Past;

/// What somebody looks for among past results, as it was typed. Personal: `toString` masks it.
record Lookup(Map<String, String> values) {

    private static final String FROM = "from";
    private static final String TO = "to";
    private static final String OUTCOME = "outcome";
    private static final String REF = "patientRef";
    private static final String NUMBER = "verificationNumber";
    private static final int LONGEST = 100;

    /// What was done on that day.
    static Lookup of(LocalDate day) {
        return new Lookup(Map.of(FROM, day.toString(), TO, day.toString()));
    }

    static Lookup of(MultivaluedMap<String, String> sent) {
        var values = new LinkedHashMap<String, String>();
        for (var field : List.of(FROM, TO, OUTCOME, REF, NUMBER)) {
            values.put(field, Optional.ofNullable(sent.getFirst(field)).orElse(""));
        }
        return new Lookup(values);
    }

    /// Of the one that is wanted; blanks and dashes between its groups are how it is written.
    ///
    /// @throws InvalidFields where it is no such number
    Optional<TraceNumber> number() {
        return text(NUMBER)
                .map(typed -> typed.replaceAll("[\\s\\u3000‐-―－-]", ""))
                .map(Question::verificationNumber);
    }

    Optional<Outcome> outcome() {
        return Stream.of(Outcome.values())
                .filter(outcome -> outcome.name().equals(values.get(OUTCOME)))
                .findFirst();
    }

    /// @throws InvalidFields naming every field at fault
    Past.Wanted wanted() {
        var faults = new LinkedHashMap<String, InputError>();
        var from = day(FROM, faults);
        var to = day(TO, faults);
        if (from != null && to != null && to.isBefore(from)) {
            faults.put(TO, InputError.OUT_OF_RANGE);
        }
        var reference = reference(faults);
        if (!faults.isEmpty()) {
            throw new InvalidFields(faults);
        }
        return new Past.Wanted(from, to, outcome().orElse(null), null, reference);
    }

    private LocalDate day(String field, Map<String, InputError> faults) {
        try {
            return text(field).map(CardDate::parse).orElse(null);
        } catch (InvalidInput invalid) {
            faults.put(field, invalid.error());
            return null;
        }
    }

    private String reference(Map<String, InputError> faults) {
        try {
            return text(REF).map(typed -> Typed.line(typed, LONGEST)).orElse(null);
        } catch (InvalidInput invalid) {
            faults.put(REF, invalid.error());
            return null;
        }
    }

    private Optional<String> text(String field) {
        return Optional.ofNullable(values.get(field)).filter(typed -> !typed.isBlank());
    }

    @Override
    public String toString() {
        return "Lookup[****]";
    }
}
