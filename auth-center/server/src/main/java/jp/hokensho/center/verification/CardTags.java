package jp.hokensho.center.verification;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HexFormat;
import jp.hokensho.center.pki.Vault;
import jp.hokensho.keys.Hmac;
import jp.hokensho.protocol.CardKey;

/// What the journal keeps instead of a card: an HMAC of its canonical key under the centre's key of the
/// year, so that one card's verifications are found and nobody is named. Gone for good when that key is
///
@Singleton
class CardTags {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private final Vault vault;
    private final Clock clock;

    CardTags(Vault vault, Clock clock) {
        this.vault = vault;
        this.clock = clock;
    }

    /// @return lower-case hex
    String tag(CardKey card) {
        var year = LocalDate.now(clock.withZone(TOKYO)).getYear();
        var key = card.canonical();
        var mac = Hmac.sha256(
                vault.cardTagKey(year),
                card.insurer().value().getBytes(UTF_8),
                key.symbol().getBytes(UTF_8),
                key.number().getBytes(UTF_8));
        return HexFormat.of().formatHex(mac);
    }
}
