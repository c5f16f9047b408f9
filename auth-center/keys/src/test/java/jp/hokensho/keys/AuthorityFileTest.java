package jp.hokensho.keys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("R-40: a device keeps the authorities that the centre names")
class AuthorityFileTest {

    private final Instant now = Clock.systemUTC().instant();
    private final X509Certificate present = authority("present");
    private final X509Certificate next = authority("next");
    private final List<List<String>> told = new ArrayList<>();

    @TempDir
    private Path folder;

    private Path pem;
    private AuthorityFile file;

    @BeforeEach
    void trustThePresentOne() {
        pem = folder.resolve("ca.pem");
        Pem.write(pem, present);
        file = new AuthorityFile(pem);
    }

    @Test
    void theNextOneIsKeptAndTheCentreHearsThatItIs() throws Exception {
        assertTrue(file.keep(naming(present, next), now));

        assertEquals(List.of(present, next), file.read());
        assertEquals(List.of(thumbprints(present), thumbprints(present, next)), told);
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(pem)));
    }

    @Test
    void theOneThatIssuesComesFirst() {
        file.keep(naming(present, next), now);

        assertTrue(file.keep(naming(next, present), now));

        assertEquals(next, file.read().getFirst());
    }

    @Test
    void aFormerOneGoes() {
        file.keep(naming(next, present), now);

        file.keep(naming(next), now);

        assertEquals(List.of(next), file.read());
    }

    @Test
    void nothingChangesWhereTheCentreNamesTheSameOrDoesNotSay() {
        assertFalse(file.keep(naming(present), now));
        assertFalse(file.keep(naming(), now));

        assertEquals(List.of(present), file.read());
        assertEquals(List.of(thumbprints(present), thumbprints(present)), told);
    }

    @Test
    void itIsAskedAgainAfterAWhile() {
        file.keep(naming(present), now);

        assertFalse(file.isOld(Duration.ofDays(1), now.plus(Duration.ofHours(23))));
        assertTrue(file.isOld(Duration.ofDays(1), now.plus(Duration.ofHours(25))));
    }

    @Test
    void whatIsNoAuthorityIsNotKept() {
        var terminal = Authority.at(Clock.systemUTC()).terminal().certificate();

        assertThrows(KeyFailure.class, () -> file.keep(naming(present, terminal), now));

        assertEquals(List.of(present), file.read());
    }

    private AuthorityFile.Center naming(X509Certificate... authorities) {
        return known -> {
            told.add(known);
            return List.of(authorities);
        };
    }

    private static List<String> thumbprints(X509Certificate... authorities) {
        return List.of(authorities).stream().map(Thumbprint::of).toList();
    }

    private static X509Certificate authority(String name) {
        return CertificateAuthority.create(name, Clock.systemUTC()).certificate();
    }
}
