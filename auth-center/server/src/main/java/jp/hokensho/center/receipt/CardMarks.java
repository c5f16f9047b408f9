package jp.hokensho.center.receipt;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import jp.hokensho.protocol.Receipt.CardMark;

/// What a receipt says of the card: SHA-256(salt ‖ card tag). The tag is an HMAC under a key of the centre,
/// so nobody else can try cards out on it, and two receipts of one card have nothing in common.
final class CardMarks {

    private CardMarks() {}

    /// @param salt base64url
    /// @param cardTag lower-case hex
    static String hash(String salt, String cardTag) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(Base64.getUrlDecoder().decode(salt));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(digest.digest(HexFormat.of().parseHex(cardTag)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static boolean fits(CardMark mark, String cardTag) {
        return MessageDigest.isEqual(bytes(mark.hash()), bytes(hash(mark.salt(), cardTag)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(US_ASCII);
    }
}
