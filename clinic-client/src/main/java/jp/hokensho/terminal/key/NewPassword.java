package jp.hokensho.terminal.key;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.hokensho.terminal.text.Complaint;

/// A profile in which another password will stand. It is written whole beside the old one before the centre is told, so
/// that a full disk is found out in time; closed without being kept it leaves the old one as it was.
public final class NewPassword implements AutoCloseable {

    private static final Pattern LINE = Pattern.compile("(?m)^[ \\t]*password[ \\t]*[=:].*$");

    private final Path file;
    private final Path fresh;

    /// @throws Complaint where it cannot be written there
    public NewPassword(Path file, String password) {
        this.file = file.toAbsolutePath();
        this.fresh = PrivateFile.besides(this.file);
        try {
            var line = "password=" + password.replace("\\", "\\\\");
            var text = Files.readString(this.file, StandardCharsets.UTF_8);
            Files.writeString(fresh, LINE.matcher(text).replaceFirst(Matcher.quoteReplacement(line)));
        } catch (IOException _) {
            close();
            throw new Complaint("file.cannot_write", file.toString());
        }
        if (!Profile.read(fresh).password().equals(Optional.of(password))) {
            close();
            throw new Complaint("password.not_for_profile", file.toString());
        }
    }

    /// It takes the place of the old one, at once.
    public void keep() {
        try {
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException _) {
            throw new Complaint("password.not_kept", file.toString());
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
