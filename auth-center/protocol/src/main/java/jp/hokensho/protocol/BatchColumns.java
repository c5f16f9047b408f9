package jp.hokensho.protocol;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The columns of a batch file and what an answer puts into them (contracts.md "Batch file"). Dates are ISO, sex is
/// its code; dependents are `name/kana/sex/birth date/relation/branch`, parted by `; `.
public final class BatchColumns {

    /// What is asked; the first three are needed.
    public static final List<String> ASKED =
            List.of("insurer_number", "symbol", "number", "branch", "birth_date", "target_date", "patient_ref");

    /// What comes of it; the last says why where nothing does.
    public static final List<String> ANSWERED = List.of(
            "verification_number",
            "outcome",
            "message",
            "source",
            "as_of",
            "valid_from",
            "valid_until",
            "insurer_name",
            "insured_name",
            "insured_kana",
            "sex",
            "insured_birth_date",
            "dependents",
            "error");

    private static final String FORMULA = "=+-@";

    private BatchColumns() {}

    /// All of [#ANSWERED] but the last. Persons that are sealed stay unnamed.
    ///
    /// @param message the outcome in words
    public static Stream<String> answer(Verification answer, String message) {
        return Stream.concat(
                        Stream.of(
                                answer.verificationNumber(),
                                answer.outcome(),
                                message,
                                answer.source(),
                                answer.asOf(),
                                answer.validFrom(),
                                answer.validUntil(),
                                answer.insurer() == null ? "" : answer.insurer().name()),
                        persons(answer.details()))
                .map(BatchColumns::text);
    }

    /// Where there is no answer.
    public static Stream<String> noAnswer() {
        return ANSWERED.stream().limit(ANSWERED.size() - 1L).map(_ -> "");
    }

    /// What a spreadsheet would take for a formula gets a `'` in front: a text from elsewhere is never one.
    public static String plain(String text) {
        return text.isEmpty() || FORMULA.indexOf(text.charAt(0)) < 0 ? text : "'" + text;
    }

    private static String text(Object value) {
        return Objects.toString(value, "");
    }

    private static Stream<Object> persons(Details details) {
        if (details == null) {
            return Stream.of("", "", "", "", "");
        }
        var insured = details.insured();
        return Stream.of(
                insured.name(),
                insured.kana(),
                insured.sex().code(),
                insured.birthDate(),
                details.dependents().stream().map(BatchColumns::dependent).collect(Collectors.joining("; ")));
    }

    private static String dependent(Details.Dependent person) {
        return Stream.of(
                        person.name(),
                        person.kana(),
                        person.sex().code(),
                        person.birthDate(),
                        person.relation(),
                        person.branch())
                .map(BatchColumns::text)
                .collect(Collectors.joining("/"));
    }
}
