package jp.hokensho.center.pki;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import jp.hokensho.keys.CertificateAuthority;
import jp.hokensho.keys.CheckpointKey;
import jp.hokensho.keys.KeyFailure;
import jp.hokensho.keys.KeyPairs;
import jp.hokensho.keys.KeyStoreFile;
import jp.hokensho.keys.MasterKey;
import jp.hokensho.keys.Pem;
import jp.hokensho.keys.SecretFile;

/// The files a node needs before it may start: `auth-center init` makes them once, everything else finds
/// them. All are 0600 but `ca.pem`, which is public. Another node gets a copy of them.
public record StateDirectory(Path path) {

    private static final String AUTHORITY = "authority.p12";
    private static final String SERVER = "server.p12";
    private static final String TOKEN = "token.p12";
    private static final String CA = "ca.pem";
    private static final String PASSWORD = "keystore.password";
    private static final String MASTER_KEY = "master.key";
    private static final String OTHER_MASTER_KEY = "master.other";
    private static final String ROOT_KEY = "root.key";
    private static final String CHECKPOINT = "checkpoint.key";
    private static final String CARD_TAGS = "card-tags";

    /// Makes what is missing; what is there stays, so that an interrupted `init` is simply run again.
    ///
    /// @param hosts names and addresses under which clients reach this server
    public void make(List<String> hosts, Clock clock) {
        createFolder();
        var masters = masters();
        root(masters, Files.exists(file(AUTHORITY)) ? masters.present() : MasterKey.random());
        checkpointKey();
        if (!Files.exists(file(AUTHORITY))) {
            save(
                    AUTHORITY,
                    CertificateAuthority.create("hokensho authority", clock).keyStoreFile());
        }
        var authority = authority(clock);
        if (!Files.exists(file(CA))) {
            Pem.write(file(CA), authority.certificate());
        }
        if (!Files.exists(file(SERVER))) {
            var pair = KeyPairs.p256();
            save(SERVER, issued(pair, authority.issueServer(pair.getPublic(), hosts), authority));
        }
        if (!Files.exists(file(TOKEN))) {
            var pair = KeyPairs.p256();
            save(TOKEN, issued(pair, authority.issueSigner(pair.getPublic(), "hokensho tokens"), authority));
        }
    }

    /// Nothing is missing that only `init` makes.
    public boolean isMade() {
        return Stream.of(AUTHORITY, SERVER, TOKEN, CA, PASSWORD).allMatch(name -> Files.exists(file(name)))
                && (Masters.isGiven() || Files.exists(file(MASTER_KEY)));
    }

    public Path caFile() {
        return file(CA);
    }

    Path cardTags(int year) {
        return file(CARD_TAGS).resolve(year + ".key");
    }

    List<Integer> cardTagYears() {
        var folder = file(CARD_TAGS);
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("[0-9]{4}\\.key"))
                    .map(name -> Integer.valueOf(name.substring(0, 4)))
                    .sorted()
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException("The keys of card tags cannot be listed", failed);
        }
    }

    void destroyCardTags(int year) {
        SecretFile.destroy(cardTags(year));
    }

    CertificateAuthority authority(Clock clock) {
        return CertificateAuthority.of(load(AUTHORITY), clock);
    }

    KeyStoreFile server() {
        return load(SERVER);
    }

    KeyStoreFile token() {
        return load(TOKEN);
    }

    /// Where it is missing, in a directory of before there were checkpoints, it is made now.
    public CheckpointKey checkpointKey() {
        return CheckpointKey.in(file(CHECKPOINT));
    }

    /// What clients are given to trust, `ca.pem`.
    void publish(List<X509Certificate> authorities) {
        if (!Pem.readAll(file(CA)).equals(authorities)) {
            Pem.write(file(CA), authorities);
        }
    }

    Masters masters() {
        return Masters.of(file(MASTER_KEY), file(OTHER_MASTER_KEY));
    }

    /// What is derived from keys that are never replaced: it stays when the master key is, which only seals
    /// it. In a directory of before it is the first master key itself.
    MasterKey root(Masters masters) {
        return root(masters, masters.present());
    }

    private MasterKey root(Masters masters, MasterKey first) {
        if (masters.other().isPresent() && !Files.exists(file(ROOT_KEY))) {
            throw new KeyFailure(
                    "Start this version once with the present master key alone: it makes " + file(ROOT_KEY));
        }
        return MasterKey.sealedIn(file(ROOT_KEY), masters.box("root"), first);
    }

    private static KeyStoreFile issued(KeyPair pair, X509Certificate certificate, CertificateAuthority authority) {
        return new KeyStoreFile(pair.getPrivate(), List.of(certificate, authority.certificate()));
    }

    private void save(String name, KeyStoreFile keys) {
        keys.save(file(name), password());
    }

    private KeyStoreFile load(String name) {
        return KeyStoreFile.load(file(name), password());
    }

    private char[] password() {
        return SecretFile.text(file(PASSWORD)).toCharArray();
    }

    private Path file(String name) {
        return path.resolve(name);
    }

    private void createFolder() {
        try {
            Files.createDirectories(
                    path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } catch (IOException failed) {
            throw new UncheckedIOException("The state directory " + path + " cannot be made", failed);
        }
    }
}
