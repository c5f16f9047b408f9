package jp.hokensho.terminal.key;

import java.nio.file.Files;
import javax.net.ssl.SSLContext;
import jp.hokensho.keys.KeyFailure;
import jp.hokensho.keys.KeyStoreFile;
import jp.hokensho.keys.Tls;
import jp.hokensho.terminal.text.Complaint;

/// The key by which the centre knows this terminal.
public final class TerminalKey {

    private TerminalKey() {}

    /// TLS that presents the terminal's certificate and trusts the centre's authority alone.
    ///
    /// @throws Complaint naming the file that is missing or cannot be opened
    public static SSLContext tls(Profile profile) {
        if (!Files.isReadable(profile.keystore())) {
            throw new Complaint("key.missing", profile.keystore().toString());
        }
        try {
            var password = profile.keystorePassword().toCharArray();
            return Tls.clientContext(KeyStoreFile.load(profile.keystore(), password), Authority.read(profile.ca()));
        } catch (KeyFailure _) {
            throw new Complaint("key.unusable", profile.keystore().toString());
        }
    }
}
