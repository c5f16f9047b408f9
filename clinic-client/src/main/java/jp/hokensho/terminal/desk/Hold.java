package jp.hokensho.terminal.desk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.hokensho.keys.KeyFailure;
import jp.hokensho.keys.LockedFile;
import jp.hokensho.terminal.center.CenterUnreachable;
import jp.hokensho.terminal.center.Wire;
import jp.hokensho.terminal.key.Profile;
import jp.hokensho.terminal.text.Complaint;

/// The questions that wait for the centre (decision 170), in the order in which they were typed. They lie in one file
/// beside the terminal's key (`.held`), on the stick where that is, locked with the same password, a JSON object a
/// line. It is replaced as a whole and gone when nothing waits. An answer takes its question's place until somebody has
/// looked at it (decision 193); a program that dies before sends the question again, under its key, and gets the same
/// answer.
public final class Hold {

    private final LockedFile file;
    private final Path place;
    private final Map<UUID, Held> held = new LinkedHashMap<>();

    /// @param profile with the key's password
    /// @throws Complaint where the file is there and does not open
    public Hold(Profile profile) {
        var keystore = profile.keystore();
        this.place = keystore.resolveSibling(keystore.getFileName() + ".held");
        this.file =
                new LockedFile(place, profile.keystorePassword().orElseThrow().toCharArray());
        read();
    }

    public synchronized List<Held> all() {
        return List.copyOf(held.values());
    }

    /// Those that have no answer yet.
    public synchronized List<Held> waiting() {
        return held.values().stream().filter(one -> one.answer() == null).toList();
    }

    /// In the place of what is there under its key. Durable when it returns.
    ///
    /// @throws Complaint where it cannot be written; then all is as before
    public synchronized void keep(Held one) {
        var before = Optional.ofNullable(held.put(one.key(), one));
        try {
            write();
        } catch (Complaint unwritten) {
            before.ifPresentOrElse(again -> held.put(again.key(), again), () -> held.remove(one.key()));
            throw unwritten;
        }
    }

    /// Durable when it returns.
    ///
    /// @throws Complaint where it cannot be written; then it is sent once more after the next start
    public synchronized void drop(UUID key) {
        if (held.remove(key) != null) {
            write();
        }
    }

    private void write() {
        try {
            if (held.isEmpty()) {
                Files.deleteIfExists(place);
            } else {
                var lines = held.values().stream().map(Wire::write).toList();
                file.write(String.join("\n", lines).getBytes(UTF_8));
            }
        } catch (IOException | KeyFailure _) {
            throw new Complaint("file.cannot_write", place.toString());
        }
    }

    private void read() {
        try {
            new String(file.read().orElse(new byte[0]), UTF_8)
                    .lines()
                    .map(line -> Wire.read(line, Held.class))
                    .forEach(question -> held.put(question.key(), question));
        } catch (KeyFailure | CenterUnreachable _) {
            throw new Complaint("hold.unusable", place.toString());
        }
    }

    @Override
    public String toString() {
        return "Hold[" + place + "]";
    }
}
