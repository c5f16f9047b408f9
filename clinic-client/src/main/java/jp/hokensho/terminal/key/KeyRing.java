package jp.hokensho.terminal.key;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.hokensho.keys.KeyFailure;
import jp.hokensho.keys.LockedFile;
import jp.hokensho.keys.OwnKey;
import jp.hokensho.protocol.KeyId;
import jp.hokensho.terminal.text.Complaint;

/// The clinic's private sealing keys, former ones too, so that older answers open, and the insurers' keys that this
/// terminal trusts. They lie in one file beside the terminal's key (`.keys`), on the stick where that is, locked with
/// the same password: nobody changes a trusted key unnoticed. Nothing is ever taken out. Lines of the file:
/// `sealing` and a private JWK, or `pin`, insurer number and key id.
public final class KeyRing {

    private static final String SEALING = "sealing ";
    private static final String PIN = "pin ";
    private static final Object ONE_AT_A_TIME = new Object();

    private final LockedFile file;
    private final Path place;
    private Set<String> lines;

    /// @param profile with the key's password
    /// @throws Complaint where the file is there and does not open
    public KeyRing(Profile profile) {
        var keystore = profile.keystore();
        this.place = keystore.resolveSibling(keystore.getFileName() + ".keys");
        this.file =
                new LockedFile(place, profile.keystorePassword().orElseThrow().toCharArray());
        this.lines = read();
    }

    /// In the order in which they came.
    public List<OwnKey> sealing() {
        return under(SEALING).map(OwnKey::of).toList();
    }

    public Optional<OwnKey> sealing(KeyId id) {
        return sealing().stream().filter(key -> key.keyId().equals(id)).findFirst();
    }

    /// Durable when it returns.
    public void keep(OwnKey key) {
        add(List.of(SEALING + key.secret()));
    }

    /// The keys by which this insurer's word is known here; empty before the first was seen.
    public Set<KeyId> pinned(String insurer) {
        return under(PIN + insurer + " ").map(KeyId::new).collect(Collectors.toSet());
    }

    /// Durable when it returns. Each belongs to its insurer.
    public void pin(List<Pin> pins) {
        add(pins.stream().map(pin -> PIN + pin.insurer() + " " + pin.key()).toList());
    }

    private Stream<String> under(String word) {
        return lines.stream().filter(line -> line.startsWith(word)).map(line -> line.substring(word.length()));
    }

    /// Another program of this terminal may have added something meanwhile.
    private void add(List<String> more) {
        synchronized (ONE_AT_A_TIME) {
            try (var channel = FileChannel.open(
                    place.resolveSibling(place.getFileName() + ".lock"),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE)) {
                channel.lock();
                var all = read();
                if (all.addAll(more)) {
                    file.write(String.join("\n", all).getBytes(UTF_8));
                }
                lines = all;
            } catch (IOException | KeyFailure _) {
                throw new Complaint("file.cannot_write", place.toString());
            }
        }
    }

    private Set<String> read() {
        try {
            var text = new String(file.read().orElse(new byte[0]), UTF_8);
            return text.lines().collect(Collectors.toCollection(LinkedHashSet::new));
        } catch (KeyFailure _) {
            throw new Complaint("keys.unusable", place.toString());
        }
    }

    @Override
    public String toString() {
        return "KeyRing[" + place + "]";
    }

    /// @param insurer 8 digits
    public record Pin(String insurer, KeyId key) {}
}
