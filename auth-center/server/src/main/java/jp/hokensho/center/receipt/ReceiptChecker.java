package jp.hokensho.center.receipt;

import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Optional;
import jp.hokensho.center.admission.Caller;
import jp.hokensho.center.journal.Journal;
import jp.hokensho.center.journal.Recorded;
import jp.hokensho.keys.Examined;
import jp.hokensho.keys.Examined.Genuine;
import jp.hokensho.keys.Examined.UnknownKey;
import jp.hokensho.keys.Receipts;
import jp.hokensho.protocol.CheckedReceipt;
import jp.hokensho.protocol.Receipt;
import jp.hokensho.protocol.Role;

/// Is this receipt ours, and does the record say the same? Who asks learns no more than stands in it:
/// the record is looked at only when the signature is right. Of a label, see [LabelChecker].
@Singleton
class ReceiptChecker {

    private final ReceiptKeys keys;
    private final AnswerRows rows;
    private final LabelChecker labels;
    private final Journal journal;

    ReceiptChecker(ReceiptKeys keys, AnswerRows rows, LabelChecker labels, Journal journal) {
        this.journal = journal;
        this.keys = keys;
        this.rows = rows;
        this.labels = labels;
    }

    /// @param text a receipt, or a label
    /// @param caller empty for a stranger
    CheckedReceipt check(String text, Optional<Caller> caller, Locale locale) {
        var told = labels.check(text, locale).orElseGet(() -> compared(text, locale));
        return caller.filter(ReceiptChecker::isOfAClinic)
                .map(clinic -> told.seenBy(clinic.tenant()))
                .orElse(told);
    }

    private CheckedReceipt compared(String text, Locale locale) {
        var examined = examined(text);
        return examined instanceof Genuine genuine
                ? examined.told(locale).compared(isOnRecord(genuine.receipt()), locale)
                : examined.told(locale);
    }

    /// A key that is not known here may be one that another node made a moment ago.
    private Examined examined(String text) {
        var examined = Receipts.examine(text, keys.published());
        return examined instanceof UnknownKey ? Receipts.examine(text, keys.lately()) : examined;
    }

    private boolean isOnRecord(Receipt receipt) {
        return rows.of(receipt.facts().number()).stream()
                .anyMatch(answered -> answered.facts().equals(receipt.facts())
                        && receipt.card().isOf(answered.cardTag())
                        && statement(answered).equals(receipt.answerHash()));
    }

    private Optional<String> statement(AnswerRows.Answered answered) {
        return journal.find(answered.said()).flatMap(Recorded::statementHash);
    }

    private static boolean isOfAClinic(Caller caller) {
        return caller.is(Role.CLINIC_MANAGER) || caller.is(Role.CLINIC_CLERK);
    }
}
