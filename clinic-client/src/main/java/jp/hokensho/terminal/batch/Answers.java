package jp.hokensho.terminal.batch;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.hokensho.protocol.Details;
import jp.hokensho.protocol.Details.Dependent;
import jp.hokensho.terminal.center.Opened;
import jp.hokensho.terminal.text.Printable;
import jp.hokensho.terminal.text.Say;

/// The result columns [Header#ANSWERED]. Dates are ISO, sex is its code; dependents are
/// `name/kana/sex/birth date/relation/branch`, parted by `; `.
///
/// A text from elsewhere that a spreadsheet would take for a formula gets a `'` in front (names never begin
/// so). What the caller wrote is given back as it was: it is the key by which the caller finds the row
/// again.
record Answers(Say say) {

    List<String> columns(Result result) {
        return switch (result) {
            case Result.Answered(var opened) -> answered(opened);
            case Result.Failed(var words) -> failed(words);
            case Result.Stopped() -> failed(say.of("batch.stopped_row"));
        };
    }

    /// Sealed persons stay unnamed, and the last column says why; the verdict stands.
    private List<String> answered(Opened opened) {
        var answer = opened.answer();
        return Stream.of(
                        Stream.of(
                                answer.verificationNumber(),
                                answer.outcome(),
                                answer.outcome().message(say.locale()),
                                answer.source(),
                                answer.asOf(),
                                answer.validFrom(),
                                answer.validUntil(),
                                answer.insurer() == null ? "" : answer.insurer().name()),
                        persons(answer.details()),
                        Stream.of(
                                opened.seal().hides()
                                        ? say.of("batch." + opened.seal().key())
                                        : ""))
                .flatMap(values -> values)
                .map(Answers::text)
                .toList();
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
                details.dependents().stream().map(Answers::dependent).collect(Collectors.joining("; ")));
    }

    private static String dependent(Dependent person) {
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

    private static List<String> failed(String words) {
        return Stream.concat(
                        Header.ANSWERED.stream()
                                .limit(Header.ANSWERED.size() - 1L)
                                .map(_ -> ""),
                        Stream.of(text(words)))
                .toList();
    }

    private static String text(Object value) {
        var text = Printable.of(Objects.toString(value, ""));
        return text.isEmpty() || "=+-@".indexOf(text.charAt(0)) < 0 ? text : "'" + text;
    }
}
