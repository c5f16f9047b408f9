package jp.hokensho.keys;

import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.regex.Pattern;
import jp.hokensho.keys.Examined.Altered;
import jp.hokensho.keys.Examined.Genuine;
import jp.hokensho.keys.Examined.KeyNotValidThen;
import jp.hokensho.keys.Examined.NotAReceipt;
import jp.hokensho.keys.Examined.UnknownKey;
import jp.hokensho.protocol.Receipt;
import jp.hokensho.protocol.ReceiptFault;
import org.jose4j.json.JsonUtil;
import org.jose4j.lang.JoseException;

/// Receipts as they are printed and sent: docs/receipts.md has every byte.
public final class Receipts {

    static final String TYPE = "hokensho-receipt+jwt";

    /// Code units: more than any receipt with blanks and line ends has.
    static final int LONGEST_TEXT = 4_096;
    static final int LONGEST = 2_048;

    private static final Pattern BLANKS = Pattern.compile("[ \\t\\r\\n]+");

    private Receipts() {}

    /// The same statement each time: only the signature's own random bits differ. Dated when the question was
    /// put on the record, or, where the key is younger, at the key's beginning.
    public static String sign(Receipt receipt, SigningKey key) {
        var dated = receipt.facts().verifiedAt().truncatedTo(ChronoUnit.SECONDS);
        var from = key.published().from();
        var claims = new LinkedHashMap<String, Object>();
        claims.put(ReceiptClaims.DATED, (dated.isBefore(from) ? from : dated).getEpochSecond());
        claims.putAll(ReceiptClaims.of(receipt));
        return CompactJws.sign(TYPE, key, JsonUtil.toJson(claims));
    }

    /// Blanks and line ends anywhere in it are fine, as a printed one has them; nothing else is.
    public static Examined examine(String text, PublishedKeys keys) {
        if (text.length() > LONGEST_TEXT) {
            return new NotAReceipt();
        }
        var compact = BLANKS.matcher(text).replaceAll("");
        if (compact.length() > LONGEST || !CompactJws.looksLikeOne(compact)) {
            return new NotAReceipt();
        }
        return CompactJws.fault(TYPE, compact).<Examined>map(Altered::new).orElseGet(() -> signed(compact, keys));
    }

    private static Examined signed(String compact, PublishedKeys keys) {
        try {
            var id = CompactJws.keyId(compact);
            var key = keys.find(id);
            return key.isEmpty() ? new UnknownKey(id) : signed(compact, key.get());
        } catch (JoseException _) {
            return new Altered(ReceiptFault.SIGNATURE);
        }
    }

    private static Examined signed(String compact, PublishedKey key) throws JoseException {
        var payload = CompactJws.payload(compact, key.key());
        return payload.isEmpty()
                ? new Altered(ReceiptFault.SIGNATURE)
                : payload.flatMap(ReceiptClaims::parse)
                        .map(claims -> dated(claims, key))
                        .orElseGet(() -> new Altered(ReceiptFault.CONTENT));
    }

    private static Examined dated(ReceiptClaims claims, PublishedKey key) {
        return key.holdsAt(claims.dated())
                ? new Genuine(claims.receipt(), key)
                : new KeyNotValidThen(claims.receipt(), key);
    }
}
