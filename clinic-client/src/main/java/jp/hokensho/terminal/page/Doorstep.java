package jp.hokensho.terminal.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import jp.hokensho.keys.KeyFailure;
import jp.hokensho.keys.WholeFile;

/// Leads the browser of whoever started the program to the page, where there is no window that shows the address: a
/// service, a desktop entry. The address with its code stands in a file beside the profile that only its owner reads,
/// never in the arguments of a program, which everybody on the machine sees. The file is gone when the code is.
@ApplicationScoped
class Doorstep {

    private final Path file;
    private final boolean used;

    Doorstep(PageConfig config) {
        this.file = file(config.profile());
        this.used = config.open();
    }

    static Path file(Path profile) {
        return profile.toAbsolutePath().resolveSibling("open.html");
    }

    void place(String address) {
        if (used) {
            try {
                WholeFile.replace(file, """
                        <!DOCTYPE html><html lang="ja"><meta charset="UTF-8"><title>保険証認証</title>
                        <meta http-equiv="refresh" content="0;url=%s"></html>
                        """.formatted(address).getBytes(UTF_8));
            } catch (KeyFailure _) {
                // the window shows it
            }
        }
    }

    void clear() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException _) {
            // its code is good no more
        }
    }

    /// Where somebody looks at a screen.
    void lead() {
        if (used) {
            lead(file, System.getenv());
        }
    }

    /// @param file that [#place] left
    static void lead(Path file, Map<String, String> environment) {
        if (environment.containsKey("DISPLAY") || environment.containsKey("WAYLAND_DISPLAY")) {
            try {
                new ProcessBuilder("xdg-open", file.toString())
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
            } catch (IOException _) {
                // nothing to open it with: the window shows the address
            }
        }
    }
}
