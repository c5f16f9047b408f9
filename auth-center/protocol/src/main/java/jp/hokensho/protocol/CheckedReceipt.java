package jp.hokensho.protocol;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Locale;

/// The answer of `POST /v1/receipts/check`, and what `clinic-client receipt check --json` writes.
///
/// @param message the verdict in the language asked for
/// @param fault what is wrong with an altered one; null otherwise
/// @param states null unless a key of the centre signed it, or it is a label that the centre made
/// @param key with which it was signed; null where `states` is, and of a label
/// @param inJournal whether the centre's record says the same; null where nobody looked
/// @param own whether it was given to the clinic that asks; null where no clinic asks
@JsonInclude(JsonInclude.Include.ALWAYS)
public record CheckedReceipt(
        ReceiptVerdict verdict,
        String message,
        ReceiptFault fault,
        Receipt.Facts states,
        Key key,
        Boolean inJournal,
        Boolean own) {

    public CheckedReceipt {
        requireNonNull(verdict, "verdict");
        requireNonNull(message, "message");
    }

    /// None of the centre's keys signed it.
    public static CheckedReceipt unsigned(ReceiptVerdict verdict, Locale locale) {
        return new CheckedReceipt(verdict, verdict.message(locale), null, null, null, null, null);
    }

    public static CheckedReceipt altered(ReceiptFault fault, Locale locale) {
        var message = ReceiptVerdict.ALTERED.message(locale) + Words.in(locale, "：", ": ") + fault.message(locale);
        return new CheckedReceipt(ReceiptVerdict.ALTERED, message, fault, null, null, null, null);
    }

    public static CheckedReceipt signed(ReceiptVerdict verdict, Receipt.Facts states, Key key, Locale locale) {
        return new CheckedReceipt(verdict, verdict.message(locale), null, states, key, null, null);
    }

    /// A label: what the record says of its question.
    public static CheckedReceipt onRecord(ReceiptVerdict verdict, Receipt.Facts states, Locale locale) {
        return new CheckedReceipt(verdict, verdict.message(locale), null, states, null, true, null);
    }

    /// The same, compared with the record.
    public CheckedReceipt compared(boolean found, Locale locale) {
        var now = found ? verdict : ReceiptVerdict.NOT_IN_JOURNAL;
        return new CheckedReceipt(now, now.message(locale), fault, states, key, found, own);
    }

    /// The same, where what should prove it proves nothing.
    public CheckedReceipt unproven(Locale locale) {
        var now = ReceiptVerdict.NOT_PROVEN;
        return new CheckedReceipt(now, now.message(locale), fault, states, key, null, own);
    }

    /// The same, seen by this clinic.
    public CheckedReceipt seenBy(String clinic) {
        return states == null
                ? this
                : new CheckedReceipt(verdict, message, fault, states, key, inJournal, clinic.equals(states.clinic()));
    }

    /// @param until null while it has no end
    public record Key(String id, Instant from, Instant until) {

        public Key {
            requireNonNull(id, "id");
            requireNonNull(from, "from");
        }
    }
}
