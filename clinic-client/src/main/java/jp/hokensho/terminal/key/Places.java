package jp.hokensho.terminal.key;

import java.net.URI;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Where a new terminal keeps things.
///
/// @param profile the file that all commands read
/// @param keystore PKCS#12, beside the profile or on a stick
/// @param ca the authority's certificate as it was handed over; a copy is kept beside the profile
/// @param login who signs in; empty where that is asked for each time
public record Places(Path profile, Path keystore, Path ca, String login) {

    public static final String KEYSTORE_NAME = "terminal.p12";
    private static final String CA_NAME = "center-ca.pem";

    Path keptCa() {
        return profile.resolveSibling(CA_NAME);
    }

    String profileText(URI center, String password) {
        var lines = Stream.of(
                "# Terminal of the insurance-card authentication centre. Secret: keep it mode 0600.",
                line("center", center.toString()),
                line("ca", CA_NAME),
                line("keystore", keystoreFromProfile()),
                line("keystore-password", password),
                login.isEmpty() ? "#login=" : line("login", login),
                "# Without a password it is asked for.",
                "#password=");
        return lines.collect(Collectors.joining("\n", "", "\n"));
    }

    private String keystoreFromProfile() {
        var beside = profile.toAbsolutePath()
                .getParent()
                .equals(keystore.toAbsolutePath().getParent());
        return (beside ? keystore.getFileName() : keystore.toAbsolutePath()).toString();
    }

    private static String line(String name, String value) {
        return name + "=" + value.replace("\\", "\\\\");
    }
}
