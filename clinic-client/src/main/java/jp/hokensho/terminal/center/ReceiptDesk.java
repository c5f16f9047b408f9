package jp.hokensho.terminal.center;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import jp.hokensho.keys.Examined;
import jp.hokensho.keys.KeyFailure;
import jp.hokensho.keys.PublishedKeys;
import jp.hokensho.keys.Receipts;
import jp.hokensho.keys.WholeFile;
import jp.hokensho.protocol.CheckedReceipt;
import jp.hokensho.terminal.key.Authority;
import jp.hokensho.terminal.key.Profile;
import jp.hokensho.terminal.key.TerminalKey;
import jp.hokensho.terminal.text.Say;

/// Checks receipts at a terminal. The signature is checked here and not believed of anybody; the centre is
/// asked for its keys, of which a copy is kept for when it cannot be reached, and for what its record says.
public final class ReceiptDesk implements AutoCloseable {

    private final Profile profile;
    private final Path copy;
    private final Say say;
    private final Center center;
    private Optional<String> remark = Optional.empty();

    public ReceiptDesk(Profile profile, Path copy, Say say, Clock clock) {
        this.profile = profile;
        this.copy = copy;
        this.say = say;
        var tls = Authority.tls(profile.ca());
        this.center = Center.at(profile.center(), () -> tls, say.locale(), new Center.Terms(Patience.COUNTER, clock));
    }

    /// @throws CenterUnreachable where there are no keys, neither there nor here
    public CheckedReceipt check(String text) {
        var examined = Receipts.examine(text, keys());
        var told = examined.told(say.locale());
        var compared = examined instanceof Examined.Genuine && remark.isEmpty() ? compared(told, text) : told;
        return TerminalKey.clinic(profile).map(compared::seenBy).orElse(compared);
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

    private PublishedKeys keys() {
        try {
            var json = center.receiptKeys();
            var keys = PublishedKeys.read(json);
            keep(json);
            return keys;
        } catch (CenterProblem | CenterUnreachable | KeyFailure failure) {
            return copied(failure);
        }
    }

    private PublishedKeys copied(RuntimeException failure) {
        try {
            var keys = PublishedKeys.read(Files.readString(copy));
            remark = Optional.of(
                    say.of("receipt.copy", Files.getLastModifiedTime(copy).toString()));
            return keys;
        } catch (IOException | KeyFailure _) {
            throw failure;
        }
    }

    /// Where it cannot be written, nothing is lost but the copy.
    private void keep(String json) {
        try {
            WholeFile.replace(copy, json.getBytes(StandardCharsets.UTF_8));
        } catch (KeyFailure _) {
            // the keys are at hand now
        }
    }

    @Override
    public void close() {
        center.close();
    }
}
