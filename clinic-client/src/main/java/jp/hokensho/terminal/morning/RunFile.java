package jp.hokensho.terminal.morning;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import jp.hokensho.keys.KeyFailure;
import jp.hokensho.keys.WholeFile;
import jp.hokensho.terminal.center.CenterUnreachable;
import jp.hokensho.terminal.center.Wire;
import jp.hokensho.terminal.text.Complaint;

/// The last run, in a file beside the profile: the page tells it after a restart too. Where it is lost, nothing but
/// what the page tells is lost with it.
final class RunFile {

    private final Path file;
    private Optional<Run> last;

    RunFile(Path file) {
        this.file = file;
        this.last = read();
    }

    synchronized Optional<Run> last() {
        return last;
    }

    /// Durable when it returns.
    ///
    /// @throws Complaint where it cannot be written; it is told until the end of the program all the same
    synchronized void keep(Run run) {
        if (last.equals(Optional.of(run))) {
            return;
        }
        last = Optional.of(run);
        try {
            WholeFile.replace(file, Wire.write(run).getBytes(UTF_8));
        } catch (KeyFailure _) {
            throw new Complaint("file.cannot_write", file.toString());
        }
    }

    private Optional<Run> read() {
        try {
            return Files.exists(file) ? Optional.of(Wire.read(Files.readString(file), Run.class)) : Optional.empty();
        } catch (IOException | CenterUnreachable _) {
            return Optional.empty();
        }
    }
}
