package jp.hokensho.center.denial;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Singleton;
import java.util.HexFormat;
import javax.crypto.SecretKey;
import jp.hokensho.center.journal.Denied.Circumstances;
import jp.hokensho.center.journal.Denied.Tags;
import jp.hokensho.center.pki.Vault;
import jp.hokensho.keys.Hmac;

/// What the record keeps for ever instead of an address or a log-in as typed: the same ones are found again,
/// none is named.
@Singleton
class Tagging {

    private final Vault vault;

    Tagging(Vault vault) {
        this.vault = vault;
    }

    /// @return lower-case hex
    String address(String address) {
        return tag(vault.addressKey(), address);
    }

    Tags of(Circumstances circumstances) {
        return new Tags(
                address(circumstances.address()), circumstances.login().map(login -> tag(vault.loginKey(), login)));
    }

    private static String tag(SecretKey key, String text) {
        return HexFormat.of().formatHex(Hmac.sha256(key, text.getBytes(UTF_8)));
    }
}
