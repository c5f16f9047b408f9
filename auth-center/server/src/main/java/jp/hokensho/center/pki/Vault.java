package jp.hokensho.center.pki;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import jp.hokensho.keys.CheckpointKey;
import jp.hokensho.keys.MasterKey;
import jp.hokensho.keys.SecretBox;
import jp.hokensho.keys.SecretFile;

/// The centre's secret keys, each for one purpose: who learns one learns no other. Those that wrap keys
/// follow the master key; those that were used on data itself come from a root that the master key seals, and
/// stay.
@Singleton
public class Vault {

    private static final int KEY_BYTES = 32;

    private final StateDirectory state;
    private final Masters masters;
    private final MasterKey root;
    private final Map<Integer, SecretKey> cardTags = new ConcurrentHashMap<>();

    Vault(PkiConfig config) {
        this.state = new StateDirectory(config.state());
        this.masters = state.masters();
        this.root = state.root(masters);
    }

    /// Finds the verifications of one card in one year. A secret of its own, not derived: destroying
    /// its file when the keeping time ends destroys the key.
    public SecretKey cardTagKey(int year) {
        return cardTags.computeIfAbsent(
                year, _ -> new SecretKeySpec(SecretFile.bytes(state.cardTags(year), KEY_BYTES), "HmacSHA256"));
    }

    /// Whose keys there are here.
    public List<Integer> cardTagYears() {
        return state.cardTagYears();
    }

    /// What was found by it is not found again.
    public void destroyCardTagKey(int year) {
        cardTags.remove(year);
        state.destroyCardTags(year);
    }

    /// Tells whether two requests with one `Idempotency-Key` are the same.
    public SecretKey requestKey() {
        return root.key("requests");
    }

    /// Seals the cards of pre-stored insurers.
    public SecretKey cardsKey() {
        return root.key("cards");
    }

    /// Whether another master key than the present one is there too.
    public boolean isBeingReplaced() {
        return masters.other().isPresent();
    }

    /// Wraps the keys of the journal's personal parts.
    public SecretBox payloadKeysBox() {
        return masters.box("journal payload");
    }

    /// Tells logins apart without keeping those that do not exist.
    public SecretKey loginKey() {
        return root.key("logins");
    }

    /// Seals the secrets of authenticator apps.
    public SecretBox factorsBox() {
        return new SecretBox(root.key("second factors"));
    }

    /// Tells addresses apart without keeping them.
    public SecretKey addressKey() {
        return root.key("addresses");
    }

    /// Seals the keys that sign checkpoints of the journal, but for the first.
    public SecretBox checkpointKeysBox() {
        return masters.box("checkpoint keys");
    }

    /// Signs checkpoints of the journal, until another takes its place.
    public CheckpointKey checkpointKey() {
        return state.checkpointKey();
    }

    /// Seals the names of staff.
    public SecretBox namesBox() {
        return new SecretBox(root.key("names"));
    }

    /// Finds the cards that are withheld; never changes, for their tags could not be made anew.
    public SecretKey withholdingKey() {
        return root.key("withholding tags");
    }

    /// Seals which cards are withheld, and why.
    public SecretBox withholdingsBox() {
        return new SecretBox(root.key("withholdings"));
    }

    /// Seals what was applied for: it may name people.
    public SecretBox applicationsBox() {
        return new SecretBox(root.key("applications"));
    }

    /// Seals what batches ask, as it was typed.
    public SecretBox batchesBox() {
        return new SecretBox(root.key("batches"));
    }

    /// Seals the private parts of the keys that sign receipts.
    public SecretBox receiptKeysBox() {
        return masters.box("receipt keys");
    }

    /// Seals the private parts of the keys that sign session tokens.
    public SecretBox tokenKeysBox() {
        return masters.box("token keys");
    }

    /// Seals the private parts of the authorities, but for the first.
    public SecretBox authorityKeysBox() {
        return masters.box("authority keys");
    }

    /// Signs the labels with which clinics verify a card again.
    public SecretKey labelKey() {
        return root.key("labels");
    }

    /// Gives each receipt its salt.
    public SecretKey receiptSaltKey() {
        return root.key("receipt salts");
    }
}
