package jp.hokensho.keys;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/// The authorities that a device trusts, as a PEM file. The centre names those that count whenever it is asked,
/// over a connection that one of those in the file vouched for: so a device knows the next authority before the
/// centre shows a certificate of it. The file is replaced as a whole (0600), and never by nothing.
public final class AuthorityFile {

    private final Path file;

    public AuthorityFile(Path file) {
        this.file = file;
    }

    /// The one that issues first.
    ///
    /// @throws KeyFailure where there is none, or what it holds is no certificate
    public List<X509Certificate> read() {
        return Pem.readAll(file);
    }

    private List<String> thumbprints() {
        return read().stream().map(Thumbprint::of).toList();
    }

    /// Whether the centre was not asked for so long.
    public boolean isOld(Duration age, Instant now) {
        try {
            return Files.getLastModifiedTime(file).toInstant().plus(age).isBefore(now);
        } catch (IOException missing) {
            throw new KeyFailure("the authorities " + file + " cannot be read", missing);
        }
    }

    /// Asks the centre, and once more with what was kept: so it hears that it was.
    ///
    /// @return whether the file holds others than before, or in another order
    /// @throws KeyFailure where what is named is no authority, or cannot be kept
    public boolean keep(Center center, Instant now) {
        var named = center.authorities(thumbprints());
        if (named.isEmpty() || named.equals(read())) {
            touch(now);
            return false;
        }
        if (named.stream().anyMatch(certificate -> certificate.getBasicConstraints() < 0)) {
            throw new KeyFailure("the centre named something as its authority that is none");
        }
        var text = named.stream().map(Pem::of).collect(Collectors.joining());
        WholeFile.replace(file, text.getBytes(US_ASCII));
        center.authorities(thumbprints());
        return true;
    }

    /// Where it is another's file, the centre is asked more often: no harm is done.
    private void touch(Instant now) {
        try {
            Files.setLastModifiedTime(file, FileTime.from(now));
        } catch (IOException _) {
            // asked again the next time
        }
    }

    /// The centre, as far as this is concerned.
    @FunctionalInterface
    public interface Center {

        /// @param known thumbprints of those that are trusted here
        /// @return those that are to be, the one that issues first; empty where the centre does not say
        List<X509Certificate> authorities(List<String> known);
    }
}
