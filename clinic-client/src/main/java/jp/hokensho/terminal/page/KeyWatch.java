package jp.hokensho.terminal.page;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import jp.hokensho.terminal.center.CenterProblem;
import jp.hokensho.terminal.center.CenterUnreachable;
import jp.hokensho.terminal.center.KeyCare;
import jp.hokensho.terminal.center.KeyKeeper;
import jp.hokensho.terminal.text.Complaint;
import jp.hokensho.terminal.text.Say;
import jp.hokensho.terminal.text.Screen;

/// Keeps the terminal's certificate young while the page is served, and tells in the window of the program.
/// Whoever is signed in stays so.
@ApplicationScoped
class KeyWatch {

    private final Terminal terminal;
    private final Clock clock;
    private final Say say;
    private final Screen screen;
    private final PageConfig config;
    private final ScheduledExecutorService looks =
            Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory());
    /// All of it once: the list of the insurers' keys is long.
    private boolean looked;

    KeyWatch(Terminal terminal, Screen screen, PageConfig config, Clock clock) {
        this.say = Say.in(Locale.of(config.lang()));
        this.terminal = terminal;
        this.clock = clock;
        this.screen = screen;
        this.config = config;
    }

    void begin() {
        looks.scheduleWithFixedDelay(this::look, 0, config.keyCheck().toMillis(), TimeUnit.MILLISECONDS);
    }

    /// What another terminal gave is fetched before the certificate changes that it was given for.
    private void look() {
        if (terminal.enrolled()) {
            keys().ifPresent(this::tell);
            new KeyCare(terminal.profile(), say, clock).look().ifPresent(this::tell);
        }
    }

    private Optional<String> keys() {
        try (var keeper = new KeyKeeper(terminal.profile(), say.locale(), clock)) {
            if (looked) {
                keeper.tend();
                return Optional.empty();
            }
            var attention = keeper.look().wantAttention();
            looked = true;
            return attention ? Optional.of(say.of("keys.attention")) : Optional.empty();
        } catch (CenterProblem | CenterUnreachable | Complaint _) {
            return Optional.empty();
        }
    }

    private void tell(String words) {
        screen.err().println(words);
        screen.err().flush();
    }

    @PreDestroy
    void end() {
        looks.shutdownNow();
    }
}
