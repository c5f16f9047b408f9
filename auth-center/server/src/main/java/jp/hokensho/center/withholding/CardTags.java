package jp.hokensho.center.withholding;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Singleton;
import java.util.HexFormat;
import javax.crypto.SecretKey;
import jp.hokensho.center.pki.Vault;
import jp.hokensho.keys.Hmac;
import jp.hokensho.protocol.CardKey;

/// What tells a withheld card: an HMAC of its loosest key, without dashes and leading zeros, under a key that is not
/// in the database. Two ways of typing that any of the keys of domain.md brings together have the same; two cards that
/// differ in dashes or zeros alone have it too, and then both are withheld (decision 98).
@Singleton
class CardTags {

    private final SecretKey key;

    CardTags(Vault vault) {
        this.key = vault.withholdingKey();
    }

    /// @return lower-case hex
    String tag(CardKey card) {
        var loosest = card.canonical().withoutDashes().withoutLeadingZeros();
        var mac = Hmac.sha256(
                key,
                card.insurer().value().getBytes(UTF_8),
                loosest.symbol().getBytes(UTF_8),
                loosest.number().getBytes(UTF_8));
        return HexFormat.of().formatHex(mac);
    }
}
