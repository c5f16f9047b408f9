package jp.hokensho.terminal.center;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import jp.hokensho.terminal.key.PrivateFile;
import jp.hokensho.terminal.text.Complaint;

/// A new file for a mandate, which only its owner may read. Room for it is made before the centre is asked, so
/// that a folder that takes nothing is found out in time; closed without being kept it leaves nothing.
public final class MandateFile implements AutoCloseable {

    private final Path file;
    private final Path fresh;

    /// @throws Complaint where there is a file already, or none can be made
    public MandateFile(Path file) {
        if (Files.exists(file)) {
            throw new Complaint("mandate.file_there", file.toString());
        }
        this.file = file;
        this.fresh = PrivateFile.besides(file);
    }

    /// @throws Complaint where it is missing, others may read or change it, or it holds no mandate
    public static GivenMandate read(Path file) {
        PrivateFile.check(file, "mandate");
        try {
            return Wire.read(Files.readString(file), GivenMandate.class);
        } catch (IOException | CenterUnreachable _) {
            throw new Complaint("mandate.unreadable", file.toString());
        }
    }

    /// It is whole when it takes its name, and takes nobody's place.
    ///
    /// @throws Complaint where it cannot
    public void keep(GivenMandate mandate) {
        try {
            Files.writeString(fresh, Wire.write(mandate) + "\n");
            Files.move(fresh, file);
        } catch (IOException _) {
            throw new Complaint("file.cannot_write", file.toString());
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(fresh);
        } catch (IOException _) {
            throw new Complaint("file.cannot_write", fresh.toString());
        }
    }
}
