package jp.hokensho.terminal.page;

import java.util.List;
import java.util.Objects;
import jp.hokensho.protocol.FieldError;
import jp.hokensho.protocol.Outcome;
import jp.hokensho.protocol.Problem;
import jp.hokensho.protocol.VerificationRequest;
import jp.hokensho.terminal.center.BatchLine;
import jp.hokensho.terminal.center.Opened;
import jp.hokensho.terminal.center.StatementDesk;
import jp.hokensho.terminal.desk.Verdict;
import jp.hokensho.terminal.text.Say;

/// Rows of a batch as the counter reads them.
record BatchLines(Say say, StatementDesk statements) {

    List<BatchScreen.Line> of(List<BatchLine> lines) {
        return lines.stream().map(this::line).toList();
    }

    private BatchScreen.Line line(BatchLine line) {
        return line.verification() == null ? unanswered(line) : answered(line, statements.open(line.verification()));
    }

    private BatchScreen.Line answered(BatchLine line, Opened opened) {
        var answer = opened.answer();
        Outcome outcome = answer.outcome();
        var verdict = Verdict.of(outcome, say.locale());
        var insured = answer.details() == null ? "" : answer.details().insured().name();
        return new BatchScreen.Line(
                line.row(),
                Objects.toString(line.question().patientRef(), ""),
                Objects.toString(line.question().insurerNumber(), ""),
                card(line.question()),
                verdict.sign() + " " + verdict.word(),
                verdict.tone().name(),
                insured,
                answer.verificationNumber().grouped());
    }

    private BatchScreen.Line unanswered(BatchLine line) {
        return new BatchScreen.Line(
                line.row(),
                Objects.toString(line.question().patientRef(), ""),
                Objects.toString(line.question().insurerNumber(), ""),
                card(line.question()),
                line.problem() == null ? say.of("bulk.waiting") : words(line.problem()),
                line.problem() == null ? "NEUTRAL" : "CHECK",
                "",
                Objects.toString(line.problem() == null ? null : line.problem().traceNumber(), ""));
    }

    /// In words, for the page and for a file.
    static String words(Problem problem) {
        var fields = problem.errors().stream().map(FieldError::message).toList();
        return fields.isEmpty() ? problem.title() : problem.title() + ": " + String.join("; ", fields);
    }

    private static String card(VerificationRequest question) {
        return (Objects.toString(question.symbol(), "") + " " + Objects.toString(question.number(), "")).strip();
    }
}
