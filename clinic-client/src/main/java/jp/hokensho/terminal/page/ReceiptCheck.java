package jp.hokensho.terminal.page;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jp.hokensho.protocol.CheckedReceipt;
import jp.hokensho.protocol.TraceNumber;
import jp.hokensho.protocol.Verification;
import jp.hokensho.protocol.proof.ProofFile;
import jp.hokensho.terminal.center.CenterProblem;
import jp.hokensho.terminal.center.Session;
import jp.hokensho.terminal.center.Wire;
import jp.hokensho.terminal.desk.ReceiptScreen;
import jp.hokensho.terminal.desk.Sheet;
import jp.hokensho.terminal.desk.Verdict;
import jp.hokensho.terminal.text.Say;
import jp.hokensho.terminal.text.Tone;

/// Checks the receipt of a past result, and its place in the journal. Signatures and proof are checked
/// here; of the centre only the keys are asked, and those it published.
record ReceiptCheck(Terminal terminal) {

    /// @param places where question and answers stand in the journal, in words; empty where that is not proven
    /// @param remark what the check had to do without; empty where nothing
    public record Checked(Sheet sheet, List<String> places, String remark) {}

    Checked check(Session session, Verification answer, Say say) {
        try (var desk = terminal.receipts(say)) {
            var proof = proof(session, answer.verificationNumber());
            var told = proof.map(file -> desk.check(answer.receipt(), file, Optional.empty()))
                    .orElseGet(() -> desk.check(answer.receipt()));
            return new Checked(
                    sheet(told, answer.verificationNumber(), say),
                    proof.map(file -> places(told, file, say)).orElse(List.of()),
                    desk.remark().orElse(proof.isPresent() ? "" : say.of("past.unpublished")));
        }
    }

    /// A genuine receipt of something else proves nothing here.
    private static Sheet sheet(CheckedReceipt told, TraceNumber number, Say say) {
        var sheet = new ReceiptScreen(say).sheet(told);
        if (told.states() == null || told.states().number().equals(number)) {
            return sheet;
        }
        var verdict = new Verdict("×", say.of("past.other_receipt"), Tone.ATTENTION, "other_receipt");
        return new Sheet(verdict, sheet.number(), "", sheet.advice(), sheet.lines(), sheet.family());
    }

    /// Empty while the journal is not published so far.
    private static Optional<ProofFile> proof(Session session, TraceNumber number) {
        try {
            return Optional.of(Wire.read(session.proof(number), ProofFile.class));
        } catch (CenterProblem problem) {
            if (problem.mayPass()) {
                return Optional.empty();
            }
            throw problem;
        }
    }

    private static List<String> places(CheckedReceipt told, ProofFile file, Say say) {
        return Boolean.TRUE.equals(told.inJournal())
                ? file.entries().stream().map(entry -> place(entry, say)).toList()
                : List.of();
    }

    private static String place(ProofFile.Entry entry, Say say) {
        var number = entry.number();
        return say.of(
                "past.place." + entry.kind().toLowerCase(Locale.ROOT),
                "%03d".formatted(number.stream()),
                number.position(),
                entry.size());
    }
}
