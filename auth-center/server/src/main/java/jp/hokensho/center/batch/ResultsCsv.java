package jp.hokensho.center.batch;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.hokensho.protocol.Details;
import jp.hokensho.protocol.FieldError;
import jp.hokensho.protocol.Problem;
import jp.hokensho.protocol.Verification;
import org.apache.commons.csv.CSVFormat;

/// The results as CSV (contracts.md "Batch file"). Dates are ISO, sex is its code; dependents are
/// `name/kana/sex/birth date/relation/branch`, parted by `; `. Sealed persons stay unnamed: only the clinic
/// opens them. A text from elsewhere that a spreadsheet would take for a formula gets a `'` in front; what the
/// caller wrote is given back as it was.
final class ResultsCsv {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180;
    private static final List<String> ANSWERED = List.of(
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

    private ResultsCsv() {}

    static void write(Stream<Shown> rows, Writer out) throws IOException {
        line(out, Stream.concat(BatchFile.COLUMNS.stream(), ANSWERED.stream()));
        for (var row : (Iterable<Shown>) rows::iterator) {
            line(
                    out,
                    Stream.of(typed(row.question()), answer(row.verification()), Stream.of(error(row.problem())))
                            .flatMap(cells -> cells));
        }
    }

    private static void line(Writer out, Stream<String> cells) throws IOException {
        out.write(FORMAT.format(cells.toArray()));
        out.write("\r\n");
    }

    private static Stream<String> typed(Question question) {
        return Stream.of(
                        question.insurerNumber(),
                        question.symbol(),
                        question.number(),
                        question.branch(),
                        question.birthDate(),
                        question.targetDate(),
                        question.patientRef())
                .map(value -> Objects.toString(value, ""));
    }

    private static Stream<String> answer(Verification answer) {
        if (answer == null) {
            return Stream.generate(() -> "").limit(ANSWERED.size() - 1L);
        }
        return Stream.concat(
                        Stream.of(
                                answer.verificationNumber(),
                                answer.outcome(),
                                answer.message(),
                                answer.source(),
                                answer.asOf(),
                                answer.validFrom(),
                                answer.validUntil(),
                                answer.insurer() == null ? "" : answer.insurer().name()),
                        persons(answer.details()))
                .map(ResultsCsv::text);
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
                details.dependents().stream().map(ResultsCsv::dependent).collect(Collectors.joining("; ")));
    }

    private static String dependent(Details.Dependent person) {
        return Stream.of(
                        person.name(),
                        person.kana(),
                        person.sex().code(),
                        person.birthDate(),
                        person.relation(),
                        person.branch())
                .map(value -> Objects.toString(value, ""))
                .collect(Collectors.joining("/"));
    }

    private static String error(Problem problem) {
        if (problem == null) {
            return "";
        }
        var fields = problem.errors().stream().map(ResultsCsv::fault).collect(Collectors.joining("; "));
        return Stream.of(problem.title(), fields, Objects.toString(problem.traceNumber(), ""))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(": "));
    }

    private static String fault(FieldError error) {
        return error.field().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT) + " " + error.message();
    }

    private static String text(Object value) {
        var text = Objects.toString(value, "");
        return text.isEmpty() || "=+-@".indexOf(text.charAt(0)) < 0 ? text : "'" + text;
    }
}
