package jp.hokensho.terminal.page;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import jp.hokensho.terminal.center.KeyCare;
import jp.hokensho.terminal.key.Profile;
import jp.hokensho.terminal.text.Say;
import jp.hokensho.terminal.text.Screen;

/// Keeps the terminal's certificate young while the page is served, and tells in the window of the program.
/// Whoever is signed in stays so.
@ApplicationScoped
class KeyWatch {

    private final KeyCare care;
    private final Screen screen;
    private final PageConfig config;
    private final ScheduledExecutorService looks =
            Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory());

    KeyWatch(Profile profile, Screen screen, PageConfig config, Clock clock) {
        this.care = new KeyCare(profile, Say.in(Locale.of(config.lang())), clock);
        this.screen = screen;
        this.config = config;
    }

    void begin() {
        looks.scheduleWithFixedDelay(this::look, 0, config.keyCheck().toMillis(), TimeUnit.MILLISECONDS);
    }

    private void look() {
        care.look().ifPresent(words -> {
            screen.err().println(words);
            screen.err().flush();
        });
    }

    @PreDestroy
    void end() {
        looks.shutdownNow();
    }
}
