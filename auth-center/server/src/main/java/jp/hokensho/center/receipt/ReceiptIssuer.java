package jp.hokensho.center.receipt;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.SecretKey;
import jp.hokensho.center.pki.Vault;
import jp.hokensho.keys.Hmac;
import jp.hokensho.keys.Receipts;
import jp.hokensho.protocol.Receipt;
import jp.hokensho.protocol.Receipt.CardMark;
import jp.hokensho.protocol.Receipt.Facts;

/// Signs what the centre answered. One signature and nothing else: no trip to the database. Looked at
/// again, a verification gets the same statement.
@Singleton
public class ReceiptIssuer {

    private static final int SALT_BYTES = 16;

    private final ReceiptKeys keys;
    private final SecretKey salts;

    ReceiptIssuer(ReceiptKeys keys, Vault vault) {
        this.keys = keys;
        this.salts = vault.receiptSaltKey();
    }

    /// @param cardTag as it stands in the journal
    /// @param answerHash of the insurer's signed statement, as it stands in the journal
    public String issue(Facts facts, String cardTag, Optional<String> answerHash) {
        var salt = Arrays.copyOf(Hmac.sha256(salts, facts.number().toString().getBytes(UTF_8)), SALT_BYTES);
        var told = Base64.getUrlEncoder().withoutPadding().encodeToString(salt);
        var card = CardMark.of(told, cardTag);
        return Receipts.sign(new Receipt(facts, card, answerHash), keys.current());
    }
}
