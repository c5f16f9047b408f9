package jp.hokensho.acceptance.processes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What Debian's sslscan says about a port of this machine.
///
/// @param text its XML
record Scan(String text) {

    private static final Pattern PROTOCOL =
            Pattern.compile("<protocol type=\"([^\"]+)\" version=\"([^\"]+)\" enabled=\"1\"");
    private static final Pattern SUITE = Pattern.compile("<cipher [^>]*cipher=\"([^\"]+)\"");

    static boolean isPossible() {
        return Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "sslscan")));
    }

    static Scan of(int port) {
        try {
            var process = new ProcessBuilder("sslscan", "--xml=-", "--no-colour", "localhost:" + port)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(1, TimeUnit.MINUTES) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new AssertionError("sslscan failed: " + text);
            }
            return new Scan(text);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// Those that are on: `tls 1.3`.
    Set<String> protocols() {
        return PROTOCOL.matcher(text)
                .results()
                .map(found -> found.group(1) + " " + found.group(2))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    Set<String> suites() {
        return SUITE.matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// Of the first element with this name; empty where there is none.
    String value(String element) {
        var found = Pattern.compile("<" + element + ">\\s*(?:<!\\[CDATA\\[)?([^<\\]]*)")
                .matcher(text);
        return found.find() ? found.group(1).strip() : "";
    }

    String attribute(String element, String name) {
        var found = Pattern.compile("<" + element + " [^>]*" + name + "=\"([^\"]*)\"")
                .matcher(text);
        return found.find() ? found.group(1) : "";
    }

    /// By any of this machine's own addresses but those of the loopback.
    static boolean isReachedFromElsewhere(int port) {
        try {
            return NetworkInterface.networkInterfaces()
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
                    .anyMatch(address -> answers(address, port));
        } catch (SocketException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static boolean answers(InetAddress address, int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port), 2_000);
            return true;
        } catch (IOException _) {
            return false;
        }
    }
}
