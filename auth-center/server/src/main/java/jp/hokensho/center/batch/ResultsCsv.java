package jp.hokensho.center.batch;

import java.io.IOException;
import java.io.Writer;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.hokensho.protocol.BatchColumns;
import jp.hokensho.protocol.FieldError;
import jp.hokensho.protocol.Problem;
import jp.hokensho.protocol.Verification;
import org.apache.commons.csv.CSVFormat;

/// The results as CSV, in the columns of [BatchColumns]. What the caller wrote is given back as it was. Sealed
/// persons stay unnamed: only the clinic opens them.
final class ResultsCsv {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180;

    private ResultsCsv() {}

    static void write(Stream<Shown> rows, Writer out) throws IOException {
        line(out, Stream.concat(BatchColumns.ASKED.stream(), BatchColumns.ANSWERED.stream()));
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
        return answer == null
                ? BatchColumns.noAnswer()
                : BatchColumns.answer(answer, answer.message()).map(BatchColumns::plain);
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
}
