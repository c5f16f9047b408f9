package jp.hokensho.keys;

import java.util.Locale;
import jp.hokensho.protocol.CheckedReceipt;
import jp.hokensho.protocol.Receipt;
import jp.hokensho.protocol.ReceiptFault;
import jp.hokensho.protocol.ReceiptVerdict;

/// What a text that should be a receipt turned out to be.
public sealed interface Examined {

    /// The centre signed this, with a key that was in force then.
    record Genuine(Receipt receipt, PublishedKey key) implements Examined {}

    /// It looks like a receipt, and is none that was signed so.
    record Altered(ReceiptFault fault) implements Examined {}

    /// @param keyId 43 characters of base64url
    record UnknownKey(String keyId) implements Examined {}

    /// Signed with a key of the centre outside the time of that key: whoever has an old key can sign as they
    /// like.
    record KeyNotValidThen(Receipt receipt, PublishedKey key) implements Examined {}

    /// Not even the form of one.
    record NotAReceipt() implements Examined {}

    default CheckedReceipt told(Locale locale) {
        return switch (this) {
            case Genuine(var receipt, var key) -> signed(ReceiptVerdict.GENUINE, receipt, key, locale);
            case KeyNotValidThen(var receipt, var key) ->
                signed(ReceiptVerdict.KEY_NOT_VALID_THEN, receipt, key, locale);
            case Altered(var fault) -> CheckedReceipt.altered(fault, locale);
            case UnknownKey _ -> CheckedReceipt.unsigned(ReceiptVerdict.UNKNOWN_KEY, locale);
            case NotAReceipt _ -> CheckedReceipt.unsigned(ReceiptVerdict.NOT_A_RECEIPT, locale);
        };
    }

    /// The same, with what a proof file says of it.
    default CheckedReceipt told(Locale locale, ReceiptProof proof) {
        var told = told(locale);
        return this instanceof Genuine genuine
                ? switch (proof.about(genuine.receipt())) {
                    case AGREES -> told.compared(true, locale);
                    case DIFFERS -> told.compared(false, locale);
                    case SILENT -> told.unproven(locale);
                }
                : told;
    }

    private static CheckedReceipt signed(ReceiptVerdict verdict, Receipt receipt, PublishedKey key, Locale locale) {
        var told = new CheckedReceipt.Key(key.id(), key.from(), key.until().orElse(null));
        return CheckedReceipt.signed(verdict, receipt.facts(), told, locale);
    }
}
