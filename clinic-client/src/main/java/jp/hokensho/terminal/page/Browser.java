package jp.hokensho.terminal.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import jp.hokensho.terminal.text.Say;
import jp.hokensho.terminal.text.Screen;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The one browser that may use this page. Whoever can read the program's window gets a code there, good
/// for one use; for it the browser is given a secret that it keeps in a cookie and that never stands in an
/// address. A new code ends the place of the browser before. Other programs and pages on this machine know
/// neither.
@ApplicationScoped
class Browser {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int CODE_LENGTH = 12;
    private static final int MOST_MISSES = 5;
    private static final int SECRET_BYTES = 32;

    private final Screen screen;
    private final Say say;
    private final int port;
    private final Doorstep doorstep;
    private Optional<String> code = Optional.empty();
    private Optional<String> secret = Optional.empty();
    private int misses;

    Browser(Screen screen, PageConfig config, Doorstep doorstep, @ConfigProperty(name = "quarkus.http.port") int port) {
        this.screen = screen;
        this.doorstep = doorstep;
        this.say = Say.in(Locale.of(config.lang()));
        this.port = port;
    }

    /// Writes the page's address with a fresh code into the program's window.
    synchronized void announceNewCode() {
        var fresh = new StringBuilder();
        RANDOM.ints(CODE_LENGTH, 0, ALPHABET.length())
                .mapToObj(ALPHABET::charAt)
                .forEach(fresh::append);
        code = Optional.of(fresh.toString());
        misses = 0;
        var address = "http://" + LocalPage.ADDRESS + ":" + port + "/open?code=" + fresh;
        screen.out().println(say.of("page.open", address));
        screen.out().flush();
        doorstep.place(address);
    }

    /// The secret for a right code, which is then used up. A code that was guessed at too often is void.
    synchronized Optional<String> redeem(String typed) {
        if (code.isEmpty() || typed == null || !same(code.get(), typed.strip().toUpperCase(Locale.ROOT))) {
            misses++;
            code = code.filter(_ -> misses < MOST_MISSES);
            return Optional.empty();
        }
        code = Optional.empty();
        doorstep.clear();
        var bytes = new byte[SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        secret = Optional.of(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
        return secret;
    }

    synchronized boolean knows(String shown) {
        return shown != null && secret.filter(known -> same(known, shown)).isPresent();
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
