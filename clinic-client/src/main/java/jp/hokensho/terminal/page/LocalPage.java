package jp.hokensho.terminal.page;

import io.quarkus.runtime.Quarkus;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import jp.hokensho.terminal.morning.MorningList;
import jp.hokensho.terminal.text.Complaint;
import jp.hokensho.terminal.text.Say;

/// The page for the browser beside the counter. Only here Quarkus is booted.
public final class LocalPage {

    static final String ADDRESS = "127.0.0.1";

    /// Handed over in memory alone: it may stand in no file.
    private static final AtomicReference<String> KEYSTORE_PASSWORD = new AtomicReference<>();

    private LocalPage() {}

    /// Serves until the program is stopped.
    ///
    /// @param opening what is served
    /// @return its exit code
    /// @throws Complaint where the port is taken
    public static int serve(Opening opening, Say say) {
        checkFree(opening.port());
        System.setProperty("quarkus.http.host", ADDRESS);
        System.setProperty("quarkus.http.port", Integer.toString(opening.port()));
        System.setProperty(
                "hokensho.terminal.profile", opening.file().toAbsolutePath().toString());
        System.setProperty("hokensho.terminal.lang", say.locale().getLanguage());
        opening.mandate()
                .ifPresent(file -> System.setProperty(
                        "hokensho.terminal.mandate", file.toAbsolutePath().toString()));
        opening.morning().ifPresent(LocalPage::orderMorningList);
        KEYSTORE_PASSWORD.set(opening.keystorePassword().orElse(null));
        var code = new AtomicInteger();
        Quarkus.run(PageApplication.class, (exit, failure) -> code.set(failure == null ? exit : 1));
        return code.get();
    }

    private static void orderMorningList(MorningList.Order order) {
        System.setProperty(
                "hokensho.terminal.morning-list", order.list().toAbsolutePath().toString());
        System.setProperty("hokensho.terminal.morning-at", order.at().toString());
        System.setProperty(
                "hokensho.terminal.morning-mandate",
                order.mandate().toAbsolutePath().toString());
    }

    /// @param file of the profile; it need not be there yet
    /// @param keystorePassword empty where the profile will say it
    /// @param mandate under which held questions are sent while nobody is signed in
    /// @param morning empty where no morning list is checked
    public record Opening(
            Path file,
            Optional<String> keystorePassword,
            int port,
            Optional<Path> mandate,
            Optional<MorningList.Order> morning) {

        @Override
        public String toString() {
            return "Opening[" + file + "]";
        }
    }

    /// Empty where the page was not opened by the command.
    static Optional<String> keystorePassword() {
        return Optional.ofNullable(KEYSTORE_PASSWORD.get());
    }

    private static void checkFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(ADDRESS), port));
        } catch (IOException | IllegalArgumentException _) {
            throw new Complaint("page.port_taken", Integer.toString(port));
        }
    }
}
