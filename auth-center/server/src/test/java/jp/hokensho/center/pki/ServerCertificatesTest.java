package jp.hokensho.center.pki;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.file.Path;
import java.security.Principal;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.hokensho.center.pki.Authority.Term;
import jp.hokensho.keys.CertificateAuthority;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("R-40: a server shows the certificate that its client trusts")
class ServerCertificatesTest {

    private final Clock clock = Clock.systemUTC();
    private final CertificateAuthority next = CertificateAuthority.create("the next", clock);

    @TempDir
    private Path folder;

    private StateDirectory state;
    private Authority authority;

    @BeforeEach
    void make() {
        state = new StateDirectory(folder.resolve("state"));
        state.make(List.of("center.example", "192.0.2.1"), clock);
        authority = new Authority(state, Duration.ofDays(730), clock);
    }

    @Test
    void thatOfTheStateDirectoryWhileItsAuthorityIssues() {
        assertEquals(state.server().certificate(), shown(clock));
    }

    @Test
    void oneOfTheAuthorityThatIssuesForTheSameNames() throws Exception {
        authority.take(List.of(first(), begun(next)));

        var shown = shown(clock);

        assertEquals(next.certificate().getSubjectX500Principal(), shown.getIssuerX500Principal());
        assertEquals(
                List.copyOf(state.server().certificate().getSubjectAlternativeNames()),
                List.copyOf(shown.getSubjectAlternativeNames()));
    }

    @Test
    void anAnnouncedAuthorityIsNotShown() {
        authority.take(List.of(first(), new Term(next, Optional.empty())));

        assertEquals(state.server().certificate(), shown(clock, next));
    }

    @Test
    void thatOfTheFormerToWhoTrustsNoOther() {
        authority.take(List.of(first(), begun(next)));

        assertEquals(state.server().certificate(), shown(clock, authority.first()));
        assertEquals(
                next.certificate().getSubjectX500Principal(),
                shown(clock, authority.first(), next).getIssuerX500Principal());
    }

    @Test
    void anOldOneIsReplacedWithoutARestart() {
        var late = Clock.offset(clock, Duration.ofDays(600));

        assertNotEquals(state.server().certificate(), shown(late));
    }

    @Test
    void nothingForOtherKindsOfKeys() {
        assertNull(certificates(clock).chooseEngineServerAlias("RSA", null, null));
    }

    private Term first() {
        return new Term(authority.first(), Optional.of(Instant.EPOCH));
    }

    private Term begun(CertificateAuthority issuing) {
        return new Term(issuing, Optional.of(clock.instant()));
    }

    private X509Certificate shown(Clock at, CertificateAuthority... trusted) {
        var certificates = certificates(at);
        var issuers = List.of(trusted).stream()
                .map(issuer -> (Principal) issuer.certificate().getSubjectX500Principal())
                .toArray(Principal[]::new);
        var alias = certificates.chooseEngineServerAlias("EC", issuers.length == 0 ? null : issuers, null);
        return certificates.getCertificateChain(alias)[0];
    }

    private ServerCertificates certificates(Clock at) {
        return new ServerCertificates(authority, state.server(), at);
    }
}
