package jp.hokensho.terminal.center;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import jp.hokensho.keys.Examined;
import jp.hokensho.keys.KeyFailure;
import jp.hokensho.keys.PublishedKeys;
import jp.hokensho.keys.ReceiptProof;
import jp.hokensho.keys.Receipts;
import jp.hokensho.keys.WholeFile;
import jp.hokensho.protocol.CheckedReceipt;
import jp.hokensho.protocol.InvalidInput;
import jp.hokensho.protocol.proof.NoteKey;
import jp.hokensho.protocol.proof.ProofFile;
import jp.hokensho.terminal.key.Authority;
import jp.hokensho.terminal.key.Profile;
import jp.hokensho.terminal.key.TerminalKey;
import jp.hokensho.terminal.text.Say;

/// Checks receipts at a terminal. The signature is checked here and not believed of anybody; the centre is
/// asked for its keys, of which a copy is kept for when it cannot be reached, and for what its record says.
public final class ReceiptDesk implements AutoCloseable {

    private final Profile profile;
    private final Path copies;
    private final Say say;
    private final Center center;
    private Optional<String> remark = Optional.empty();

    /// @param copies folder for what the centre publishes
    public ReceiptDesk(Profile profile, Path copies, Say say, Clock clock) {
        this.profile = profile;
        this.copies = copies;
        this.say = say;
        var tls = Authority.tls(profile.ca());
        this.center = Center.at(profile.center(), () -> tls, say.locale(), new Center.Terms(Patience.COUNTER, clock));
    }

    /// @throws CenterUnreachable where there are no keys, neither there nor here
    public CheckedReceipt check(String text) {
        var examined = examined(text);
        var told = examined.told(say.locale());
        return seen(examined instanceof Examined.Genuine && remark.isEmpty() ? compared(told, text) : told);
    }

    /// Compared with a proof file, not with the centre's record.
    ///
    /// @param trusted keys of the journal; empty where the centre is to tell them
    /// @throws CenterUnreachable as above
    public CheckedReceipt check(String text, ProofFile proof, Optional<List<NoteKey>> trusted) {
        var examined = examined(text);
        var keys = trusted.orElseGet(() -> published("log-keys", center::logKeys, NoteKey::lines));
        return seen(examined.told(say.locale(), new ReceiptProof(proof, keys)));
    }

    private Examined examined(String text) {
        return Receipts.examine(text, published("receipt-keys.json", center::receiptKeys, PublishedKeys::read));
    }

    private CheckedReceipt seen(CheckedReceipt told) {
        return TerminalKey.clinic(profile).map(told::seenBy).orElse(told);
    }

    /// What a right signature says does not wait for the record.
    private CheckedReceipt compared(CheckedReceipt told, String text) {
        try {
            return told.compared(center.isInJournal(text), say.locale());
        } catch (CenterProblem | CenterUnreachable _) {
            remark = Optional.of(say.of("receipt.no_record"));
            return told;
        }
    }

    /// That the copy had to do, or the signature.
    public Optional<String> remark() {
        return remark;
    }

    private <T> T published(String name, Supplier<String> asked, Function<String, T> read) {
        var copy = copies.resolve(name);
        try {
            var text = asked.get();
            var keys = read.apply(text);
            keep(copy, text);
            return keys;
        } catch (CenterProblem | CenterUnreachable | KeyFailure | InvalidInput failure) {
            return copied(copy, read).orElseThrow(() -> failure);
        }
    }

    private <T> Optional<T> copied(Path copy, Function<String, T> read) {
        try {
            var keys = read.apply(Files.readString(copy));
            remark = Optional.of(
                    say.of("receipt.copy", Files.getLastModifiedTime(copy).toString()));
            return Optional.of(keys);
        } catch (IOException | KeyFailure | InvalidInput _) {
            return Optional.empty();
        }
    }

    /// Where it cannot be written, nothing is lost but the copy.
    private static void keep(Path copy, String text) {
        try {
            WholeFile.replace(copy, text.getBytes(StandardCharsets.UTF_8));
        } catch (KeyFailure _) {
            // the keys are at hand now
        }
    }

    @Override
    public void close() {
        center.close();
    }
}
