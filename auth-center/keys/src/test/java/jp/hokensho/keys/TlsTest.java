package jp.hokensho.keys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.CompletionException;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;

/// a real handshake over the loopback.
class TlsTest {

    private final Authority authority = Authority.at(Clock.systemUTC());
    private final X509Certificate ours = authority.authority().certificate();
    private final KeyStoreFile server = authority.server("localhost", "127.0.0.1");
    private final KeyStoreFile terminal = authority.terminal();

    @Test
    void bothSidesSeeTheCertificateOfTheOther() throws Exception {
        try (var center = TlsServer.start(server, ours)) {
            var session = center.dial(Tls.clientContext(terminal, ours));

            assertEquals(server.certificate(), session.getPeerCertificates()[0]);
            assertEquals(Thumbprint.of(terminal.certificate()), center.seen());
            assertEquals("TLSv1.3", session.getProtocol());
        }
    }

    @Test
    void aServerOfAnotherAuthorityIsNotTrusted() throws Exception {
        var foreign = Authority.at(Clock.systemUTC());

        assertNotTrusted(foreign.server("localhost", "127.0.0.1"));
    }

    @Test
    void aServerOfAnotherNameIsNotTrusted() throws Exception {
        assertNotTrusted(authority.server("elsewhere.example"));
    }

    @Test
    void aTerminalCannotPassForTheCentre() throws Exception {
        assertNotTrusted(terminal);
    }

    @Test
    void aTerminalOfAnotherAuthorityIsTurnedAway() throws Exception {
        assertTurnedAway(Tls.clientContext(Authority.at(Clock.systemUTC()).terminal(), ours));
    }

    @Test
    void anExpiredTerminalIsTurnedAway() throws Exception {
        var then = Clock.fixed(Instant.now(Clock.systemUTC()).minus(Duration.ofDays(800)), ZoneOffset.UTC);
        var past = new Authority(CertificateAuthority.of(authority.authority().keyStoreFile(), then));

        assertTurnedAway(Tls.clientContext(past.terminal(), ours));
    }

    @Test
    void aTerminalWithoutACertificateIsTurnedAwayWhereOneIsNeeded() throws Exception {
        assertTurnedAway(Tls.clientContext(ours));
    }

    private void assertNotTrusted(KeyStoreFile offered) throws Exception {
        try (var center = TlsServer.start(offered, ours)) {
            var context = Tls.clientContext(terminal, ours);

            assertThrows(SSLHandshakeException.class, () -> center.dial(context));
        }
    }

    /// The client may see an alert or a closed connection; the server says why.
    private void assertTurnedAway(SSLContext client) throws Exception {
        try (var center = TlsServer.start(server, ours)) {
            assertThrows(IOException.class, () -> center.dial(client));

            var turnedAway = assertThrows(CompletionException.class, center::seen);
            assertInstanceOf(SSLHandshakeException.class, turnedAway.getCause());
        }
    }
}
