package jp.hokensho.adapter.state;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import jp.hokensho.keys.KeyPairs;
import jp.hokensho.keys.KeyStoreFile;
import jp.hokensho.keys.LockedFile;
import jp.hokensho.keys.MasterKey;
import jp.hokensho.keys.Pem;
import jp.hokensho.keys.SecretFile;

/// The folder `--state`. Made by `enrol`; all but `ca.pem` may be read by its owner only.
///
/// @param path absolute
public record StateDirectory(Path path) {

    /// Whether `enrol` has finished.
    public boolean isEnrolled() {
        return Stream.of(keyStore(), authority(), settings()).allMatch(Files::exists);
    }

    /// The adapter's key and certificate, `adapter.p12`.
    public Path keyStore() {
        return path.resolve("adapter.p12");
    }

    public String keyStorePassword() {
        return SecretFile.text(path.resolve("keystore.password"));
    }

    public KeyStoreFile identity() {
        return KeyStoreFile.load(keyStore(), keyStorePassword().toCharArray());
    }

    /// The centre's authorities, `ca.pem`: the only ones that are trusted.
    public Path authority() {
        return path.resolve("ca.pem");
    }

    /// The key that waits for its certificate. Made once: whoever was interrupted goes on with the same.
    public KeyPair begunKey(Clock clock) {
        var password = keyStorePassword().toCharArray();
        if (!Files.exists(begun())) {
            KeyStoreFile.uncertified(KeyPairs.p256(), clock).save(begun(), password);
        }
        return KeyStoreFile.load(begun(), password).pair();
    }

    public void enrol(KeyStoreFile identity, List<X509Certificate> authorities, List<URI> centers) throws IOException {
        identity.save(keyStore(), keyStorePassword().toCharArray());
        Pem.write(authority(), authorities);
        CenterAddresses.save(settings(), centers);
        Files.deleteIfExists(begun());
    }

    /// The adapter's own signing keys, `signing.keys`, locked with the key store's password.
    public LockedFile signingKeys() {
        return new LockedFile(path.resolve("signing.keys"), keyStorePassword().toCharArray());
    }

    private Path begun() {
        return path.resolve("adapter.p12.new");
    }

    /// Every node of the centre.
    public List<URI> centers() {
        return CenterAddresses.load(settings());
    }

    private Path settings() {
        return path.resolve("adapter.properties");
    }

    public MasterKey cardsKey() {
        return MasterKey.in(path.resolve("cards.key"));
    }

    public MasterKey recordKey() {
        return MasterKey.in(path.resolve("record.key"));
    }

    /// The embedded server's own folder.
    public Path postgres() {
        return path.resolve("postgres");
    }

    /// The password of a role of the embedded server.
    public String databasePassword(String role) {
        return SecretFile.text(path.resolve("database").resolve(role + ".password"));
    }
}
