package jp.hokensho.center.receipt;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import jp.hokensho.center.journal.Journal;
import jp.hokensho.center.journal.Recorded;
import jp.hokensho.protocol.CheckedReceipt;
import jp.hokensho.protocol.Inquiry;
import jp.hokensho.protocol.InvalidInput;
import jp.hokensho.protocol.Label;
import jp.hokensho.protocol.ReceiptVerdict;
import jp.hokensho.protocol.TraceNumber;

/// Is this label ours, and what does the record say of its question? Who holds one learns what a receipt
/// of the same answer states, and nothing of the card. A label that can be used no more is told apart from one that
/// somebody made up: the record is looked at only when its MAC is right.
@Singleton
class LabelChecker {

    private final Labels labels;
    private final AnswerRows rows;
    private final Journal journal;
    private final Clock clock;

    LabelChecker(Labels labels, AnswerRows rows, Journal journal, Clock clock) {
        this.labels = labels;
        this.rows = rows;
        this.journal = journal;
        this.clock = clock;
    }

    /// Empty where the text has not the form of a label.
    Optional<CheckedReceipt> check(String text, Locale locale) {
        return label(text).map(label -> labels.question(label)
                .map(question -> made(question, locale))
                .orElseGet(() -> CheckedReceipt.unsigned(ReceiptVerdict.LABEL_ALTERED, locale)));
    }

    private static Optional<Label> label(String text) {
        try {
            return Optional.of(Label.parse(text));
        } catch (InvalidInput _) {
            return Optional.empty();
        }
    }

    /// What was answered last. A restore may have taken the question from the record.
    private CheckedReceipt made(TraceNumber question, Locale locale) {
        return journal.find(question)
                .flatMap(asked -> rows.of(question).stream()
                        .findFirst()
                        .map(answered -> CheckedReceipt.onRecord(verdict(asked), answered.facts(), locale)))
                .orElseGet(() -> CheckedReceipt.unsigned(ReceiptVerdict.NOT_IN_JOURNAL, locale));
    }

    private ReceiptVerdict verdict(Recorded asked) {
        if (clock.instant().isAfter(labels.end(asked.at()))) {
            return ReceiptVerdict.LABEL_ENDED;
        }
        return asked.personal(Inquiry.class).isPresent() ? ReceiptVerdict.LABEL_GENUINE : ReceiptVerdict.LABEL_ERASED;
    }
}
