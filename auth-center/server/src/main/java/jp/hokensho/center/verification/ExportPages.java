package jp.hokensho.center.verification;

import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import jp.hokensho.center.admission.Gate;
import jp.hokensho.center.paging.Cursor;
import jp.hokensho.center.paging.Page;
import jp.hokensho.center.verification.Openings.Opened;
import jp.hokensho.protocol.TraceNumber;

/// The rows of a file, newest first. An answer is read from the record each time: one that came late is given, one that
/// was erased is not.
@Singleton
class ExportPages {

    private final Gate gate;
    private final Exports exports;
    private final Openings openings;
    private final Again again;

    ExportPages(Gate gate, Exports exports, Openings openings, Again again) {
        this.gate = gate;
        this.exports = exports;
        this.openings = openings;
        this.again = again;
    }

    /// @param page gives `after` and `limit`
    /// @throws jp.hokensho.center.problem.Refusal as [Exports#ordered]
    Page<Exported> page(TraceNumber number, UnaryOperator<String> page, Locale locale) {
        var clinic = gate.caller().tenant();
        var found = openings.find(clinic, exports.ordered(number, page));
        return new Page<>(
                found.items().stream()
                        .flatMap(opened -> row(clinic, opened, locale))
                        .toList(),
                found.next().map(Cursor::text).orElse(null));
    }

    private Stream<Exported> row(String clinic, Opened opened, Locale locale) {
        Optional<Exported> row = again.shown(clinic, opened.line().number(), locale)
                .map(verification -> Exported.of(opened, verification, Summaries.erased(opened, locale)));
        return row.stream();
    }
}
