package jp.hokensho.cards;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import jp.hokensho.keys.Hmac;
import jp.hokensho.keys.SecretBox;
import jp.hokensho.protocol.CanonicalKey;
import jp.hokensho.protocol.InsurerNumber;

/// The keys of one insurer's cards, derived from a master key outside the database. Tags are keyed, so that nobody
/// who holds the database alone can try out card numbers.
final class CardKeys {

    /// Of the sealing key; stored with each row.
    static final short VERSION = 1;

    private static final int TAG_BYTES = 16;

    private final SecretKey tagKey;
    private final SecretBox box;

    CardKeys(SecretKey master, InsurerNumber insurer) {
        var owner = insurer.value().getBytes(UTF_8);
        tagKey = new SecretKeySpec(Hmac.sha256(master, "card tag".getBytes(UTF_8), owner), "HmacSHA256");
        var sealing = Hmac.sha256(master, "card seal".getBytes(UTF_8), owner, new byte[] {VERSION});
        box = new SecretBox(new SecretKeySpec(sealing, "AES"));
    }

    SecretBox box() {
        return box;
    }

    byte[] tag(CanonicalKey key) {
        return tag("card", key.symbol(), key.number());
    }

    byte[] tag(Person.FamilyKey key) {
        return tag("family", key.symbol(), key.number());
    }

    private byte[] tag(String kind, String symbol, String number) {
        var mac = Hmac.sha256(tagKey, kind.getBytes(UTF_8), symbol.getBytes(UTF_8), number.getBytes(UTF_8));
        return Arrays.copyOf(mac, TAG_BYTES);
    }
}
