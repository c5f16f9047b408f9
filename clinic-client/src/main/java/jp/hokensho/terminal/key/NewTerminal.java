package jp.hokensho.terminal.key;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;
import jp.hokensho.keys.Csr;
import jp.hokensho.keys.KeyFailure;
import jp.hokensho.keys.KeyPairs;
import jp.hokensho.keys.KeyStoreFile;
import jp.hokensho.keys.Pem;
import jp.hokensho.keys.WholeFile;
import jp.hokensho.terminal.text.Complaint;

/// A terminal that becomes known to the centre. Its private key is made here and never leaves.
///
/// Key and profile lie in their places (`.new`) before the code is sent, so that nothing is lost: whoever was
/// interrupted runs the same command again, with the same code, and goes on with the same key. All that could
/// fail for want of a place has been tried by then.
public final class NewTerminal {

    private final Places places;
    private final KeyPassword password;
    private final List<X509Certificate> authorities;
    private final KeyStoreFile key;
    private final boolean begunBefore;

    private NewTerminal(Places places, KeyPassword password, List<X509Certificate> authorities, Clock clock) {
        this.places = places;
        this.begunBefore = Files.exists(places.begunKey());
        this.password = password;
        this.authorities = authorities;
        this.key = key(places, password, clock);
    }

    /// Begins, or goes on with what was begun.
    ///
    /// @param password of a key that is made now
    /// @throws Complaint where a file is already there or has no place, or the authority's certificate cannot
    /// be read
    public static NewTerminal begin(Places places, KeyPassword password, URI center, Clock clock) {
        var authorities = Authority.read(places.ca());
        var begun = Files.exists(places.begunProfile());
        absent(places.profile());
        if (!begun) {
            absent(places.keystore());
        }
        places.makeRoom();
        var chosen = begun ? chosenBefore(places, password) : password;
        write(places.begunProfile(), places.profileText(center, chosen));
        return new NewTerminal(places, chosen, authorities, clock);
    }

    private static KeyPassword chosenBefore(Places places, KeyPassword password) {
        return Profile.read(places.begunProfile())
                .keystorePassword()
                .map(kept -> new KeyPassword(kept, true))
                .orElse(password);
    }

    private static KeyStoreFile key(Places places, KeyPassword password, Clock clock) {
        for (var file : List.of(places.keystore(), places.begunKey())) {
            if (Files.exists(file)) {
                return begun(file, password);
            }
        }
        var key = KeyStoreFile.uncertified(KeyPairs.p256(), clock);
        save(key, places.begunKey(), password);
        return key;
    }

    private static KeyStoreFile begun(Path file, KeyPassword password) {
        try {
            return KeyStoreFile.load(file, password.value().toCharArray());
        } catch (KeyFailure _) {
            throw new Complaint("enrol.begun", file.toString());
        }
    }

    /// It was interrupted after its certificate came: there is nothing to ask for.
    public boolean isCertified() {
        return Files.exists(places.keystore());
    }

    /// The request for a certificate, as PEM.
    public String request() {
        return Csr.create(key.pair()).pem();
    }

    /// Keeps key and certificate, 0600 and whole.
    ///
    /// @param pems the device's certificate first
    /// @throws Complaint where the certificates are not for this key, or do not belong together. Their authority
    /// may be a later one than those that were handed over, one of which vouched for the connection.
    public void keep(List<String> pems) {
        save(new KeyStoreFile(key.privateKey(), checked(pems)), places.keystore(), password);
    }

    private List<X509Certificate> checked(List<String> pems) {
        try {
            var chain = pems.stream().map(Pem::certificate).toList();
            chain.getFirst().verify(chain.getLast().getPublicKey());
            if (chain.getFirst().getPublicKey().equals(key.pair().getPublic())) {
                return chain;
            }
        } catch (GeneralSecurityException | RuntimeException _) {
            // told below
        }
        throw new Complaint("enrol.foreign");
    }

    /// Puts the profile in its place, last of all: with it the terminal is enrolled.
    public void finish() {
        try {
            Pem.write(places.keptCa(), authorities);
            Files.deleteIfExists(places.begunKey());
            Files.move(places.begunProfile(), places.profile(), StandardCopyOption.ATOMIC_MOVE);
        } catch (KeyFailure | IOException _) {
            throw new Complaint("file.cannot_write", places.profile().toString());
        }
    }

    /// The centre gives this key no certificate: nothing is left of what was begun just now. What an earlier
    /// run began stays: another code may belong to it.
    public void forget() {
        if (begunBefore) {
            return;
        }
        try {
            Files.deleteIfExists(places.begunKey());
            Files.deleteIfExists(places.begunProfile());
        } catch (IOException _) {
            throw new Complaint("file.cannot_write", places.begunKey().toString());
        }
    }

    private static void save(KeyStoreFile key, Path file, KeyPassword password) {
        try {
            key.save(file, password.value().toCharArray());
        } catch (KeyFailure _) {
            throw new Complaint("enrol.cannot_keep", file.toString());
        }
    }

    private static void write(Path file, String text) {
        try {
            WholeFile.replace(file, text.getBytes(StandardCharsets.UTF_8));
        } catch (KeyFailure _) {
            throw new Complaint("file.cannot_write", file.toString());
        }
    }

    private static void absent(Path file) {
        if (Files.exists(file)) {
            throw new Complaint("enrol.exists", file.toString());
        }
    }
}
