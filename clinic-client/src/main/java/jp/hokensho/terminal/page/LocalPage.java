package jp.hokensho.terminal.page;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.quarkus.runtime.Quarkus;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import jp.hokensho.terminal.text.Complaint;
import jp.hokensho.terminal.text.Say;

/// The page for the browser beside the counter. Only here Quarkus is booted.
public final class LocalPage {

    static final String ADDRESS = "127.0.0.1";

    private static final int PATIENCE_MILLIS = 5000;
    private static final String OK = "HTTP/1.1 200 ";

    /// Handed over in memory alone: it may stand in no file.
    private static final AtomicReference<String> KEYSTORE_PASSWORD = new AtomicReference<>();

    private LocalPage() {}

    /// Serves until the program is stopped.
    ///
    /// @param opening what is served
    /// @return its exit code
    /// @throws Complaint where the port is taken
    public static int serve(Opening opening, Say say) {
        if (!isFree(opening.port())) {
            return knock(opening);
        }
        System.setProperty("quarkus.http.host", ADDRESS);
        System.setProperty("quarkus.http.port", Integer.toString(opening.port()));
        System.setProperty(
                "hokensho.terminal.profile", opening.file().toAbsolutePath().toString());
        System.setProperty("hokensho.terminal.lang", say.locale().getLanguage());
        opening.settings().forEach((name, value) -> System.setProperty("hokensho.terminal." + name, value));
        KEYSTORE_PASSWORD.set(opening.keystorePassword().orElse(null));
        var code = new AtomicInteger();
        Quarkus.run(PageApplication.class, (exit, failure) -> code.set(failure == null ? exit : 1));
        return code.get();
    }

    /// @param file of the profile; it need not be there yet
    /// @param keystorePassword empty where the profile will say it
    /// @param settings more of them, by their names below `hokensho.terminal`
    public record Opening(Path file, Optional<String> keystorePassword, int port, Map<String, String> settings) {

        @Override
        public String toString() {
            return "Opening[" + file + "]";
        }
    }

    /// Empty where the page was not opened by the command.
    static Optional<String> keystorePassword() {
        return Optional.ofNullable(KEYSTORE_PASSWORD.get());
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(ADDRESS), port));
            return true;
        } catch (IOException | IllegalArgumentException _) {
            return false;
        }
    }

    /// This terminal's page may be what is there: then it leaves a new code on its doorstep. Whoever else it is hears
    /// nothing but that somebody came.
    private static int knock(Opening opening) {
        var file = Doorstep.file(opening.file());
        if (opening.settings().containsKey("open") && hears(opening.port()) && Files.exists(file)) {
            Doorstep.lead(file, System.getenv());
            return 0;
        }
        throw new Complaint("page.port_taken", Integer.toString(opening.port()));
    }

    /// As the page's own button for a new code does. By hand, for the JDK's clients send no `Origin`.
    private static boolean hears(int port) {
        var host = ADDRESS + ":" + port;
        var request = "POST /code HTTP/1.1\r\nHost: " + host + "\r\nOrigin: http://" + host
                + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
        try (var door = new Socket()) {
            door.connect(new InetSocketAddress(ADDRESS, port), PATIENCE_MILLIS);
            door.setSoTimeout(PATIENCE_MILLIS);
            door.getOutputStream().write(request.getBytes(US_ASCII));
            var answer = new String(door.getInputStream().readNBytes(OK.length()), US_ASCII);
            return answer.equals(OK);
        } catch (IOException | IllegalArgumentException _) {
            return false;
        }
    }
}
