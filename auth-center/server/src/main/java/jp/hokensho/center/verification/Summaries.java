package jp.hokensho.center.verification;

import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Optional;
import jp.hokensho.center.account.Accounts;
import jp.hokensho.center.account.Person;
import jp.hokensho.center.verification.Openings.Opened;
import jp.hokensho.center.verification.Openings.Own;
import jp.hokensho.center.verification.RecordedEvent.Erased;
import jp.hokensho.protocol.Inquiry;
import jp.hokensho.protocol.Verification.Timings;

/// Lines of lists, in the caller's language.
@Singleton
class Summaries {

    private final Sheets sheets;
    private final Accounts accounts;

    Summaries(Sheets sheets, Accounts accounts) {
        this.sheets = sheets;
        this.accounts = accounts;
    }

    Summary of(Opened opened, Locale locale) {
        var line = opened.line();
        return new Summary(
                line.number(),
                line.outcome(),
                line.outcome().message(locale),
                line.clinic(),
                line.askedAt(),
                line.targetDate(),
                line.source(),
                line.asOf().orElse(null),
                line.late(),
                line.insurer().value(),
                sheets.insurer(line.insurer()),
                new Timings(line.insurerMs().orElse(null), line.totalMs()),
                opened.own().flatMap(_ -> login(line)).orElse(null),
                opened.own().flatMap(Own::question).flatMap(Inquiry::patientRef).orElse(null),
                erased(opened, locale));
    }

    private Optional<String> login(ListRows.Line line) {
        return accounts.find(line.person()).map(Person::login);
    }

    /// Null where nothing was.
    static Erased erased(Opened opened, Locale locale) {
        return opened.own()
                .flatMap(Own::erased)
                .map(erasure -> Erased.of(erasure, locale))
                .orElse(null);
    }
}
