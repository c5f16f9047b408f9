package jp.hokensho.keys;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Puts the next key in the place of a device's key before its certificate ends. The file always holds a
/// whole key that the centre takes, whatever is killed when: the former one is kept beside it (`.old`) until
/// the new one was seen to work, and takes its place again where it was not. The centre ends the former with
/// the first use of the new one, not before. One program at a time does this to a file.
public final class KeyRenewal {

    private final Path file;
    private final String password;
    private final Center center;

    public KeyRenewal(Path file, String password, Center center) {
        this.file = file.toAbsolutePath();
        this.password = password;
        this.center = center;
    }

    /// The centre, as far as this is concerned.
    public interface Center {

        /// Those that are trusted: one of them issued every certificate that is taken.
        List<X509Certificate> authorities();

        /// Asks for a certificate for the next key.
        ///
        /// @return the chain, device first; empty where this key gets none any more
        List<X509Certificate> renew(KeyStoreFile present, Csr next);

        /// Shows the key's certificate.
        Verdict judge(KeyStoreFile key);
    }

    public enum Verdict {
        TAKEN,
        REFUSED,
        /// nobody answered, or not to the point
        UNKNOWN
    }

    public enum Outcome {
        /// there was nothing to do
        YOUNG,
        /// another program is at it
        BUSY,
        /// the file holds another key than before
        RENEWED
    }

    /// Less than this share of its life is left to a certificate.
    public static boolean isDue(X509Certificate certificate, double share, Instant now) {
        var end = certificate.getNotAfter().toInstant();
        var life = Duration.between(certificate.getNotBefore().toInstant(), end);
        return Duration.between(now, end).toMillis() < life.toMillis() * share;
    }

    /// @param due whether a certificate is to be replaced: it is old, or of an authority that issues no more
    /// @throws KeyFailure where the file cannot be read or replaced, or the centre's answer is not for this
    /// key
    public Outcome keep(Predicate<X509Certificate> due, Instant now) {
        if (!unproven() && !due.test(present().certificate())) {
            return Outcome.YOUNG;
        }
        try (var channel = FileChannel.open(beside(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var lock = channel.tryLock()) {
            return lock == null ? Outcome.BUSY : alone(due, now);
        } catch (IOException failed) {
            throw new KeyFailure("the key " + file + " cannot be replaced", failed);
        }
    }

    /// What was left half done comes first.
    private Outcome alone(Predicate<X509Certificate> due, Instant now) throws IOException {
        if (unproven()) {
            prove();
        }
        if (!due.test(present().certificate())) {
            return Outcome.YOUNG;
        }
        var next = next(now);
        WholeFile.replace(beside(".old"), Files.readAllBytes(file));
        next.save(file, password.toCharArray());
        Files.deleteIfExists(beside(".next"));
        prove();
        return Outcome.RENEWED;
    }

    private KeyStoreFile next(Instant now) throws IOException {
        var present = present();
        var pair = begun(present, now);
        var chain = asked(present, Csr.create(pair));
        var mine = chain.getFirst().getPublicKey().equals(pair.getPublic())
                && chain.getFirst()
                        .getSubjectX500Principal()
                        .equals(present.certificate().getSubjectX500Principal());
        if (!mine || !isTrusted(chain.getFirst())) {
            throw new KeyFailure("the certificate that came is not for the key of " + file);
        }
        return new KeyStoreFile(pair.getPrivate(), chain);
    }

    /// The key of a request whose answer did not come, for the centre gives it the same certificate again; or
    /// a new one, kept before anybody is asked.
    private KeyPair begun(KeyStoreFile present, Instant now) {
        return kept().filter(
                        pair -> !pair.getPublic().equals(present.certificate().getPublicKey()))
                .orElseGet(() -> {
                    var pair = KeyPairs.p256();
                    KeyStoreFile.uncertified(pair, Clock.fixed(now, ZoneOffset.UTC))
                            .save(beside(".next"), password.toCharArray());
                    return pair;
                });
    }

    private Optional<KeyPair> kept() {
        try {
            return Files.exists(beside(".next"))
                    ? Optional.of(KeyStoreFile.load(beside(".next"), password.toCharArray())
                            .pair())
                    : Optional.empty();
        } catch (KeyFailure _) {
            return Optional.empty();
        }
    }

    private List<X509Certificate> asked(KeyStoreFile present, Csr next) throws IOException {
        var chain = center.renew(present, next);
        if (chain.isEmpty()) {
            Files.deleteIfExists(beside(".next"));
            throw new KeyFailure("the centre takes the next key of " + file + " no more: another is made");
        }
        return chain;
    }

    private boolean isTrusted(X509Certificate certificate) {
        return center.authorities().stream()
                .anyMatch(authority -> CertificateAuthority.isIssuedBy(authority, certificate));
    }

    /// A new key that is refused gives way to the former only where that one is taken: a device that was cut
    /// off for a while, or a centre out of reach, decides nothing.
    private void prove() throws IOException {
        switch (center.judge(present())) {
            case TAKEN -> Files.deleteIfExists(beside(".old"));
            case REFUSED -> fallBack();
            case UNKNOWN -> {}
        }
    }

    private void fallBack() throws IOException {
        var former = KeyStoreFile.load(beside(".old"), password.toCharArray());
        if (center.judge(former) == Verdict.TAKEN) {
            Files.move(beside(".old"), file, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private KeyStoreFile present() {
        return KeyStoreFile.load(file, password.toCharArray());
    }

    private boolean unproven() {
        return Files.exists(beside(".old"));
    }

    private Path beside(String ending) {
        return file.resolveSibling(file.getFileName() + ending);
    }
}
