package jp.hokensho.terminal.key;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import jp.hokensho.terminal.text.Complaint;

/// What this terminal knows: where the centre is, what its authority is, where the terminal's key lies, who
/// signs in. Holds secrets: `toString` masks them, and a file that others may read is refused.
///
/// @param ca PEM file with the certificate of the centre's authority
/// @param keystore PKCS#12 file, perhaps on a USB stick
/// @param keystorePassword empty where it is asked for
/// @param renewalShare of its life: when less is left to the key's certificate, it is renewed
/// @param login empty where it is asked for
/// @param password empty where it is asked for
public record Profile(
        URI center,
        Path ca,
        Path keystore,
        Optional<String> keystorePassword,
        double renewalShare,
        Optional<String> login,
        Optional<String> password) {

    private static final double RENEWAL_SHARE = 1.0 / 3;

    /// @throws Complaint where the file is missing, open to others or incomplete
    public static Profile read(Path file) {
        PrivateFile.check(file, "profile");
        var properties = properties(file);
        return new Profile(
                CenterAddress.parse(needed(properties, "center", file)),
                beside(file, needed(properties, "ca", file)),
                beside(file, needed(properties, "keystore", file)),
                optional(properties, "keystore-password"),
                optional(properties, "renewal-share")
                        .map(text -> share(text, file))
                        .orElse(RENEWAL_SHARE),
                optional(properties, "login"),
                optional(properties, "password"));
    }

    /// The same, with the key's password.
    public Profile unlocked(String password) {
        return new Profile(center, ca, keystore, Optional.of(password), renewalShare, login, this.password);
    }

    /// Where it lies unless told otherwise.
    public static Path usualPlace(String home) {
        return Path.of(home, ".config", "hokensho", "clinic-client.properties");
    }

    /// Properties as this program writes them: UTF-8, relative paths count from the file's own folder.
    private static Properties properties(Path file) {
        var properties = new Properties();
        try {
            properties.load(new StringReader(Files.readString(file, StandardCharsets.UTF_8)));
        } catch (IOException | IllegalArgumentException _) {
            throw new Complaint("profile.unreadable", file.toString());
        }
        return properties;
    }

    private static String needed(Properties properties, String name, Path file) {
        return optional(properties, name).orElseThrow(() -> new Complaint("profile.lacks", file.toString(), name));
    }

    private static Optional<String> optional(Properties properties, String name) {
        return Optional.ofNullable(properties.getProperty(name))
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }

    private static double share(String text, Path file) {
        try {
            var share = Double.parseDouble(text);
            if (share > 0 && share < 1) {
                return share;
            }
        } catch (NumberFormatException _) {
            // told below
        }
        throw new Complaint("profile.share", file.toString());
    }

    private static Path beside(Path file, String path) {
        return file.toAbsolutePath().resolveSibling(path);
    }

    @Override
    public String toString() {
        return "Profile[" + center + "]";
    }
}
