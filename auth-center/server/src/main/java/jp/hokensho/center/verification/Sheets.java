package jp.hokensho.center.verification;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import jp.hokensho.center.card.StoredCards;
import jp.hokensho.center.journal.SignedAnswer;
import jp.hokensho.center.receipt.Labels;
import jp.hokensho.center.receipt.ReceiptIssuer;
import jp.hokensho.center.registry.Insurer;
import jp.hokensho.center.registry.Insurers;
import jp.hokensho.protocol.Answer;
import jp.hokensho.protocol.InsurerNumber;
import jp.hokensho.protocol.Receipt.Facts;
import jp.hokensho.protocol.SealedDetails;
import jp.hokensho.protocol.Verification;
import jp.hokensho.protocol.Verification.InsurerInfo;
import jp.hokensho.protocol.Verification.Timings;

/// What a clinic sees of a result, in its language, with whom to call.
@Singleton
class Sheets {

    private final Insurers insurers;
    private final StoredCards cards;
    private final ReceiptIssuer receipts;
    private final Labels labels;

    Sheets(Insurers insurers, StoredCards cards, ReceiptIssuer receipts, Labels labels) {
        this.insurers = insurers;
        this.cards = cards;
        this.receipts = receipts;
        this.labels = labels;
    }

    Verification sheet(Result result, Locale locale) {
        var answer = result.said().map(SignedAnswer::answer);
        var period = answer.map(Period::of).orElse(Period.NONE);
        return new Verification(
                result.number(),
                result.outcome(),
                result.outcome().message(locale),
                result.askedAt(),
                result.subject().targetDate(),
                result.source(),
                result.asOf().orElse(null),
                result.late(),
                hint(result, locale).orElse(null),
                period.from(),
                period.until(),
                insurer(result.subject().insurer()),
                answer.flatMap(Answer::open).orElse(null),
                answer.flatMap(Answer::sealed).map(SealedDetails::value).orElse(null),
                receipts.issue(facts(result), result.subject().cardTag(), result.statementHash()),
                result.said().flatMap(SignedAnswer::statement).orElse(null),
                result.subject().patientRef().orElse(null),
                labels.of(result.number()).token(),
                result.imported().flatMap(cards::imported).orElse(null),
                new Timings(result.insurerMs().orElse(null), result.totalMs()));
    }

    /// Of an answer that was erased, that it was: there is nothing left to compare.
    private static Optional<String> hint(Result result, Locale locale) {
        return result.erased().map(erasure -> erasure.message(locale)).or(() -> Hint.after(
                        result.outcome(), result.said().map(SignedAnswer::answer))
                .map(hint -> hint.words(locale)));
    }

    private static Facts facts(Result result) {
        return new Facts(
                result.number(),
                result.askedAt(),
                result.subject().clinic(),
                result.subject().insurer(),
                result.subject().targetDate(),
                result.outcome(),
                result.source(),
                result.late());
    }

    /// Null where it is not in the directory.
    InsurerInfo insurer(InsurerNumber number) {
        return insurers.find(number).map(Insurer::info).orElse(null);
    }

    /// Each null where the answer does not say it.
    private record Period(LocalDate from, LocalDate until) {

        static final Period NONE = new Period(null, null);

        static Period of(Answer answer) {
            return switch (answer) {
                case Answer.Valid valid -> new Period(valid.from(), valid.until());
                case Answer.Expired expired -> new Period(expired.from(), expired.until());
                case Answer.NotYetValid(var from) -> new Period(from, null);
                case Answer.CardNotFound _,
                        Answer.InsurerNotFound _,
                        Answer.Ambiguous _,
                        Answer.Withheld _,
                        Answer.Unavailable _ -> NONE;
            };
        }
    }
}
