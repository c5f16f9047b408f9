package jp.hokensho.keys;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;

/// One private key with its certificate chain, own certificate first; at rest a PKCS#12 file (0600).
public final class KeyStoreFile {

    private static final String ALIAS = "key";

    private final PrivateKey privateKey;
    private final List<X509Certificate> chain;

    /// @throws KeyFailure when the chain is empty
    public KeyStoreFile(PrivateKey privateKey, List<X509Certificate> chain) {
        if (chain.isEmpty()) {
            throw new KeyFailure("a key store needs a certificate beside its key");
        }
        this.privateKey = privateKey;
        this.chain = List.copyOf(chain);
    }

    /// A key that nobody has certified yet. In the place of its certificate stands one that it signed itself.
    public static KeyStoreFile uncertified(KeyPair pair, Clock clock) {
        var subject = new X500Name("CN=uncertified");
        var certificate = new Issuer(subject, pair.getPublic(), pair.getPrivate(), clock)
                .issue(Profile.signer(subject, Duration.ofDays(1)), pair.getPublic(), Instant.MAX);
        return new KeyStoreFile(pair.getPrivate(), List.of(certificate));
    }

    /// Takes the first key of the file, whatever its alias.
    ///
    /// @throws KeyFailure when the file is missing or damaged, holds no key, or has another password
    public static KeyStoreFile load(Path file, char[] password) {
        try {
            var store = KeyStore.getInstance("PKCS12");
            store.load(new ByteArrayInputStream(Files.readAllBytes(file)), password);
            for (var aliases = store.aliases(); aliases.hasMoreElements(); ) {
                var alias = aliases.nextElement();
                if (store.getKey(alias, password) instanceof PrivateKey key) {
                    return new KeyStoreFile(key, chain(store, alias));
                }
            }
        } catch (IOException | GeneralSecurityException failed) {
            throw new KeyFailure(
                    "the key store " + file + " cannot be opened: missing, damaged or wrong password", failed);
        }
        throw new KeyFailure("the key store " + file + " holds no private key");
    }

    private static List<X509Certificate> chain(KeyStore store, String alias) throws GeneralSecurityException {
        return Arrays.stream(store.getCertificateChain(alias))
                .map(X509Certificate.class::cast)
                .toList();
    }

    /// Replaces the file as a whole.
    public void save(Path file, char[] password) {
        try (var bytes = new ByteArrayOutputStream()) {
            keyStore(password).store(bytes, password);
            WholeFile.replace(file, bytes.toByteArray());
        } catch (IOException | GeneralSecurityException failed) {
            throw new KeyFailure("the key store " + file + " cannot be written", failed);
        }
    }

    public KeyPair pair() {
        return new KeyPair(certificate().getPublicKey(), privateKey);
    }

    public PrivateKey privateKey() {
        return privateKey;
    }

    /// The own certificate first.
    public List<X509Certificate> chain() {
        return chain;
    }

    public X509Certificate certificate() {
        return chain.getFirst();
    }

    /// In memory; its key has the empty password.
    public KeyStore keyStore() {
        return keyStore(new char[0]);
    }

    private KeyStore keyStore(char[] password) {
        try {
            var store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry(ALIAS, privateKey, password, chain.toArray(X509Certificate[]::new));
            return store;
        } catch (IOException | GeneralSecurityException failed) {
            throw new KeyFailure("the key does not fit into a key store", failed);
        }
    }
}
