package jp.hokensho.terminal.key;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.hokensho.terminal.text.Complaint;

/// Where a new terminal keeps things.
///
/// @param profile the file that all commands read
/// @param keystore PKCS#12, beside the profile or on a stick
/// @param ca the authority's certificate as it was handed over; a copy is kept beside the profile
/// @param login who signs in; empty where that is asked for each time
public record Places(Path profile, Path keystore, Path ca, String login) {

    public static final String KEYSTORE_NAME = "terminal.p12";
    private static final String CA_NAME = "center-ca.pem";
    private static final String BEGUN = ".new";

    Path keptCa() {
        return profile.resolveSibling(CA_NAME);
    }

    /// While the terminal is not enrolled yet.
    Path begunProfile() {
        return profile.resolveSibling(profile.getFileName() + BEGUN);
    }

    Path begunKey() {
        return keystore.resolveSibling(keystore.getFileName() + BEGUN);
    }

    /// The profile's folder is made. A stick's is not: where it is missing, the stick is.
    ///
    /// @throws Complaint naming the place where nothing can be written
    void makeRoom() {
        try {
            Files.createDirectories(folder(profile));
        } catch (IOException _) {
            throw new Complaint("file.cannot_write", profile.toString());
        }
        if (!Files.isDirectory(folder(keystore))) {
            throw new Complaint("enrol.no_stick", folder(keystore).toString());
        }
        if (!Files.isWritable(folder(keystore))) {
            throw new Complaint("enrol.read_only", folder(keystore).toString());
        }
    }

    private static Path folder(Path file) {
        return file.toAbsolutePath().getParent();
    }

    String profileText(URI center, KeyPassword password) {
        var lines = Stream.of(
                "# Terminal of the insurance-card authentication centre. Secret: keep it mode 0600.",
                line("center", center.toString()),
                line("ca", CA_NAME),
                line("keystore", keystoreFromProfile()),
                password.kept()
                        ? line("keystore-password", password.value())
                        : "# The password of the key is asked for.",
                login.isEmpty() ? "#login=" : line("login", login),
                "# Without a password it is asked for.",
                "#password=");
        return lines.collect(Collectors.joining("\n", "", "\n"));
    }

    private String keystoreFromProfile() {
        var beside = folder(profile).equals(folder(keystore));
        return (beside ? keystore.getFileName() : keystore.toAbsolutePath()).toString();
    }

    private static String line(String name, String value) {
        return name + "=" + value.replace("\\", "\\\\");
    }
}
