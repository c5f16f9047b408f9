package jp.hokensho.terminal.center;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.hokensho.protocol.Outcome;
import jp.hokensho.protocol.TraceNumber;
import jp.hokensho.protocol.Verification;
import jp.hokensho.protocol.Verification.InsurerInfo;
import jp.hokensho.protocol.VerificationRequest;

/// A clinic's past results, as far as this person may see them.
public record Past(Session session) {

    private static final String PATH = "/v1/verifications";
    private static final int PAGE = 50;
    private static final int ROWS = 200;

    /// Newest first. A page may be short, and have a next one all the same.
    ///
    /// @param after `next` of the page before; empty for the first
    public Page search(Wanted wanted, Optional<String> after) {
        var path = PATH + "/search?limit=" + PAGE + after(after);
        return Wire.read(session.ask(calls -> calls.post(path, wanted)), Page.class);
    }

    /// Empty where the person sees none of that number.
    public Optional<Line> one(TraceNumber number) {
        var wanted = new Wanted(null, null, null, number.toString(), null);
        return search(wanted, Optional.empty()).items().stream()
                .filter(line -> line.verificationNumber().equals(number))
                .findFirst();
    }

    /// That these results are taken away as a file is on the centre's record when this returns.
    ///
    /// @throws CenterProblem `REFUSED` for whoever may not; `TOO_LARGE` for more than one file may have
    public Export export(Wanted wanted) {
        return Wire.read(session.ask(calls -> calls.post(PATH + "/exports", wanted)), Export.class);
    }

    /// All of them; the first page now, then a page in memory at a time.
    public Stream<Exported> rows(Export export) {
        return Stream.iterate(
                        Optional.of(rows(export, Optional.empty())), Optional::isPresent, page -> page.map(Given::next)
                                .map(next -> rows(export, Optional.of(next))))
                .flatMap(page -> page.orElseThrow().items().stream());
    }

    private Given rows(Export export, Optional<String> after) {
        var path = PATH + "/exports/" + export.number() + "?limit=" + ROWS + after(after);
        return Wire.read(session.ask(calls -> calls.to(path)), Given.class);
    }

    private static String after(Optional<String> after) {
        return after.map(next -> "&after=" + next).orElse("");
    }

    /// What is looked for; null where it does not matter. Personal: `toString` masks it.
    ///
    /// @param from the first day
    /// @param to the last day
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Wanted(LocalDate from, LocalDate to, Outcome outcome, String number, String patientRef) {

        @Override
        public String toString() {
            return "Wanted[****]";
        }
    }

    /// @param next null on the last page
    public record Page(List<Line> items, String next) {
        public Page {
            items = List.copyOf(items);
        }
    }

    /// @param outcome of the answer that was given in time
    /// @param late another one came after the deadline
    /// @param insurer null where the number is not in the directory
    /// @param askedBy log-in
    /// @param patientRef null where there was none, or it was erased
    /// @param erased null unless what named a person was erased
    public record Line(
            TraceNumber verificationNumber,
            Outcome outcome,
            Instant verifiedAt,
            LocalDate targetDate,
            boolean late,
            String insurerNumber,
            InsurerInfo insurer,
            String askedBy,
            String patientRef,
            Erased erased) {

        @Override
        public String toString() {
            return "Line[" + verificationNumber + "]";
        }
    }

    /// @param days the rule: how long it was kept
    /// @param record number of the event that says so
    public record Erased(Instant at, long days, TraceNumber record) {}

    /// @param number under which it is on the centre's record
    /// @param rows how many there were then
    public record Export(TraceNumber number, Instant at, long rows) {}

    /// @param question insurer and day alone, where the rest was erased
    /// @param erased null unless what named a person was erased
    public record Exported(VerificationRequest question, Verification verification, Erased erased) {

        @Override
        public String toString() {
            return "Exported[" + verification.verificationNumber() + "]";
        }
    }

    private record Given(List<Exported> items, String next) {
        private Given {
            items = List.copyOf(items);
        }
    }
}
