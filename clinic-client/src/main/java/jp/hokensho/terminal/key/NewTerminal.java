package jp.hokensho.terminal.key;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import jp.hokensho.keys.Csr;
import jp.hokensho.keys.KeyFailure;
import jp.hokensho.keys.KeyPairs;
import jp.hokensho.keys.KeyStoreFile;
import jp.hokensho.keys.Pem;
import jp.hokensho.terminal.text.Complaint;

/// A terminal that becomes known to the centre. Its private key is made here and never leaves.
///
/// All that could fail for want of a place is tried before the code is used up.
public final class NewTerminal {

    private static final int PASSWORD_BYTES = 24;

    private final KeyPair pair = KeyPairs.p256();
    private final Places places;
    private final X509Certificate authority;

    /// @throws Complaint where a file is already there, or the authority's certificate cannot be read
    public NewTerminal(Places places) {
        this.places = places;
        this.authority = Authority.read(places.ca());
        absent(places.profile());
        absent(places.keystore());
        folder(places.profile());
        folder(places.keystore());
    }

    /// The request for a certificate, as PEM.
    public String request() {
        return Csr.create(pair).pem();
    }

    /// Keeps key and certificate and writes the profile, each 0600 and whole.
    ///
    /// @param pems the device's certificate first
    /// @throws Complaint where the certificates are not for this key or not of this authority
    public void keep(List<String> pems, URI center) {
        var password = password();
        try {
            var chain = pems.stream().map(Pem::certificate).toList();
            check(chain);
            new KeyStoreFile(pair.getPrivate(), chain).save(places.keystore(), password.toCharArray());
            Pem.write(places.keptCa(), authority);
        } catch (KeyFailure _) {
            throw new Complaint("enrol.cannot_keep", places.keystore().toString());
        }
        try {
            PrivateFile.create(places.profile(), places.profileText(center, password));
        } catch (IOException _) {
            throw new Complaint("file.cannot_write", places.profile().toString());
        }
    }

    private void check(List<X509Certificate> chain) {
        try {
            chain.getFirst().verify(authority.getPublicKey());
            if (chain.getFirst().getPublicKey().equals(pair.getPublic())) {
                return;
            }
        } catch (GeneralSecurityException | RuntimeException _) {
            // told below
        }
        throw new Complaint("enrol.foreign");
    }

    private static String password() {
        var bytes = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static void absent(Path file) {
        if (Files.exists(file)) {
            throw new Complaint("enrol.exists", file.toString());
        }
    }

    private static void folder(Path file) {
        var folder = file.toAbsolutePath().getParent();
        try {
            Files.createDirectories(folder);
        } catch (IOException _) {
            throw new Complaint("file.cannot_write", file.toString());
        }
        if (!Files.isWritable(folder)) {
            throw new Complaint("file.cannot_write", file.toString());
        }
    }
}
