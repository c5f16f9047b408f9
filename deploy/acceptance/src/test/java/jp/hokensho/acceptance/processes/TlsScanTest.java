package jp.hokensho.acceptance.processes;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.net.ssl.SSLSocket;
import jp.hokensho.keys.Pem;
import jp.hokensho.keys.Tls;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@Processes
@Order(4)
@DisplayName("A scan from outside finds TLS 1.3 and nothing weaker (R-40)")
class TlsScanTest {

    private static final Set<String> SUITES =
            Set.of("TLS_AES_256_GCM_SHA384", "TLS_AES_128_GCM_SHA256", "TLS_CHACHA20_POLY1305_SHA256");

    private final World world;

    TlsScanTest(World world) {
        this.world = world;
    }

    @Test
    @DisplayName("only the centre's port speaks TLS; the others do not leave this machine")
    void onlyTheCentresPortSpeaksTls() {
        var speaking = ports().filter(this::speaksTls).toList();

        assertEquals(List.of(port(URI.create(world.stack().center().url()))), speaking);
    }

    @Test
    void whatSpeaksNoTlsIsReachedFromThisMachineAlone() {
        var plain = ports().filter(port -> !speaksTls(port)).toList();

        assertFalse(plain.isEmpty());
        assertAll(plain.stream().map(port -> () -> assertFalse(Scan.isReachedFromElsewhere(port), "port " + port)));
    }

    @Test
    void theScanFindsNothingWeak() {
        assumeTrue(Scan.isPossible(), "NOT RUN: the TLS scan. sslscan is not installed (apt install sslscan).");

        var scan = Scan.of(port(URI.create(world.stack().center().url())));

        assertAll(
                () -> assertEquals(Set.of("tls 1.3"), scan.protocols(), scan::text),
                () -> assertTrue(
                        SUITES.containsAll(scan.suites()) && !scan.suites().isEmpty(), scan::text),
                () -> assertEquals("ecdsa-with-SHA256", scan.value("signature-algorithm"), scan::text),
                () -> assertEquals(
                        "EC prime256v1", scan.attribute("pk", "type") + " " + scan.attribute("pk", "curve_name")),
                () -> assertEquals("false", scan.value("self-signed"), scan::text),
                () -> assertEquals("false", scan.value("expired"), scan::text),
                () -> assertTrue(scan.value("altnames").contains("DNS:localhost"), scan::text));
    }

    private Stream<Integer> ports() {
        var stack = world.stack();
        return Stream.of(
                        URI.create(stack.center().url()),
                        stack.center().management(),
                        stack.adapter(1).url(),
                        stack.adapter(2).url(),
                        stack.terminal(1).url())
                .map(TlsScanTest::port);
    }

    private static int port(URI address) {
        return address.getPort();
    }

    private boolean speaksTls(int port) {
        var tls = Tls.clientContext(Pem.readAll(world.stack().center().authority()));
        try (var plain = new Socket()) {
            plain.connect(new InetSocketAddress("127.0.0.1", port), 2_000);
            plain.setSoTimeout(5_000);
            var socket = (SSLSocket) tls.getSocketFactory().createSocket(plain, "localhost", port, true);
            socket.startHandshake();
            return true;
        } catch (IOException _) {
            return false;
        }
    }
}
