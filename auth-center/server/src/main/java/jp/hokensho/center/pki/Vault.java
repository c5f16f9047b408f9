package jp.hokensho.center.pki;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import jp.hokensho.keys.CheckpointKey;
import jp.hokensho.keys.MasterKey;
import jp.hokensho.keys.SecretBox;
import jp.hokensho.keys.SecretFile;

/// The centre's secret keys, each for one purpose: who learns one learns no other.
@Singleton
public class Vault {

    private static final int KEY_BYTES = 32;

    private final StateDirectory state;
    private final MasterKey master;
    private final Map<Integer, SecretKey> cardTags = new ConcurrentHashMap<>();

    Vault(PkiConfig config) {
        this.state = new StateDirectory(config.state());
        this.master = state.masterKey();
    }

    /// Finds the verifications of one card in one year. A secret of its own, not derived: destroying
    /// its file when the keeping time ends destroys the key.
    public SecretKey cardTagKey(int year) {
        return cardTags.computeIfAbsent(
                year, _ -> new SecretKeySpec(SecretFile.bytes(state.cardTags(year), KEY_BYTES), "HmacSHA256"));
    }

    /// Tells whether two requests with one `Idempotency-Key` are the same.
    public SecretKey requestKey() {
        return master.key("requests");
    }

    /// Seals the cards of pre-stored insurers.
    public SecretKey cardsKey() {
        return master.key("cards");
    }

    /// Wraps the keys of the journal's personal parts.
    public SecretKey payloadKey() {
        return master.key("journal payload");
    }

    /// Tells logins apart without keeping those that do not exist.
    public SecretKey loginKey() {
        return master.key("logins");
    }

    /// Seals the secrets of authenticator apps.
    public SecretBox factorsBox() {
        return new SecretBox(master.key("second factors"));
    }

    /// Tells addresses apart without keeping them.
    public SecretKey addressKey() {
        return master.key("addresses");
    }

    /// Signs checkpoints of the journal.
    public CheckpointKey checkpointKey() {
        return state.checkpointKey();
    }

    /// Seals the names of staff.
    public SecretBox namesBox() {
        return new SecretBox(master.key("names"));
    }

    /// Finds the cards that are withheld; never changes, for their tags could not be made anew.
    public SecretKey withholdingKey() {
        return master.key("withholding tags");
    }

    /// Seals which cards are withheld, and why.
    public SecretBox withholdingsBox() {
        return new SecretBox(master.key("withholdings"));
    }

    /// Seals what was applied for: it may name people.
    public SecretBox applicationsBox() {
        return new SecretBox(master.key("applications"));
    }

    /// Seals the private parts of the keys that sign receipts.
    public SecretBox receiptKeysBox() {
        return new SecretBox(master.key("receipt keys"));
    }

    /// Seals the private parts of the keys that sign session tokens.
    public SecretBox tokenKeysBox() {
        return new SecretBox(master.key("token keys"));
    }

    /// Signs the labels with which clinics verify a card again.
    public SecretKey labelKey() {
        return master.key("labels");
    }

    /// Gives each receipt its salt.
    public SecretKey receiptSaltKey() {
        return master.key("receipt salts");
    }
}
